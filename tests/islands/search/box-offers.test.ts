/** What the search box says about its offers fits what they are. */
import { describe, expect, test } from 'vitest';
import { spokenOf } from '../../../src/islands/search/box-offers.ts';
import type { NameMatch } from '../../../src/domain/search/named-pages.ts';

const nothing = { query: 'hul', matches: [], places: [], close: [], answer: undefined, lost: false };
const hull: NameMatch = {
	title: 'Hull',
	address: '/authorities/hull/',
	kind: 'council',
	note: 'Council',
	matched: undefined,
	sure: true,
};
const answer = { title: 'Hull: good overall', text: 'Since 2023.', names: [], links: [] };

describe('what a screen reader says about the offers of the search box', () => {
	test.each([
		['pages', { ...nothing, matches: [hull, hull] }, '2 pages by name. Use the arrow keys.'],
		[
			'an answer before pages',
			{ ...nothing, matches: [hull], answer },
			'Hull: good overall. 1 page by name. Use the arrow keys.',
		],
		['an answer alone', { ...nothing, answer }, 'Hull: good overall. 0 pages by name. Use the arrow keys.'],
		['nothing', nothing, 'No page of that name. Press Enter to search everything.'],
		[
			'names that are close',
			{ ...nothing, close: [hull] },
			'No page of that name; 1 with a name close to it. Press Enter to search everything.',
		],
		[
			'names that did not load',
			{ ...nothing, lost: true },
			'The list of names could not be loaded. Press Enter to search everything.',
		],
		[
			'whom to ring, where the words are of distress',
			{ ...nothing, query: 'my brother is being hit' },
			'If anyone is in danger now, call 999. Worried about a child? Who to ring. No page of that name. Press Enter to search everything.',
		],
	])('%s', (_, offers, spoken) => expect(spokenOf(offers)).toBe(spoken));
});
