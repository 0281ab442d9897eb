/** Pages of joint inspections: what they say, count and leave out. */
import { describe, expect, test } from 'vitest';
import { everyVisit } from '../../../src/views/councils/every-visit.ts';
import {
	jointFindingsTable,
	jointPointsTable,
	jointTable,
	jointThemesTable,
} from '../../../src/views/data/joint-table.ts';
import { realRecord } from '../../support/content.ts';
import { jointKindView, sendOutcomeRows } from '../../../src/views/joint/joint-kind.ts';
import { jointReportView } from '../../../src/views/joint/joint-report.ts';
import { outcomesDrawing } from '../../../src/views/joint/outcomes-drawing.ts';
import { aJtai, aRecord, aReport, aSend, anAuthority } from '../../support/builders.ts';
import type { UngradedVisit } from '../../../src/domain/record/record.ts';
import type { JointEntries, JointKind, JointReport } from '../../../src/domain/record/joint.ts';
import type { DataTable } from '../../../src/views/data/data-table.ts';

const aKind = (id: JointKind['id'], name: string, outcomes: JointKind['outcomes'] = []): JointKind => ({
	id,
	name,
	short: id.toUpperCase(),
	inText: `${name.toLowerCase()}s`,
	summary: 'It is one.',
	judges: 'It judges agencies.',
	saysNothingOf: 'It says nothing about grades.',
	outcomes,
});

const joint = (...reports: JointReport[]): JointEntries => ({
	kinds: [
		aKind('jtai', 'Joint inspection'),
		aKind('send', 'SEND inspection', [
			{ id: 'positive', label: 'Typically positive', meaning: 'It is positive.' },
			{ id: 'inconsistent', label: 'Inconsistent', meaning: 'It is inconsistent.' },
			{ id: 'systemic-failings', label: 'Failings', meaning: 'There are failings.' },
		]),
	],
	reports,
	themes: [
		{ id: 'waits', label: 'Waits', definition: 'Waiting.', belongs: 'It.', not: undefined, kinds: ['send'] },
		{ id: 'plans', label: 'Plans', definition: 'Plans.', belongs: 'It.', not: undefined, kinds: ['jtai', 'send'] },
	],
	jtaiThemes: [{ id: 'neglect', label: 'Neglect', printed: ['neglect'] }],
});

const record = (...reports: JointReport[]) =>
	aRecord({
		authorities: [anAuthority('kent'), anAuthority('medway')],
		reports: [aReport({ authority: 'kent', published: '2018-01-01' })],
		joint: joint(...reports),
	});

const point = { themes: ['waits'], isPriority: false, page: 3, text: 'Shorten the wait.' };

describe('the page of a report', () => {
	test('says that findings are not written, and that there is no address', () => {
		const view = jointReportView(record(aJtai()), 'kent/jtai-2019-05-01');
		expect(view.summary).toBeUndefined();
		expect(view.source.url).toBeUndefined();
		expect(view.lead).toBe('Theme of this round: neglect. The letter gives no grade.');
		expect(view.judges).toBe('It judges agencies. It says nothing about grades.');
	});

	test('parts points for priority action from others, each with its theme on the kind’s page', () => {
		const improvements = [{ ...point, isPriority: true }, point];
		const view = jointReportView(record(aSend({ improvements })), 'kent/send-2024-05-01');
		expect([view.priority.length, view.improvements.length]).toEqual([1, 1]);
		expect(view.improvements[0]?.themes).toEqual([{ text: 'waits', address: '/send/#theme-waits' }]);
	});

	test.each<[Parameters<typeof aSend>[0], string]>([
		[{}, 'Within about 3 years'],
		[{ next: { years: 5, isAbout: false, monitoringMonths: undefined } }, 'Within 5 years'],
		[
			{ next: { years: 3, isAbout: true, monitoringMonths: 18 } },
			'Within about 3 years, and a monitoring inspection within about 18 months',
		],
	])('says when the next inspection comes: %j', (given, expected) => {
		const { facts } = jointReportView(record(aSend(given)), 'kent/send-2024-05-01');
		expect(facts.find(({ label }) => label === 'Next full inspection')?.value).toBe(expected);
	});

	test('says who has to write the statement, and never guesses', () => {
		const value = (statement: ReturnType<typeof aJtai>['statement']) =>
			jointReportView(record(aJtai({ statement })), 'kent/jtai-2019-05-01').facts.find(({ label }) =>
				label.startsWith('Written statement'),
			)?.value;
		expect(value({ by: 'The local authority', due: '2019-08-15' })).toBe(
			'Asked of the local authority, due by 15 August 2019',
		);
		expect(value({ by: undefined, due: undefined })).toBe('Asked for');
		expect(value(undefined)).toBeUndefined();
	});
});

describe('the page of a kind', () => {
	test('has no report of another kind, and none at all is said so', () => {
		const view = jointKindView(record(aSend()), ['jtai']);
		expect(view.rows).toEqual([]);
		expect(view.answer).toBe('There are no joint inspections in the record.');
	});

	test('says why its list is longer than the number of inspections that it counts', () => {
		const both = record(aSend(), aSend({ id: 'medway/send-2023-06-01', authorities: ['medway'] }), aJtai());
		const counted = 'We have read what 2 send inspections found in 2 council areas, published from 2023 to 2024.';
		expect(jointKindView(both, ['send']).answer).toBe(counted);
		const view = jointKindView(both, ['send', 'jtai']);
		expect(view.rows).toHaveLength(3);
		expect(view.answer).toBe(
			`${counted} The list has 3 letters and reports, because it includes the joint inspection.`,
		);
	});

	test('counts outcomes by year and region', () => {
		const rows = sendOutcomeRows(
			record(
				aSend({ outcome: 'positive' }),
				aSend({ id: 'medway/send-2024-06-03' }),
				aSend({ id: 'medway/send-2023-06-01', outcome: 'systemic-failings' }),
			),
		);
		expect(rows.from).toBe('reports of Ofsted and the Care Quality Commission');
		expect(rows.labels).toEqual(['Typically positive', 'Inconsistent', 'Failings']);
		expect(rows.years).toEqual([
			{ name: '2023', counts: [0, 0, 1], of: 1 },
			{ name: '2024', counts: [1, 1, 0], of: 2 },
		]);
		expect(rows.regions.map(({ counts }) => counts)).toEqual([[1, 1, 1]]);
		const { width, marks } = outcomesDrawing(rows.years, 'narrow');
		const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(texts).toEqual(['2023', '0 + 0 + 1', '2024', '1 + 1 + 0']);
		expect(width).toBe(340);
	});

	test('counts a report once for a theme that it asks for twice', () => {
		const view = jointKindView(
			record(aSend({ improvements: [point, point] }), aSend({ id: 'medway/send-2024-06-03' })),
			['send'],
		);
		expect(view.themes.map(({ id, reports, of }) => [id, reports, of])).toEqual([
			['waits', 1, 1],
			['plans', 0, 1],
		]);
	});
});

describe('every visit to a council', () => {
	test('is in one order, newest first, with the kinds counted', () => {
		const { rows, kinds } = everyVisit(record(aJtai(), aSend()), 'kent');
		expect(rows.map(({ kind }) => kind)).toEqual(['send', 'jtai', 'graded']);
		expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
			['graded', 1],
			['jtai', 1],
			['send', 1],
		]);
	});

	test('shows the newest at once, and folds the others only where there are two or more', () => {
		const more = Array.from({ length: 3 }, (_, at) => aJtai({ id: `kent/jtai-201${at}-05-01` }));
		expect(everyVisit(record(...more), 'kent').newest).toBe(4);
		expect(everyVisit(record(...more, aSend()), 'kent').newest).toBe(3);
	});

	test('has the inspection of a partnership at each of its councils', () => {
		const both = record(aSend({ authorities: ['kent', 'medway'] }));
		expect(everyVisit(both, 'medway').rows.map(({ address }) => address)).toEqual(['/joint/kent/send-2024-05-01/']);
	});

	test('leads to the letter of a visit without grades, where its address is known', () => {
		const letter = 'https://files.ofsted.gov.uk/v1/file/50123456';
		const visit: UngradedVisit = {
			authority: 'kent',
			kind: 'focused',
			date: '2024-05-14',
			published: '2024-06-12',
			theme: 'Care leavers',
		};
		const visits = [
			{ ...visit, letter },
			{ ...visit, date: '2024-09-10' },
		];
		const { rows } = everyVisit({ ...record(), visits }, 'kent');
		expect(rows.flatMap((row) => (row.kind === 'between' ? [row.letter] : []))).toEqual([undefined, letter]);
	});

	test('says nothing of kinds that were not there', () => {
		expect(everyVisit(record(), 'medway')).toEqual({ rows: [], newest: 0, kinds: [], judged: [] });
	});
});

test('the table to download has a row for each, newest first, and no grade', () => {
	const { columns, rows } = jointTable(record(aJtai(), aSend()));
	const names = columns.map(({ name }) => name);
	expect(rows.map((row) => row[names.indexOf('report')])).toEqual(['kent/send-2024-05-01', 'kent/jtai-2019-05-01']);
	expect(rows[0]?.[names.indexOf('outcome')]).toBe('inconsistent');
	expect(rows[1]?.[names.indexOf('outcome')]).toBe('');
	expect(names.join()).not.toMatch(/grade|overall/);
});

describe('the tables of what joint inspections said', () => {
	const cellsOf = ({ columns, rows }: DataTable, ...names: string[]): string[][] =>
		rows.map((row) =>
			names.map((name) => row[columns.findIndex((column) => column.name === name)] ?? 'no such column'),
		);

	test('have a row for each point, with its place in the list, its page and whether it is for priority action', () => {
		const source = { url: 'https://files.example/1', sha256: 'a'.repeat(64), pages: 9 };
		const table = jointPointsTable(
			record(
				aJtai({ improvements: [{ ...point, themes: ['plans'] }] }),
				aSend({ improvements: [{ ...point, isPriority: true }, point], source }),
			),
		);
		expect(cellsOf(table, 'report', 'point', 'kind', 'themes', 'priority', 'page', 'address')).toEqual([
			['kent/send-2024-05-01', '1', 'send', 'waits', 'yes', '3', 'https://files.example/1#page=3'],
			['kent/send-2024-05-01', '2', 'send', 'waits', 'no', '3', 'https://files.example/1#page=3'],
			['kent/jtai-2019-05-01', '1', 'jtai', 'plans', 'no', '3', ''],
		]);
	});

	test('have a row for each statement: the summary first, which has no page', () => {
		const findings = {
			summary: 'Help comes late.',
			strengths: [{ page: 2, text: 'Staff listen.' }],
			voice: { page: 4, text: 'Parents wait.' },
			reviewed: undefined,
		};
		const table = jointFindingsTable(record(aJtai(), aSend({ findings })));
		expect(cellsOf(table, 'report', 'statement', 'of', 'text', 'page')).toEqual([
			['kent/send-2024-05-01', '1', 'summary', 'Help comes late.', ''],
			['kent/send-2024-05-01', '2', 'strength', 'Staff listen.', '2'],
			['kent/send-2024-05-01', '3', 'voice', 'Parents wait.', '4'],
		]);
	});

	test('have every point that the reports of the record list, under themes that are explained', () => {
		const whole = realRecord();
		const listed = cellsOf(jointTable(whole), 'report', 'priority_points', 'improvement_points').map(
			([report, ...counts]) => [report, counts.reduce((sum, count) => sum + Number(count), 0)],
		);
		expect(listed.length).toBeGreaterThan(100);
		const points = cellsOf(jointPointsTable(whole), 'report', 'themes');
		expect(listed.map(([report]) => [report, points.filter(([of]) => of === report).length])).toEqual(listed);
		const explained = new Set(cellsOf(jointThemesTable(whole), 'theme').flat());
		expect(points.flatMap(([, themes]) => themes?.split(' ') ?? []).filter((theme) => !explained.has(theme))).toEqual(
			[],
		);
		expect(new Set(cellsOf(jointFindingsTable(whole), 'report').flat()).size).toBe(listed.length);
	});
});
