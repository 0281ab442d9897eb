/** Joint inspections: kept in order, looked up by council, and never to be taken for something with grades. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createJointRecord, themesOfKind } from '../../../src/domain/record/joint.ts';
import { jointProblems } from '../../../src/domain/record/joint-checks.ts';
import { aJtai, aSend, anAuthority } from '../../support/builders.ts';
import type { JointReport, JointTheme, SendOutcome } from '../../../src/domain/record/joint.ts';
import type { Grade } from '../../../src/domain/record/grades.ts';
import type { Inspection, Report } from '../../../src/domain/record/reports.ts';

const themes: JointTheme[] = [
	{ id: 'front-door', label: 'Front door', definition: 'One.', belongs: 'It.', not: undefined, kinds: ['jtai'] },
	{ id: 'waits', label: 'Waits', definition: 'Two.', belongs: 'It.', not: undefined, kinds: ['send'] },
	{ id: 'mind', label: 'Mental health', definition: 'Three.', belongs: 'It.', not: undefined, kinds: ['jtai', 'send'] },
];

describe('the joint part of the record', () => {
	test('has no report that could stand for an inspection with grades', () => {
		expectTypeOf<JointReport>().not.toExtend<Inspection>();
		expectTypeOf<JointReport>().not.toExtend<Report>();
		expectTypeOf<Report>().not.toExtend<JointReport>();
		expectTypeOf<JointReport['judgements']>().toEqualTypeOf<undefined>();
		expectTypeOf<Grade>().not.toExtend<SendOutcome>();
	});

	test('is in order of publication, and a council has those that cover it', () => {
		const later = aSend({ id: 'kent/send-2024-05-01', authorities: ['kent', 'medway'] });
		const earlier = aJtai({ id: 'medway/jtai-2019-05-01' });
		const record = createJointRecord({ kinds: [], reports: [later, earlier], themes, jtaiThemes: [] });
		expect(record.reports.map(({ id }) => id)).toEqual([earlier.id, later.id]);
		expect(record.reportsOf('medway').map(({ id }) => id)).toEqual([earlier.id, later.id]);
		expect(record.reportsOf('kent')).toEqual([later]);
		expect(() => record.report('kent/send-2024-05-02')).toThrow('No joint inspection "kent/send-2024-05-02"');
	});

	test('has themes of each kind, and those of letters for 2009', () => {
		expect(themesOfKind(themes, 'send').map(({ id }) => id)).toEqual(['waits', 'mind']);
		expect(themesOfKind(themes, 'progress').map(({ id }) => id)).toEqual(['front-door', 'mind']);
	});
});

describe('a problem', () => {
	const kinds = [
		{ id: 'jtai', name: 'J', short: 'J', inText: 'js', summary: '', judges: '', saysNothingOf: '', outcomes: [] },
	] as const;
	const problems = (report: JointReport) =>
		jointProblems(
			{ kinds, reports: [report], themes, jtaiThemes: [{ id: 'neglect', label: 'Neglect', printed: [] }] },
			[anAuthority('kent'), { ...anAuthority('young'), from: '2023-04-01' }],
		).map(({ field, rule }) => [field, rule]);

	test('there is none with a letter that is in order', () => {
		expect(problems(aJtai({}))).toEqual([]);
	});

	test.each<[string, Parameters<typeof aJtai>[0], string, string]>([
		[
			'a council that there is not',
			{ id: 'kant/jtai-2019-05-01' },
			'',
			'the folder names no authority in content/authorities.',
		],
		[
			'a council of later days',
			{ id: 'young/jtai-2019-05-01' },
			'',
			'young did not exist on 2019-03-04; expected the council of that day',
		],
		[
			'a council twice',
			{ authorities: ['kent', 'kent'] },
			'also-covers.0',
			'stands further up, or is the council of the folder; expected each council once',
		],
		[
			'a visit after publication',
			{ visit: { start: '2019-05-01', end: '2019-05-03' } },
			'visit.end',
			'expected a day before publication (2019-05-01)',
		],
		[
			'the day of publication as another day',
			{ dated: '2019-05-01' },
			'dated',
			'is the day of publication; expected it only where it is another',
		],
		['a theme that no round had', { theme: 'umbrellas' }, 'theme', 'no such theme in content/jtai-themes.yaml.'],
		[
			'a page behind the last',
			{ improvementSection: { page: 99, points: 1 } },
			'improvement-section.page',
			'the report has 10 pages; expected one of them',
		],
		[
			'more points than the letter makes',
			{
				improvementSection: { page: 2, points: 1 },
				improvements: [
					{ themes: ['mind'], isPriority: false, page: 2, text: 'A.' },
					{ themes: ['mind'], isPriority: false, page: 2, text: 'B.' },
				],
			},
			'improvements',
			'the report makes 1 of them (improvement-section.points); expected no more',
		],
		[
			'priority points of a letter that has none',
			{ improvements: [{ themes: ['mind'], isPriority: true, page: 2, text: 'A.' }] },
			'improvements',
			'expected priority-section with the page and the number of points',
		],
		[
			'a theme of another kind',
			{
				improvementSection: { page: 2, points: 1 },
				improvements: [{ themes: ['waits'], isPriority: false, page: 2, text: 'A.' }],
			},
			'improvements.0.themes.0',
			'no theme of this kind in content/joint-themes.yaml.',
		],
	])('%s', (_, given, field, rule) => {
		expect(problems(aJtai(given))).toEqual([[field, rule]]);
	});

	test('a kind whose entry is not there', () => {
		const send = aSend({ id: 'kent/send-2024-05-01' });
		expect(problems(send)).toEqual([['kind', 'no such kind in content/joint-kinds.']]);
	});
});
