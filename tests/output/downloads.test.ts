/** The tables for download, as another program would read them. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../src/domain/record/authorities.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { golden } from '../support/golden.ts';
import { all, attribute, readText, within } from '../support/html.ts';

const site = builtSite();
const record = realRecord();

function read(file: string): { columns: string[]; rows: Record<string, string>[] } {
	const text = site.read(file).toString();
	const [columns = [], ...rows]: string[][] = parse(text, { relax_column_count: false });
	return { columns, rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? '']))) };
}

const tables = {
	inspections: read('/data/inspections.csv'),
	authorities: read('/data/authorities.csv'),
	points: read('/themes/points.csv'),
	findings: read('/data/findings.csv'),
	printed: read('/data/printed.csv'),
};

const files = {
	inspections: '/data/inspections.csv',
	authorities: '/data/authorities.csv',
	points: '/themes/points.csv',
	findings: '/data/findings.csv',
	printed: '/data/printed.csv',
};

describe.each(['inspections', 'authorities', 'points', 'findings', 'printed'] as const)('%s.csv', (name) => {
	const { columns, rows } = tables[name];

	test('has the columns that the data page explains, in that order', () => {
		const table = within(
			all(site.page('/data/'), 'details').find((d) => within(d, 'summary').some((s) => attribute(s, 'id') === name))!,
			'tr',
		);
		const documented = table.slice(1).map((row) => within(row, 'th').map(readText).join());
		expect(documented.length).toBeGreaterThanOrEqual(10);
		expect(columns).toEqual(documented);
	});

	test('is UTF-8 without a byte order mark, with CRLF at line ends', () => {
		const bytes = site.read(files[name]);
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		expect(text.startsWith(columns[0]!)).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	test('has each slug as an address of the site', () => {
		expect(rows.length).toBeGreaterThan(100);
		const addresses = new Set(site.pages.map((page) => page.address));
		expect(rows.map((row) => row['slug']).filter((slug) => !addresses.has(`/authorities/${slug}/`))).toEqual([]);
	});
});

describe('inspections.csv', () => {
	const { columns, rows } = tables.inspections;
	const judgements = columns.filter((name) => columns.includes(`${name}_absence`));

	test('has a row for each report, newest first', () => {
		expect(rows).toHaveLength(golden().reports);
		expect(rows.map((row) => row['report'])).toEqual([...record.reports].reverse().map((report) => report.id));
	});

	test('has a grade or the reason for its absence for each judgement of each report, never both', () => {
		expect(judgements.length).toBeGreaterThanOrEqual(8);
		const grades = ['outstanding', 'good', 'requires-improvement', 'adequate', 'inadequate'];
		const reasons = ['not-in-framework', 'not-judged', 'not-reviewed', 'not-known'];
		const faults = rows.flatMap((row) =>
			judgements.flatMap((name) => {
				const [grade = '', reason = ''] = [row[name], row[`${name}_absence`]];
				const right = grade === '' ? reasons.includes(reason) : grades.includes(grade) && reason === '';
				return right ? [] : [`${row['report']} ${name}: "${grade}", "${reason}"`];
			}),
		);
		expect(few(faults)).toEqual([]);
	});

	test('has dates as days or as intervals, and a source for each row', () => {
		const date = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/;
		const faults = rows.flatMap((row) => [
			...['start', 'end', 'published']
				.filter((name) => !date.test(row[name] ?? ''))
				.map((name) => `${row['report']} ${name}`),
			...(['report', 'official-statistics', 'secondary'].includes(row['source_kind'] ?? '')
				? []
				: [`${row['report']} source`]),
			...(row['source_kind'] === 'report' && !/^https:\/\/files\.(ofsted|api\.ofsted)\.gov\.uk\//.test(row['url'] ?? '')
				? [`${row['report']} url`]
				: []),
		]);
		expect(few(faults)).toEqual([]);
	});

	test('has the values of Hampshire’s report of 2014', () => {
		expect(rows.find((row) => row['report'] === 'hampshire/2014-04-22')).toMatchObject({
			authority: 'Hampshire',
			framework: 'sif',
			type: 'full',
			start: '2014-02-18',
			end: '2014-03-12',
			published: '2014-04-22',
			overall: 'good',
			help_and_protection: 'good',
			children_looked_after: 'good',
			adoption: 'outstanding',
			care_leavers: 'good',
			leadership: 'outstanding',
			lscb: 'good',
		});
	});
});

describe('points.csv', () => {
	const { rows } = tables.points;
	const addresses = new Set(site.pages.map((page) => page.address));

	test('has a row for each point of each report, with its words and its page', () => {
		const points = record.reports
			.toReversed()
			.flatMap(({ id, improvements }) =>
				improvements.map(({ text, page }, index) => [id, String(index + 1), text, String(page)]),
			);
		expect(rows.map((row) => [row['report'], row['point'], row['text'], row['page']])).toEqual(points);
	});

	test('names reports and themes that have a page, and judgements that are columns of inspections.csv', () => {
		const faults = rows.flatMap((row) => [
			...(addresses.has(`/reports/${row['report']}/`) ? [] : [`no report ${row['report']}`]),
			...row['themes']!.split(' ').filter((theme) => !addresses.has(`/themes/${theme}/`)),
			...row['judgements']!.split(' ').filter((name) => !tables.inspections.columns.includes(name)),
			...(/^https:.*#page=\d+$/.test(row['address']!) ? [] : [`address ${row['address']}`]),
		]);
		expect(few(faults)).toEqual([]);
	});
});

describe('authorities.csv', () => {
	const { rows } = tables.authorities;

	test('has a row for each authority, and a last day for those that ended', () => {
		expect(rows).toHaveLength(record.authorities.length);
		const day = asAtDate(record);
		expect(rows.filter((row) => row['to'] === '')).toHaveLength(
			record.authorities.filter((a) => existedOn(a, day)).length,
		);
		expect(rows.filter((row) => row['to'] === '')).toHaveLength(golden().councils);
	});

	test('names neighbours, predecessors and successors that are in it', () => {
		const slugs = new Set(rows.map((row) => row['slug']));
		const named = rows.flatMap((row) =>
			['neighbours', 'predecessors', 'successors'].flatMap((name) => row[name]?.split(' ').filter(Boolean) ?? []),
		);
		expect(named.length).toBeGreaterThan(1000);
		expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
	});
});

describe('findings.csv', () => {
	const { rows } = tables.findings;

	test('has every statement of every report that was read, and nothing of the others', () => {
		const read = record.reports.filter(({ findings }) => findings);
		expect(read.length).toBeGreaterThan(400);
		expect(new Set(rows.map((row) => row['report']))).toEqual(new Set(read.map(({ id }) => id)));
		const count = (kind: string): number => rows.filter((row) => row['kind'] === kind).length;
		const sum = (of: (findings: NonNullable<(typeof read)[number]['findings']>) => number): number =>
			read.reduce((total, { findings }) => total + (findings ? of(findings) : 0), 0);
		expect(count('summary')).toBe(read.length);
		expect(count('strength')).toBe(sum(({ strengths }) => strengths.length));
		expect(count('also-noted')).toBe(sum(({ alsoNoted }) => alsoNoted.length));
		expect(count('voice')).toBe(sum(({ voice }) => (voice ? 1 : 0)));
		expect(count('circumstance')).toBe(sum(({ circumstances }) => circumstances.length));
	});

	test('has a page for all but summaries, and Ofsted’s address for all', () => {
		const faults = rows.filter(
			(row) =>
				!/^https:\/\/files\./.test(row['address']!) ||
				(row['kind'] === 'summary') !== (row['page'] === '') ||
				(row['page'] !== '' && !row['address']!.endsWith(`#page=${row['page']}`)),
		);
		expect(few(faults.map((row) => `${row['report']} ${row['kind']} ${row['page']}`))).toEqual([]);
	});
});
