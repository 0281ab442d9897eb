import { describe, expect, test } from 'vitest';
import { dominance } from '../../src/domain/profiles.ts';
import { anEdition, aReport, ilacs2018, ilacs2023 } from '../support/builders.ts';
import type { JudgementText } from '../support/builders.ts';
import type { Dominance } from '../../src/domain/profiles.ts';
import type { JudgementId } from '../../src/domain/judgements.ts';
import type { Report } from '../../src/domain/reports.ts';

const published = '2014-04-22';
const withGrades = (grades: Partial<Record<JudgementId, JudgementText>>): Report => aReport({ published, grades });

describe('two profiles of one edition', () => {
	test('are equal with the same grades', () => {
		expect(dominance(withGrades({ adoption: 'outstanding' }), withGrades({ adoption: 'outstanding' }))).toBe('equal');
	});

	test('better is at least as good in all and better in one', () => {
		expect(dominance(withGrades({ adoption: 'outstanding' }), withGrades({}))).toBe('better');
		expect(dominance(withGrades({}), withGrades({ adoption: 'outstanding' }))).toBe('worse');
	});

	test('are incomparable when each is better in something: no score decides between them', () => {
		const adoption = withGrades({ adoption: 'outstanding', 'care-leavers': 'requires-improvement' });
		expect(dominance(adoption, withGrades({}))).toBe('incomparable');
		const strong = withGrades({
			overall: 'outstanding',
			leadership: 'outstanding',
			adoption: 'outstanding',
			lscb: 'requires-improvement',
		});
		expect(dominance(strong, withGrades({}))).toBe('incomparable');
	});

	test('are incomparable when only one of them has a judgement', () => {
		expect(dominance(withGrades({ lscb: 'not-reviewed' }), withGrades({}))).toBe('incomparable');
		expect(dominance(withGrades({}), withGrades({ lscb: 'not-reviewed' }))).toBe('incomparable');
	});

	test('are compared in the rest when neither was judged in something, for the same reason', () => {
		const reinspection = withGrades({ lscb: 'not-reviewed' });
		expect(dominance(reinspection, withGrades({ lscb: 'not-reviewed', adoption: 'inadequate' }))).toBe('better');
		expect(dominance(withGrades({ lscb: 'not-judged' }), reinspection)).toBe('incomparable');
	});

	test('cannot be told apart, nor called equal, where a grade was given that nobody knows', () => {
		const onlyOverall = { adoption: 'not-known', lscb: 'not-known' } as const;
		expect(dominance(withGrades(onlyOverall), withGrades(onlyOverall))).toBe('incomparable');
	});
});

test('profiles of different editions are incomparable, even with the same words', () => {
	const before = aReport({ published: '2022-04-22', edition: ilacs2018, grades: 'good' });
	const after = aReport({ published: '2024-04-22', edition: ilacs2023, grades: 'outstanding' });
	expect(dominance(before, after)).toBe('incomparable');
});

describe('dominance is a partial order over every profile of three judgements', () => {
	const edition = anEdition({ judgements: { overall: {}, leadership: {}, 'help-and-protection': {} } });
	const values: JudgementText[] = ['outstanding', 'good', 'requires-improvement', 'inadequate', 'not-judged'];
	const all = values.flatMap((overall) =>
		values.flatMap((leadership) =>
			values.map((help) =>
				aReport({ published, edition, grades: { overall, leadership, 'help-and-protection': help } }),
			),
		),
	);
	const relation = all.map((a) => all.map((b) => dominance(a, b)));
	const at = (i: number, j: number): Dominance | undefined => relation[i]?.[j];
	const pairs = all.flatMap((_, i) => all.map((__, j) => [i, j] as const));

	test('there are 125 of them, and all four answers occur', () => {
		expect(all).toHaveLength(125);
		expect(new Set(relation.flat())).toEqual(new Set(['equal', 'better', 'worse', 'incomparable']));
	});

	test('each equals itself and no other', () => {
		expect(pairs.filter(([i, j]) => (at(i, j) === 'equal') !== (i === j))).toEqual([]);
	});

	test('if one is better than another, the other is worse than it', () => {
		const mirrored = { better: 'worse', worse: 'better', equal: 'equal', incomparable: 'incomparable' } as const;
		expect(pairs.filter(([i, j]) => at(j, i) !== mirrored[at(i, j) ?? 'equal'])).toEqual([]);
	});

	test('if one is better than a second and that than a third, the first is better than the third', () => {
		const broken = pairs
			.filter(([i, j]) => at(i, j) === 'better')
			.flatMap(([i, j]) => all.flatMap((_, k) => (at(j, k) === 'better' && at(i, k) !== 'better' ? [[i, j, k]] : [])));
		expect(broken).toEqual([]);
	});
});
