/** Questions are read as they are meant, and what is no question is left alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayAsk } from '../../../src/domain/search/question-cues.ts';
import { readQuestion } from '../../../src/domain/search/questions.ts';
import { countedGrades, countedScales } from '../../../src/domain/record/counted-scales.ts';
import { gradeLabel } from '../../../src/domain/record/grades.ts';
import { names, record } from '../../support/search-groups.ts';
import type { Question } from '../../../src/domain/search/questions.ts';

const vocabulary = {
	grades: countedGrades(record).map(({ grade }) => [grade, gradeLabel(grade)] as const),
	goodOrBetter: [...new Set(countedScales(record).flatMap(({ goodOrBetter }) => goodOrBetter))],
};
const labels = vocabulary.grades.map(([, label]) => label);
const read = (query: string): Question | undefined => readQuestion(query, names, vocabulary);

const withGrade = (
	grades: readonly string[],
	more: Partial<Extract<Question, { kind: 'with-grade' }>> = {},
): Question => ({
	kind: 'with-grade',
	strand: undefined,
	grades,
	region: undefined,
	type: undefined,
	...more,
});

test.each<[query: string, question: Question]>([
	['inadequate councils', withGrade(['inadequate'])],
	['list of inadequate councils', withGrade(['inadequate'])],
	['how many councils are outstanding', withGrade(['outstanding'])],
	['LAs rated inadequate by Ofsted', withGrade(['inadequate'])],
	['outstanding local authorities list', withGrade(['outstanding'])],
	['councils requiring improvement', withGrade(['requires-improvement'])],
	['failing councils', withGrade(['inadequate'])],
	['good or outstanding councils', withGrade(['good', 'outstanding'])],
	['councils good or better', withGrade(['outstanding', 'good'])],
	['NOT inadequate', withGrade(['outstanding', 'good', 'requires-improvement'], { strand: 'overall' })],
	['councils not rated good', withGrade(['outstanding', 'requires-improvement', 'inadequate'], { strand: 'overall' })],
	['councils inadequate overall', withGrade(['inadequate'], { strand: 'overall' })],
	['good councils in the north west', withGrade(['good'], { region: 'north-west' })],
	// The region, not North East Lincolnshire.
	['north east outstanding councils', withGrade(['outstanding'], { region: 'north-east' })],
	['inadequate london boroughs', withGrade(['inadequate'], { region: 'london' })],
	['outstanding county councils', withGrade(['outstanding'], { type: 'county' })],
	['which councils are good for care leavers', withGrade(['good'], { strand: 'care-leavers' })],
	['from inadequate to good', { kind: 'from-to', from: 'inadequate', to: 'good' }],
	['councils that went from good to inadequate', { kind: 'from-to', from: 'good', to: 'inadequate' }],
	['best council', { kind: 'ranking' }],
	['worst councils in England', { kind: 'ranking' }],
	['top rated councils', { kind: 'ranking' }],
	['league table', { kind: 'ranking' }],
	['who has waited longest', { kind: 'waited' }],
	['longest since inspection', { kind: 'waited' }],
	['overdue inspections', { kind: 'waited' }],
	['latest reports', { kind: 'newest' }],
	['newest ofsted inspections', { kind: 'newest' }],
	['what’s new', { kind: 'newest' }],
	['councils that improved', { kind: 'moved', direction: 'better' }],
	['councils getting worse', { kind: 'moved', direction: 'worse' }],
	['which councils got better or worse', { kind: 'moved', direction: undefined }],
	['kent grade', { kind: 'standing', council: 'kent' }],
	['what is the rating of Leeds', { kind: 'standing', council: 'leeds' }],
	['is birmingham inadequate', { kind: 'standing', council: 'birmingham' }],
	['reading grade', { kind: 'standing', council: 'reading' }],
	['how is hampshire doing', { kind: 'standing', council: 'hampshire' }],
	// The council, not the region.
	['is city of london good', { kind: 'standing', council: 'city-of-london' }],
	['is birmingham getting better', { kind: 'direction', council: 'birmingham' }],
	['has Slough improved', { kind: 'direction', council: 'slough' }],
	['kent compared with surrey', { kind: 'comparison', councils: ['kent', 'surrey'] }],
	['Hull vs Leeds', { kind: 'comparison', councils: ['hull', 'leeds'] }],
	['compare telford and wrekin and stoke', { kind: 'comparison', councils: ['telford-and-wrekin', 'stoke-on-trent'] }],
	['is hampshire better than surrey', { kind: 'comparison', councils: ['hampshire', 'surrey'] }],
])('“%s”', (query, question) => {
	expect(read(query)).toEqual(question);
	expect(mayAsk(query, labels)).toBe(true);
});

test('no question lacks the words without which a query is not read as one', () => {
	const words =
		'which councils are were good inadequate failing requires improvement to be better or worse than kent hull surrey compared compare vs best league table longest since inspection overdue oldest report latest new what is not rated in london county boroughs improved getting from waiting for ofsted rankings how many'.split(
			' ',
		);
	let questions = 0;
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), (chosen) => {
			const query = chosen.join(' ');
			if (read(query) === undefined) return;
			questions += 1;
			expect(mayAsk(query, labels), query).toBe(true);
		}),
		{ numRuns: 3000, seed: 11 },
	);
	expect(questions).toBeGreaterThan(50);
});

test.each(['children', 'hull', 'safeguarding board', 'short inspection 2019', 'leaving care', '', '***'])(
	'“%s” is certainly no question',
	(query) => {
		expect(mayAsk(query, labels)).toBe(false);
		expect(read(query)).toBeUndefined();
	},
);

describe('left alone', () => {
	test.each([
		'',
		' ',
		'hull',
		'map',
		'inadequate',
		'good',
		'never inadequate',
		'councils that were never inadequate',
		'councils without an inadequate judgement',
		'good leadership requires improvement overall',
		'why was croydon inadequate',
		'councils that were inadequate in 2014',
		'kent and medway',
		'compare kent',
		'compare kent and kent',
		'best practice',
		'best results hampshire',
		'improvement notice',
		'requires improvement',
		'is Ofsted better than the CQC',
		'latest report kent',
		'"inadequate councils"',
		'hampshire 2014',
		'inadequate schools',
		'<script>',
		'constructor',
		'x'.repeat(300),
	])('“%s”', (query) => {
		expect(read(query)).toBeUndefined();
	});
});
