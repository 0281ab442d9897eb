/**
 * How the overall grade hangs together with the others. These rules were found in the record itself, with the number of
 * inspections that obey them and, where there are any, those that do not. A grade that is typed wrongly later on breaks
 * one of them, or a number. Only inspections whose report was read count.
 */
import { describe, expect, test } from 'vitest';
import { realRecord } from '../support/content.ts';
import type { JudgementId } from '../../src/domain/judgements.ts';
import type { Report } from '../../src/domain/reports.ts';

const read = realRecord().reports.filter((r) => r.source.kind === 'report');
const sif = read.filter((r) => r.framework === 'sif');
const ilacs = read.filter((r) => r.framework === 'ilacs' && r.judgements.overall !== undefined);

type Test = (report: Report) => boolean;
const gradeOf = (report: Report, id: JudgementId): string | undefined => {
	const value = report.judgements[id];
	return value?.kind === 'graded' ? value.grade : undefined;
};
const is =
	(id: JudgementId, ...grades: string[]): Test =>
	(report) =>
		grades.includes(gradeOf(report, id) ?? '');
const any =
	(...tests: Test[]): Test =>
	(report) =>
		tests.some((t) => t(report));
const both =
	(...tests: Test[]): Test =>
	(report) =>
		tests.every((t) => t(report));
const not =
	(t: Test): Test =>
	(report) =>
		!t(report);

const [O, G, RI, I] = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;
const care: JudgementId[] = ['children-in-care-and-care-leavers', 'children-in-care', 'care-leavers'];
const sifKey: JudgementId[] = ['help-and-protection', 'children-looked-after', 'leadership'];
const practice: JudgementId[] = ['help-and-protection', ...care];
const anyOf = (ids: JudgementId[], ...grades: string[]): Test => any(...ids.map((id) => is(id, ...grades)));
const numberOf =
	(count: (n: number) => boolean, ids: JudgementId[], ...grades: string[]): Test =>
	(report) =>
		count(ids.filter((id) => is(id, ...grades)(report)).length);

interface GradeRule {
	readonly rule: string;
	readonly when: Test;
	readonly then: Test;
	readonly obey: number;
	readonly exceptions: string[];
}

/** The number of inspections that obey a rule, and those that do not. */
function held(reports: readonly Report[], { when, then }: GradeRule): Pick<GradeRule, 'obey' | 'exceptions'> {
	const concerned = reports.filter(when);
	return {
		obey: concerned.filter(then).length,
		exceptions: concerned.filter(not(then)).map((r) => r.id),
	};
}

describe('the Single Inspection Framework', () => {
	test('has 167 reports that were read', () => {
		expect(sif).toHaveLength(167);
	});

	test.each<GradeRule>([
		{
			rule: 'an inadequate key judgement makes the whole inadequate',
			when: anyOf(sifKey, I),
			then: is('overall', I),
			obey: 39,
			exceptions: [],
		},
		{
			rule: 'the whole is inadequate only with an inadequate key judgement',
			when: is('overall', I),
			then: anyOf(sifKey, I),
			obey: 39,
			exceptions: [],
		},
		{
			rule: 'good or better overall only with good or better leadership',
			when: is('overall', O, G),
			then: is('leadership', O, G),
			obey: 57,
			exceptions: [],
		},
		{
			rule: 'leadership that requires improvement, with nothing inadequate, makes the whole require it',
			when: both(is('leadership', RI), not(anyOf(sifKey, I))),
			then: is('overall', RI),
			obey: 62,
			exceptions: [],
		},
		{
			// The Isles of Scilly had two key judgements only.
			rule: 'every key judgement good or better makes the whole good or better',
			when: not(anyOf(sifKey, RI, I)),
			then: is('overall', O, G),
			obey: 37,
			exceptions: [],
		},
		{
			rule: 'an inadequate part of it leaves children looked after no better than requires improvement',
			when: anyOf(['adoption', 'care-leavers'], I),
			then: is('children-looked-after', RI, I),
			obey: 24,
			exceptions: [],
		},
		{
			rule: 'outstanding for children looked after only with outstanding adoption',
			when: is('children-looked-after', O),
			then: is('adoption', O),
			obey: 4,
			exceptions: [],
		},
		{
			rule: 'help and protection was never outstanding',
			when: () => true,
			then: is('help-and-protection', G, RI, I),
			obey: 167,
			exceptions: [],
		},
	])('$rule', (rule) => {
		expect(held(sif, rule)).toEqual({ obey: rule.obey, exceptions: rule.exceptions });
	});
});

describe('ILACS, while it had an overall grade', () => {
	test('has 310 reports that were read', () => {
		expect(ilacs).toHaveLength(310);
	});

	test.each<GradeRule>([
		{
			rule: 'inadequate help and protection makes the whole inadequate',
			when: is('help-and-protection', I),
			then: is('overall', I),
			obey: 26,
			exceptions: [],
		},
		{
			rule: 'inadequate care, joint or alone, makes the whole inadequate',
			when: anyOf(['children-in-care-and-care-leavers', 'children-in-care'], I),
			then: is('overall', I),
			obey: 18,
			exceptions: [],
		},
		{
			rule: 'inadequate care of leavers makes the whole inadequate',
			when: is('care-leavers', I),
			then: is('overall', I),
			obey: 7,
			exceptions: [],
		},
		{
			rule: 'the whole is inadequate only with an inadequate judgement of practice',
			when: is('overall', I),
			then: anyOf(practice, I),
			obey: 33,
			exceptions: ['trafford/2019-05-08'],
		},
		{
			rule: 'inadequate leaders leave the whole no better than requires improvement',
			when: is('leadership', I),
			then: is('overall', RI, I),
			obey: 28,
			exceptions: [],
		},
		{
			rule: 'good or better overall only with good or better leaders',
			when: is('overall', O, G),
			then: is('leadership', O, G),
			obey: 198,
			exceptions: [],
		},
		{
			rule: 'everything good or better makes the whole good or better',
			when: both(is('leadership', O, G), not(anyOf(practice, RI, I))),
			then: is('overall', O, G),
			obey: 153,
			exceptions: [],
		},
		{
			rule: 'one weak area under good leaders is forgiven',
			when: both(
				is('leadership', O, G),
				not(anyOf(practice, I)),
				numberOf((n) => n === 1, practice, RI),
			),
			then: is('overall', G),
			obey: 45,
			exceptions: ['dudley/2018-12-10', 'leicestershire/2019-11-04'],
		},
		{
			rule: 'two weak areas are not',
			when: both(
				is('leadership', O, G),
				not(anyOf(practice, I)),
				numberOf((n) => n >= 2, practice, RI),
			),
			then: is('overall', RI),
			obey: 8,
			exceptions: [],
		},
		{
			rule: 'outstanding overall only with outstanding leaders, one outstanding area and none below good',
			when: is('overall', O),
			then: both(is('leadership', O), anyOf(practice, O), not(anyOf(practice, RI, I))),
			obey: 71,
			exceptions: [],
		},
		{
			rule: 'from 2023, outstanding leaders with two or three outstanding areas are outstanding',
			when: both(
				(r) => r.edition.id === 'ilacs-2023',
				is('leadership', O),
				numberOf((n) => n >= 2, practice, O),
			),
			then: is('overall', O),
			obey: 39,
			exceptions: [],
		},
	])('$rule', (rule) => {
		expect(held(ilacs, rule)).toEqual({ obey: rule.obey, exceptions: rule.exceptions });
	});
});
