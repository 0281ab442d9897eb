/** The forms of the rules of grades: what each means, and to which inspections a rule applies. */
import { describe, expect, test } from 'vitest';
import { concerns, fits } from '../../../src/domain/grading/grade-rules.ts';
import { gradeRulesSchema, ruleSetFromRow } from '../../../src/schemas/grade-rules.ts';
import { aReport, ilacs2018, ilacs2023, ilacs2026 } from '../../support/builders.ts';
import type { GradeRule } from '../../../src/domain/record/rule-sets.ts';

type Conditions = readonly Readonly<Record<string, unknown>>[];

function aRule(when: Conditions, then: Conditions, editions?: readonly string[]): GradeRule {
	const row = gradeRulesSchema.parse({
		framework: 'ilacs',
		heading: 'ILACS inspections',
		'tried-on': 'every inspection',
		rules: [{ id: 'ilacs-1', basis: 'observed', text: 'It is so.', when, then, ...(editions && { editions }) }],
	});
	const [rule] = ruleSetFromRow(row).rules;
	if (!rule) throw new Error('No rule');
	return rule;
}

const report = (grades: Record<string, string>, edition = ilacs2023) =>
	aReport({ authority: 'kent', published: '2024-03-01', edition, grades: { overall: 'good', ...grades } });
const areas = ['help-and-protection', 'children-in-care', 'care-leavers'];
const good = { 'help-and-protection': 'good', 'children-in-care': 'good', 'care-leavers': 'good', leadership: 'good' };

describe('a condition', () => {
	const isTrue = (condition: Conditions[number], grades: Record<string, string> = {}): boolean =>
		fits(aRule([{ graded: ['overall'] }], [condition]), report({ ...good, ...grades }));
	const one = { 'care-leavers': 'inadequate' };
	const two = { ...one, 'children-in-care': 'inadequate' };
	const three = { ...two, 'help-and-protection': 'inadequate' };
	const are = ['inadequate'];

	test.each([
		['a judgement', { judgement: 'care-leavers', is: are }, [false, true, true, true]],
		['all of some', { 'all-of': areas, are }, [false, false, false, true]],
		['some of them', { 'some-of': areas, are }, [false, true, true, true]],
		['none of them', { 'none-of': areas, are }, [true, false, false, false]],
		['an exact number', { exactly: 2, of: areas, are }, [false, false, true, false]],
		['a number at least', { 'at-least': 2, of: areas, are }, [false, false, true, true]],
		['a number at most', { 'at-most': 1, of: areas, are }, [true, true, false, false]],
		[
			'either of two',
			{
				either: [
					[{ 'all-of': areas, are }],
					[
						{ 'none-of': areas, are },
						{ judgement: 'overall', is: ['good'] },
					],
				],
			},
			[true, false, false, true],
		],
	])('about %s', (_, condition, expected) => {
		expect([{}, one, two, three].map((grades) => isTrue(condition, grades))).toEqual(expected);
	});

	test('that judgements are graded asks for each of them', () => {
		expect(isTrue({ graded: areas })).toBe(true);
		expect(isTrue({ graded: areas }, { 'care-leavers': 'not-judged' })).toBe(false);
	});

	test('is not true of a judgement without a grade', () => {
		expect(isTrue({ judgement: 'care-leavers', is: ['good'] }, { 'care-leavers': 'not-judged' })).toBe(false);
		expect(isTrue({ 'none-of': areas, are: ['good'] }, { 'care-leavers': 'not-judged' })).toBe(false);
	});
});

describe('a rule applies', () => {
	const [when, then] = [[{ judgement: 'leadership', is: ['good'] }], [{ judgement: 'overall', is: ['good'] }]];
	const rule = aRule(when, then);

	test('where its conditions are true', () => {
		expect(concerns(rule, report(good))).toBe(true);
		expect(concerns(rule, report({ ...good, leadership: 'outstanding' }))).toBe(false);
	});

	test('to the editions that it names', () => {
		const ofOne = aRule(when, then, ['ilacs-2018']);
		expect(concerns(ofOne, report(good))).toBe(false);
		expect(concerns(ofOne, report({ leadership: 'good' }, ilacs2018))).toBe(true);
	});

	test('only where there is an overall grade and every grade is known', () => {
		expect(concerns(rule, report({ ...good, overall: 'not-judged' }))).toBe(false);
		expect(concerns(rule, report({ ...good, 'care-leavers': 'not-known' }))).toBe(false);
		expect(concerns(rule, aReport({ published: '2026-07-01', edition: ilacs2026, grades: good }))).toBe(false);
	});
});
