import { describe, expect, test } from 'vitest';
import { compareResults } from '../../../src/domain/grading/compare-results.ts';
import { anEdition, aReport, ilacs2018, ilacs2023 } from '../../support/builders.ts';
import type { JudgementText } from '../../support/builders.ts';
import type { ResultStanding } from '../../../src/domain/grading/compare-results.ts';
import type { JudgementId } from '../../../src/domain/record/judgements.ts';
import type { Inspection, Report } from '../../../src/domain/record/reports.ts';

const published = '2014-04-22';
const withGrades = (grades: Partial<Record<JudgementId, JudgementText>> | JudgementText): Report =>
	aReport({ published, grades });

const standing = (a: Inspection, b: Inspection): ResultStanding => compareResults(a, b).standing;

describe('the results of two inspections of one edition', () => {
	test('are the same with the same grades', () => {
		expect(standing(withGrades({ adoption: 'outstanding' }), withGrades({ adoption: 'outstanding' }))).toBe('same');
	});

	test('are better when at least as good in every judgement and better in one, with the numbers of judgements', () => {
		expect(compareResults(withGrades({ adoption: 'outstanding' }), withGrades({}))).toEqual({
			standing: 'better',
			couldBeBetter: false,
			higher: 1,
			lower: 0,
		});
		expect(standing(withGrades({}), withGrades({ adoption: 'outstanding' }))).toBe('worse');
	});

	test('are mixed when each is better in something: no score decides between them', () => {
		const adoption = withGrades({ adoption: 'outstanding', 'care-leavers': 'requires-improvement' });
		expect(compareResults(adoption, withGrades({}))).toMatchObject({ standing: 'mixed', higher: 1, lower: 1 });
	});

	test('do not include the safeguarding board’s grade', () => {
		expect(standing(withGrades({ lscb: 'inadequate' }), withGrades({}))).toBe('same');
		expect(standing(withGrades({ adoption: 'outstanding', lscb: 'inadequate' }), withGrades({}))).toBe('better');
		expect(standing(withGrades({ lscb: 'not-reviewed' }), withGrades({}))).toBe('same');
	});

	test('skip a judgement that one of the two did not grade', () => {
		const without = withGrades({ adoption: 'not-judged' });
		expect(standing(without, withGrades({ adoption: 'inadequate' }))).toBe('same');
		expect(standing(without, withGrades({ adoption: 'inadequate', leadership: 'requires-improvement' }))).toBe(
			'better',
		);
	});

	test('are not compared when no source names a grade, but may still be better', () => {
		const known = withGrades({});
		const hidden = withGrades({ adoption: 'not-known' });
		expect(compareResults(hidden, known)).toMatchObject({ standing: 'gaps', couldBeBetter: true });
		// If one judgement is worse, no unknown grade can make the result better.
		const worse = withGrades({ adoption: 'not-known', leadership: 'inadequate' });
		expect(compareResults(worse, known)).toMatchObject({ standing: 'gaps', couldBeBetter: false });
		// No grade is better than outstanding.
		const best = withGrades({ adoption: 'outstanding' });
		expect(compareResults(hidden, best)).toMatchObject({ standing: 'gaps', couldBeBetter: false });
		// A judgement that the other does not grade is skipped, known or not.
		expect(standing(hidden, withGrades({ adoption: 'not-judged' }))).toBe('same');
	});

	test('have nothing to compare when no judgement has two grades', () => {
		expect(standing(withGrades('not-known'), withGrades('not-known'))).toBe('gaps');
		expect(standing(withGrades('not-judged'), withGrades({}))).toBe('gaps');
	});
});

test('results under different editions are not compared, even with the same words', () => {
	const before = aReport({ published: '2022-04-22', edition: ilacs2018, grades: 'good' });
	const after = aReport({ published: '2024-04-22', edition: ilacs2023, grades: 'outstanding' });
	expect(standing(before, after)).toBe('gaps');
});

describe('for every possible result of three judgements', () => {
	const edition = anEdition({ judgements: { overall: {}, leadership: {}, 'help-and-protection': {} } });
	const values: JudgementText[] = ['outstanding', 'good', 'requires-improvement', 'inadequate'];
	const all = values.flatMap((overall) =>
		values.flatMap((leadership) =>
			values.map((help) =>
				aReport({ published, edition, grades: { overall, leadership, 'help-and-protection': help } }),
			),
		),
	);
	const relation = all.map((a) => all.map((b) => standing(a, b)));
	const at = (i: number, j: number): ResultStanding | undefined => relation[i]?.[j];
	const pairs = all.flatMap((_, i) => all.map((__, j) => [i, j] as const));

	test('there are 64 of them, and four answers occur', () => {
		expect(all).toHaveLength(64);
		expect(new Set(relation.flat())).toEqual(new Set(['same', 'better', 'worse', 'mixed']));
	});

	test('each is the same as itself and as no other', () => {
		expect(pairs.filter(([i, j]) => (at(i, j) === 'same') !== (i === j))).toEqual([]);
	});

	test('if one is better than another, the other is worse than it', () => {
		const mirrored = { better: 'worse', worse: 'better', same: 'same', mixed: 'mixed', gaps: 'gaps' } as const;
		expect(pairs.filter(([i, j]) => at(j, i) !== mirrored[at(i, j) ?? 'gaps'])).toEqual([]);
	});

	test('if a first is better than a second and the second than a third, the first is better than the third', () => {
		const broken = pairs
			.filter(([i, j]) => at(i, j) === 'better')
			.flatMap(([i, j]) => all.flatMap((_, k) => (at(j, k) === 'better' && at(i, k) !== 'better' ? [[i, j, k]] : [])));
		expect(broken).toEqual([]);
	});
});
