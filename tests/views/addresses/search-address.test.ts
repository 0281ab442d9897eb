/** A search’s state and its address match, and unusable parts of an address are left out with a message. */
import { describe, expect, test } from 'vitest';
import {
	QUERY_LIMIT,
	addressFromState,
	emptyState,
	queryOf,
	searchAddress,
	stateFromAddress,
} from '../../../src/views/addresses/search-address.ts';
import { excerptOf } from '../../../src/views/words/excerpt.ts';
import { groups } from '../../support/search-groups.ts';
import type { SearchState } from '../../../src/views/addresses/search-address.ts';

describe('round trips', () => {
	const states: Record<string, SearchState> = {
		nothing: emptyState,
		words: { ...emptyState, query: 'care leavers' },
		'signs of addresses': { ...emptyState, query: 'a&b=c?d#e%20+f' },
		'marks of HTML': { ...emptyState, query: '<script>alert("1")</script>' },
		emoji: { ...emptyState, query: '🙂👩‍👧' },
		filters: { ...emptyState, chosen: { region: ['north-west', 'london'], overall: ['good'] } },
		everything: { query: 'hull', chosen: { year: ['2024', '2014'] }, order: 'oldest', page: 7 },
	};
	test.each(Object.entries(states))('%s', (_, state) => {
		expect(stateFromAddress(addressFromState(state, groups), groups)).toEqual({ state, ignored: [] });
	});

	const searches: Readonly<Record<string, Partial<Pick<SearchState, 'query' | 'chosen'>>>> = {
		nothing: {},
		words: { query: 'k&c 50%' },
		'a list of councils': { chosen: { kind: ['council'], status: ['current'], overall: ['outstanding', 'good'] } },
	};
	test.each(Object.entries(searches))('a link to a search: %s', (_, asked) => {
		const { pathname, search } = new URL(searchAddress(asked), 'https://x.example');
		expect(pathname).toBe('/search/');
		expect(stateFromAddress(search, groups)).toEqual({ state: { ...emptyState, ...asked }, ignored: [] });
	});

	test('the empty state has no query', () => {
		expect(addressFromState(emptyState, groups)).toBe('');
	});

	test('the order of the values in an address does not matter', () => {
		const one = stateFromAddress('?region=london&region=north-west', groups).state;
		expect(one).toEqual(stateFromAddress('?region=north-west&region=london&region=london', groups).state);
		expect(one.chosen).toEqual({ region: ['north-west', 'london'] });
	});
});

test.each([
	['?region=atlantis', '“atlantis” is not a value of “Region”, so it was left out.'],
	['?region=', '“” is not a value of “Region”, so it was left out.'],
	['?colour=red', '“colour” is not a filter, so it was left out.'],
	['?__proto__=1', '“__proto__” is not a filter, so it was left out.'],
	['?sort=worst', '“worst” is not an order, so best match was used.'],
	['?page=0', 'There is no page “0”, so the first one is shown.'],
	['?page=-1', 'There is no page “-1”, so the first one is shown.'],
	['?page=1.5', 'There is no page “1.5”, so the first one is shown.'],
	['?page=x', 'There is no page “x”, so the first one is shown.'],
	['?page=99999', 'There is no page “99999”, so the first one is shown.'],
	[`?q=${'a'.repeat(10_000)}`, 'Only the first 200 characters of the search were used.'],
	[`?region=${'x'.repeat(500)}`, `“${'x'.repeat(40)}…” is not a value of “Region”, so it was left out.`],
])('%.40s is named', (address, note) => {
	const { state, ignored } = stateFromAddress(address, groups);
	expect(ignored).toEqual([note]);
	expect({ ...state, query: '' }).toEqual(emptyState);
});

describe('what is typed', () => {
	test.each([
		['  hull \n council ', 'hull council'],
		['', ''],
		['   ', ''],
		['a'.repeat(10_000), 'a'.repeat(QUERY_LIMIT)],
		// A character of two code units at the limit is removed as a whole.
		[`${'a'.repeat(QUERY_LIMIT - 1)}🙂`, 'a'.repeat(QUERY_LIMIT - 1)],
		[`${'a'.repeat(QUERY_LIMIT - 2)}🙂`, `${'a'.repeat(QUERY_LIMIT - 2)}🙂`],
	])('%.20j', (typed, query) => {
		expect(queryOf(typed)).toBe(query);
		// Typing waits until this is the state’s query, so applying queryOf again must not change it.
		expect(queryOf(query)).toBe(query);
	});

	test('is shortened in messages without splitting a character', () => {
		expect(excerptOf(`${'a'.repeat(39)}🙂b`)).toBe(`${'a'.repeat(39)}…`);
		expect(excerptOf('hull')).toBe('hull');
	});
});
