/** Queries from which the search page leads to the claim checker. */
import { describe, expect, test } from 'vitest';
import { readsLikeClaim } from '../../../src/domain/search/claim-cues.ts';

const labels = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

describe('a query', () => {
	test.each([
		'first outstanding since',
		'only outstanding in south east',
		'one of only three in the region',
		'11th inspected',
		'Hampshire 12th council to be inspected',
		'best results so far',
		'no other council outstanding',
		'none judged inadequate',
	])('“%s” reads like a claim', (query) => {
		expect(readsLikeClaim(query, labels)).toBe(true);
	});

	test.each([
		'',
		'Kent',
		'outstanding councils',
		'first aid',
		'the only child',
		'12th July 2024',
		'one of my children',
		'care leavers',
	])('“%s” does not', (query) => {
		expect(readsLikeClaim(query, labels)).toBe(false);
	});
});
