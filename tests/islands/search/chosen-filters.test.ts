/** Choosing filters on the search page, and what the index gets of them. */
import { expect, test } from 'vitest';
import { filtersOf, toggled } from '../../../src/islands/search/chosen-filters.ts';
import { emptyState } from '../../../src/views/addresses/search-address.ts';
import { groups } from '../../support/search-groups.ts';
import type { SearchState } from '../../../src/views/addresses/search-address.ts';

const region = groups.find(({ id }) => id === 'region');
if (!region) throw new Error('There is no group of regions');

test('values of a group are alternatives', () => {
	expect(filtersOf({ ...emptyState, chosen: { region: ['london', 'north-west'], year: ['2014'] } })).toEqual({
		region: { any: ['london', 'north-west'] },
		year: { any: ['2014'] },
	});
});

test('a choice keeps the natural order, goes to the first page, and can be undone', () => {
	const start: SearchState = { ...emptyState, page: 4, chosen: { region: ['london'] } };
	const more = toggled(start, region, 'north-west');
	expect(more).toEqual({ ...emptyState, chosen: { region: ['north-west', 'london'] } });
	expect(toggled(toggled(more, region, 'north-west'), region, 'london')).toEqual(emptyState);
});
