/** A monitoring visit follows the lowest grade of the scale on which the report before it was graded. */
import { expect, test } from 'vitest';
import { monitoringProblems } from '../../src/check/rules/visits.ts';
import { aRecord, aReport, anEdition, lscbReview, sif, since2013 } from '../support/builders.ts';
import type { RawEntry } from '../../src/check/raw-content.ts';
import type { Report } from '../../src/domain/record/reports.ts';

const table: RawEntry = {
	entry: 'visits',
	id: 'visits',
	file: 'content/visits.yaml',
	whole: 'table',
	data: [],
	body: { text: '', line: 1 },
	lineOf: ([index]) => Number(index) + 1,
};
const visit = {
	authority: 'a',
	kind: 'monitoring',
	date: '2024-06-04',
	published: '2024-07-10',
	theme: 'x',
	letter: undefined,
} as const;
const rulesFor = (...reports: Report[]): string[] =>
	monitoringProblems(table, [visit], aRecord({ reports })).map(({ rule }) => rule);

/** An edition with a scale of its own: strong, secure, not yet sound. */
const threeGrades = anEdition({
	id: 'three-grades',
	framework: 'three',
	scale: {
		...since2013,
		id: 'three-grades',
		grades: since2013.grades
			.slice(0, 3)
			.map((one, index) => ({ ...one, grade: ['strong', 'secure', 'not-yet-sound'][index] ?? '' })),
	},
	judgements: { overall: { overall: 'same' }, leadership: { leadership: 'same' } },
});
const report = (grades: Parameters<typeof aReport>[0]['grades'], published = '2024-03-01', edition = sif): Report =>
	aReport({ authority: 'a', published, edition, ...(grades === undefined ? {} : { grades }) });

test('on the scale since 2013 that is inadequate, in any judgement', () => {
	expect(rulesFor(report('inadequate'))).toEqual([]);
	expect(rulesFor(report({ adoption: 'inadequate' }))).toEqual([]);
	expect(rulesFor(report('requires-improvement'))).toEqual([
		'nothing was inadequate in the report before it (content/reports/a/2024-03-01); expected focused',
	]);
});

test('on another scale it is that scale’s lowest grade', () => {
	const of = (overall: string): string[] =>
		rulesFor(report({ overall, leadership: 'secure' }, '2024-03-01', threeGrades));
	expect(of('not-yet-sound')).toEqual([]);
	expect(of('secure')).toEqual([
		'nothing was not yet sound in the report before it (content/reports/a/2024-03-01); expected focused',
	]);
});

test('the latest report by the day of the visit counts, of the council’s services', () => {
	const before = report('inadequate', '2023-03-01');
	expect(rulesFor(before, report('good'))).toHaveLength(1);
	expect(rulesFor(before, report('good', '2024-06-05'))).toEqual([]);
	expect(rulesFor(before, report('good', '2024-03-01', lscbReview))).toEqual([]);
	expect(rulesFor()).toEqual([]);
});
