/** Words that a page does not contain are distinguished from other forms of words that it contains. */
import { expect, test } from 'vitest';
import { absentWords } from '../../../src/domain/search/absent-words.ts';

const text =
	'Council: Surrey. Leaders plan well for care leavers; a policy or re-inspection, co-operative working. Children’s cars.';

test.each([
	['orchid', ['orchid']],
	['wellingborough', ['wellingborough']],
	['report card', ['card']],
	['care orchid', ['orchid']],
	['leaders quidditch orchid', ['quidditch', 'orchid']],
])('“%s” has words that are not there', (query, words) => {
	expect(absentWords(query, text)).toEqual(words);
});

test.each([
	'',
	'care leavers',
	'leaving care',
	'planning',
	'planned',
	'plans',
	'policies',
	'leader',
	'leading children',
	'cooperative',
	'inspections',
	'reinspection',
	'childrens',
	'the council of surrey',
	// A quotation is searched for as it is.
	'"orchid"',
	'of or to',
])('“%s” has none', (query) => {
	expect(absentWords(query, text)).toEqual([]);
});
