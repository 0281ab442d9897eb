/** The columns are promises to those who use the files: this list may grow, and changes only with an announcement. */
import { describe, expect, test } from 'vitest';
import { allTables, rowsOfCouncils, rowsOfReports, tableNamed } from '../../../src/views/data/all-tables.ts';
import { printedTable } from '../../../src/views/data/printed-table.ts';
import { findingsTable } from '../../../src/views/data/findings-table.ts';
import { pointsTable } from '../../../src/views/data/point-tables.ts';
import { authoritiesTable } from '../../../src/views/data/council-tables.ts';
import { inspectionsTable } from '../../../src/views/data/inspections-table.ts';
import { aPoint, aRecord, aReport, anAuthority, ilacs2018, ilacs2026, span } from '../../support/builders.ts';
import type { InspectionRecord } from '../../../src/domain/record/record.ts';
import type { Printed } from '../../../src/domain/record/printed.ts';
import type { Findings } from '../../../src/domain/record/findings.ts';
import type { DataTable } from '../../../src/views/data/data-table.ts';

const promised = {
	inspections: [
		'slug',
		'report',
		'authority',
		'urn',
		'la_code',
		'gss_code',
		'framework',
		'edition',
		'type',
		'type_basis',
		'start',
		'end',
		'visits',
		'published',
		'published_basis',
		'overall',
		'overall_absence',
		'leadership',
		'leadership_absence',
		'help_and_protection',
		'help_and_protection_absence',
		'children_looked_after',
		'children_looked_after_absence',
		'children_in_care_and_care_leavers',
		'children_in_care_and_care_leavers_absence',
		'children_in_care',
		'children_in_care_absence',
		'care_leavers',
		'care_leavers_absence',
		'adoption',
		'adoption_absence',
		'lscb',
		'lscb_absence',
		'capacity_to_improve',
		'capacity_to_improve_absence',
		'outcomes',
		'outcomes_absence',
		'quality_of_provision',
		'quality_of_provision_absence',
		'source_kind',
		'url',
		'sha256',
		'pages',
	],
	authorities: [
		'slug',
		'name',
		'formal_name',
		'urn',
		'la_code',
		'gss_code',
		'region',
		'region_gss',
		'type',
		'from',
		'to',
		'predecessors',
		'successors',
		'neighbours',
		'website',
		'earlier_types',
		'newer_report_published',
	],
	points: [
		'slug',
		'report',
		'point',
		'authority',
		'published',
		'framework',
		'judgements',
		'themes',
		'kind',
		'body',
		'national_framework',
		'page',
		'text',
		'address',
	],
	findings: [
		'slug',
		'report',
		'authority',
		'published',
		'framework',
		'kind',
		'circumstance',
		'text',
		'page',
		'direction',
		'reviewed',
		'address',
		'statement',
	],
	printed: [
		'slug',
		'report',
		'authority',
		'published',
		'framework',
		'field',
		'value',
		'as_at',
		'page',
		'address',
		'place',
	],
};

const tables = {
	inspections: inspectionsTable,
	authorities: authoritiesTable,
	points: pointsTable,
	findings: findingsTable,
};

const shortFindings: Findings = {
	summary: 'Services are good.',
	direction: 'better',
	strengths: [],
	alsoNoted: [],
	voice: undefined,
	circumstances: [],
	reviewed: undefined,
};

function rowsOf(table: DataTable): Record<string, string>[] {
	return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i] ?? ''])));
}

describe.each(['inspections', 'authorities', 'points', 'findings'] as const)('the table of %s', (name) => {
	const record: InspectionRecord = aRecord({
		reports: [
			aReport({ published: '2014-04-22', improvements: [aPoint('neglect', 'leadership')], findings: shortFindings }),
		],
	});
	const table = tables[name](record);

	test('has the promised columns in the promised order', () => {
		expect(table.columns.map((column) => column.name)).toEqual(promised[name]);
	});

	test('explains each of them', () => {
		expect(table.columns.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
	});

	test('has a cell for each column in each row', () => {
		expect(table.rows).toHaveLength(1);
		expect(table.rows.map((row) => row.length)).toEqual([promised[name].length]);
	});
});

describe('the table of what reports print', () => {
	const printed: Printed = {
		numbers: {
			'under-18s': { page: 5, number: 100_000 },
			'in-care': { page: 6, number: 345, at: span('2014-03'), rate: 34.5 },
			'out-of-area': { page: 6, number: 100, share: 29 },
		},
		posts: { director: { page: 5, since: span('2013-05-01'), interim: true } },
		earlierInspections: [{ page: 5, of: 'looked-after', inspected: span('2012-01'), grade: 'adequate' }],
		lastInspection: { page: 1, year: 2012 },
		unregisteredHomes: { page: 7 },
		focusedVisits: [{ page: 2, month: span('2014-02') }],
	};
	const table = printedTable(aRecord({ reports: [aReport({ published: '2014-04-22', printed })] }));

	test('has the promised columns, each explained', () => {
		expect(table.columns.map((column) => column.name)).toEqual(promised.printed);
		expect(table.columns.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
	});

	test('has a row for each value, with its day and page', () => {
		expect(rowsOf(table).map(({ field, value, as_at: at, page }) => [field, value, at, page])).toEqual([
			['under_18s', '100000', '', '5'],
			['in_care', '345', '2014-03-01/2014-03-31', '6'],
			['in_care_rate', '34.5', '2014-03-01/2014-03-31', '6'],
			['out_of_area', '100', '', '6'],
			['out_of_area_share', '29', '', '6'],
			['director_since', '2013-05-01', '', '5'],
			['director_interim', 'yes', '', '5'],
			['earlier_looked_after', 'adequate', '2012-01-01/2012-01-31', '5'],
			['last_inspection', '2012', '', '1'],
			['unregistered_homes', 'mentioned', '', '7'],
			['focused_visit', '2014-02-01/2014-02-28', '', '2'],
		]);
		expect(rowsOf(table)[0]).toMatchObject({ report: 'hampshire/2014-04-22', authority: 'hampshire' });
	});

	test('has no row for a report in which nothing was read', () => {
		expect(printedTable(aRecord({ reports: [aReport({ published: '2014-04-22' })] })).rows).toEqual([]);
	});

	test('explains every field that it has', () => {
		const meaning = table.columns.find(({ name }) => name === 'field')?.meaning ?? '';
		expect(rowsOf(table).filter(({ field }) => !meaning.includes(field ?? '?'))).toEqual([]);
	});
});

describe('a row of inspections', () => {
	test('has a grade, or else the reason for there being none', () => {
		const report = aReport({ published: '2026-06-01', edition: ilacs2026, grades: { leadership: 'not-known' } });
		expect(rowsOf(inspectionsTable(aRecord({ reports: [report] })))[0]).toMatchObject({
			overall: '',
			overall_absence: 'not-in-framework',
			leadership: '',
			leadership_absence: 'not-known',
			care_leavers: 'good',
			care_leavers_absence: '',
		});
	});

	test('has a day as a day, and a date with bounds as an interval', () => {
		const report = aReport({ published: '2014-05-01..2015-06-30', start: '2014-05', end: '2014-05-20' });
		expect(rowsOf(inspectionsTable(aRecord({ reports: [report] })))[0]).toMatchObject({
			start: '2014-05-01/2014-05-31',
			end: '2014-05-20',
			published: '2014-05-01/2015-06-30',
		});
	});

	test('is followed by the previous report in time', () => {
		const reports = [aReport({ published: '2014-04-22' }), aReport({ published: '2019-06-11', edition: ilacs2018 })];
		expect(rowsOf(inspectionsTable(aRecord({ reports }))).map((row) => row['published'])).toEqual([
			'2019-06-11',
			'2014-04-22',
		]);
	});
});

test('a row of points says who was asked for what, and where Ofsted says so', () => {
	const report = aReport({
		published: '2014-04-22',
		improvements: [
			aPoint('neglect', 'help-and-protection', { themes: ['neglect', 'health'], text: '=SUM(A1)' }),
			aPoint('records', 'lscb', {
				isPriority: true,
				body: 'board',
				nationalFramework: ['outcome-3', 'enabler-2'],
				page: 9,
			}),
		],
	});
	expect(rowsOf(pointsTable(aRecord({ reports: [report] })))).toMatchObject([
		{
			report: 'hampshire/2014-04-22',
			point: '1',
			judgements: 'help_and_protection',
			themes: 'neglect health',
			kind: 'improvement',
			body: 'authority',
			text: '=SUM(A1)',
		},
		{
			point: '2',
			kind: 'priority',
			body: 'board',
			national_framework: 'outcome-3 enabler-2',
			address: 'https://files.ofsted.gov.uk/v1/file/1#page=9',
		},
	]);
});

test('a row of authorities names others by their slugs', () => {
	const authorities = [
		anAuthority('old', { to: '2019-03-31', successors: ['new'] }),
		anAuthority('new', { from: '2019-04-01', predecessors: ['old'], neighbours: ['kent', 'essex'], urn: 80472 }),
		anAuthority('kent'),
		anAuthority('essex'),
	];
	const rows = rowsOf(authoritiesTable(aRecord({ authorities })));
	expect(rows.find((row) => row['slug'] === 'new')).toMatchObject({
		urn: '80472',
		la_code: '',
		region: 'South East',
		region_gss: 'E12000008',
		from: '2019-04-01',
		to: '',
		predecessors: 'old',
		successors: '',
		neighbours: 'kent essex',
	});
});

test('rows of findings say of what kind each statement is, on which page, and whether it was read twice', () => {
	const findings: Findings = {
		...shortFindings,
		strengths: [{ page: 3, text: 'Help comes early.' }],
		alsoNoted: [{ page: 4, text: 'Some records are late.' }],
		voice: { page: 5, text: 'Children said that they feel safe.' },
		circumstances: [{ kind: 'commissioner', page: 2, text: 'A commissioner reported.' }],
		reviewed: '2026-11-29',
	};
	const rows = rowsOf(findingsTable(aRecord({ reports: [aReport({ published: '2014-04-22', findings })] })));
	expect(rows.map(({ kind, circumstance, text, page }) => [kind, circumstance, text, page])).toEqual([
		['summary', '', 'Services are good.', ''],
		['strength', '', 'Help comes early.', '3'],
		['also-noted', '', 'Some records are late.', '4'],
		['voice', '', 'Children said that they feel safe.', '5'],
		['circumstance', 'commissioner', 'A commissioner reported.', '2'],
	]);
	expect(rows[1]).toMatchObject({
		direction: 'better',
		reviewed: '2026-11-29',
		address: 'https://files.ofsted.gov.uk/v1/file/1#page=3',
	});
	expect(rows[0]).toMatchObject({ address: 'https://files.ofsted.gov.uk/v1/file/1' });
	expect(findingsTable(aRecord({ reports: [aReport({ published: '2014-04-22' })] })).rows).toEqual([]);
});

describe('every table', () => {
	const authorities = [
		anAuthority('old', { to: '2019-03-31', successors: ['new'] }),
		anAuthority('new', {
			from: '2019-04-01',
			predecessors: ['old'],
			neighbours: ['kent'],
			type: 'unitary',
			earlierTypes: [{ type: 'county', until: '2021-03-31' }],
		}),
		anAuthority('kent'),
	];
	const reports = [
		aReport({ authority: 'old', published: '2014-04-22', improvements: [aPoint('neglect', 'leadership')] }),
		aReport({ authority: 'new', published: '2019-06-11', edition: ilacs2018, findings: shortFindings }),
		aReport({ authority: 'kent', published: '2026-06-01', edition: ilacs2026, grades: { leadership: 'not-known' } }),
	];
	const record = aRecord({ authorities, reports });
	const all = allTables(record);
	const rows = (name: string): Record<string, string>[] => rowsOf(tableNamed(all, name));

	test('explains its columns, has a row, and no two rows with the same key', () => {
		for (const { name, columns, rows: cells, key } of all) {
			expect(columns.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
			if (!/^(?:visits|themes|printed|joint.*)$/.test(name)) expect(cells.length, name).toBeGreaterThan(0);
			const keys = rows(name).map((row) => key.map((column) => row[column]).join(' '));
			expect(new Set(keys).size, name).toBe(keys.length);
			expect(key.filter((column) => !columns.find((one) => one.name === column)?.required)).toEqual([]);
		}
	});

	test('names keys of other tables that are there', () => {
		for (const { name, references } of all) {
			for (const { columns, table, to } of references) {
				const known = new Set(rows(table).map((row) => to.map((column) => row[column]).join(' ')));
				const named = rows(name).map((row) => columns.map((column) => row[column]).join(' '));
				// The themes of this record are not in its table.
				if (table !== 'themes')
					expect(
						named.filter((key) => key !== '' && !known.has(key)),
						name,
					).toEqual([]);
			}
		}
	});

	test('of types has each with its days', () => {
		expect(rows('authority-types').filter(({ slug }) => slug === 'new')).toEqual([
			{ slug: 'new', type: 'county', from: '2019-04-01', to: '2021-03-31' },
			{ slug: 'new', type: 'unitary', from: '2021-04-01', to: '' },
		]);
		expect(rows('successors')).toEqual([{ slug: 'old', successor: 'new', day: '2019-04-01' }]);
		expect(rows('neighbours')).toEqual([{ slug: 'new', place: '1', neighbour: 'kent' }]);
	});

	test('of judgements has a row for each that the report prints, with its scope and whether it is joint', () => {
		const found = rows('judgements').filter(({ report }) => report === 'new/2019-06-11');
		expect(found.map(({ judgement, grade, joint }) => [judgement, grade, joint])).toEqual(
			expect.arrayContaining([
				['overall', 'good', 'no'],
				['children_in_care_and_care_leavers', 'good', 'yes'],
			]),
		);
		expect(found).toHaveLength(ilacs2018.judgements.length);
		expect(
			rows('judgements').find((row) => row['report'] === 'kent/2026-06-01' && row['judgement'] === 'leadership'),
		).toMatchObject({ grade: '', absence: 'not-known', scope: 'services' });
	});

	test('of current grades and of snapshots counts the councils that exist, each once', () => {
		const current = rows('current').filter(({ strand }) => strand === 'overall');
		expect(current.map(({ slug, grade, absence }) => [slug, grade, absence])).toEqual([
			['kent', '', 'not-in-framework'],
			['new', 'good', ''],
		]);
		const last = rows('snapshots').filter(({ day, area, strand }) =>
			[day === '2026-06-01', area === 'england', strand === 'overall'].every(Boolean),
		);
		expect(last.map(({ kind, result, councils }) => [kind, result, councils])).toEqual([
			['grade', 'good', '1'],
			['absence', 'not-in-framework', '1'],
		]);
		const before = rows('snapshots').filter(({ day, area, strand }) =>
			[day === '2019-03-31', area === 'england', strand === 'overall'].every(Boolean),
		);
		expect(before.map(({ result, councils }) => [result, councils])).toEqual([
			['good', '1'],
			['none-yet', '1'],
		]);
	});

	test('as JSON has numbers, lists and null', () => {
		const council = rowsOfCouncils(all).get('new');
		expect(council?.['authority']).toMatchObject({ predecessors: ['old'], successors: [], urn: null, to: null });
		expect(council?.['neighbours']).toEqual([{ slug: 'new', place: 1, neighbour: 'kent' }]);
		expect(council?.['visits']).toEqual([]);
		expect(rowsOfReports(all).get('old/2014-04-22')?.['points']).toMatchObject([
			{ point: 1, judgements: ['leadership'], themes: ['neglect'] },
		]);
	});

	test('that is not there is refused by its name', () => {
		expect(() => tableNamed(all, 'inspectors')).toThrow('No table "inspectors" in the data');
	});
});
