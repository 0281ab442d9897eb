import { describe, expect, test } from 'vitest';
import { hasExactly, inForce, judgementForStrand, strandsOf } from '../../../src/domain/record/frameworks.ts';
import { ilacs2018, ilacs2023, ilacs2026, sif } from '../../support/builders.ts';

describe('the judgements in a report identify its edition', () => {
	const four = ['overall', 'leadership', 'help-and-protection', 'children-in-care-and-care-leavers'];

	test('when they are exactly its judgements, in any order', () => {
		expect(hasExactly(ilacs2018, four)).toBe(true);
		expect(hasExactly(ilacs2018, [...four].reverse())).toBe(true);
	});

	test('not when one is missing, added or from another edition', () => {
		expect(hasExactly(ilacs2018, four.slice(1))).toBe(false);
		expect(hasExactly(ilacs2018, [...four, 'adoption'])).toBe(false);
		expect(hasExactly(ilacs2018, [...four.slice(0, 3), 'children-in-care'])).toBe(false);
		expect(hasExactly(ilacs2026, ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers'])).toBe(true);
		expect(hasExactly(ilacs2023, ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers'])).toBe(
			false,
		);
	});
});

describe('an edition is in force', () => {
	test.each([
		['full', '2013-11-18', false],
		['full', '2013-11-19', true],
		['full', '2017-10-31', true],
		['full', '2017-11-01', false],
		['reinspection', '2017-11-01', true],
		['reinspection', '2018-06-11', true],
		['reinspection', '2018-06-12', false],
	] as const)('SIF for a %s that began on %s: %s', (type, start, expected) => {
		expect(inForce(sif, type, start)).toBe(expected);
	});

	test('without an end while it is in use', () => {
		expect(inForce(ilacs2026, 'short', '2099-01-01')).toBe(true);
	});
});

describe('strands', () => {
	test('each edition covers those that it judges', () => {
		expect(strandsOf(sif)).toHaveLength(7);
		expect(strandsOf(ilacs2018)).toEqual([
			'overall',
			'leadership',
			'help-and-protection',
			'children-in-care',
			'care-leavers',
		]);
		expect(strandsOf(ilacs2026)).not.toContain('overall');
	});

	test('one judgement may cover two strands jointly', () => {
		const [care, leavers] = [
			judgementForStrand(ilacs2018, 'children-in-care'),
			judgementForStrand(ilacs2018, 'care-leavers'),
		];
		expect(care).toEqual({ judgement: leavers?.judgement, mapping: 'joint' });
		expect(care?.judgement.id).toBe('children-in-care-and-care-leavers');
		expect(judgementForStrand(ilacs2018, 'adoption')).toBeUndefined();
	});
});
