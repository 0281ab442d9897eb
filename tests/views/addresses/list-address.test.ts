import { expect, test } from 'vitest';
import { listAddress, listStateFrom } from '../../../src/views/addresses/list-address.ts';
import type { ListState } from '../../../src/views/addresses/list-address.ts';

/** The state of a page without a query. */
const usualList: ListState = { find: '', sort: undefined, reverse: false };

const fields = ['council', 'in-care'];

test.each([
	usualList,
	{ find: 'North West & good', sort: undefined, reverse: false },
	{ find: '', sort: 'in-care', reverse: true },
	{ find: 'a=b?c#d', sort: 'council', reverse: false },
])('an address reads back as it was written: %o', (state) => {
	expect(listStateFrom(listAddress(state), fields)).toEqual({ state, ignored: undefined });
});

test('the usual list has no query', () => {
	expect(listAddress(usualList)).toBe('');
	expect(listAddress({ ...usualList, find: '  ' })).toBe('');
});

test('an order that the table does not have is named and left out', () => {
	expect(listStateFrom('?sort=%3Cb%3E&find=kent&order=up', fields)).toEqual({
		state: { find: 'kent', sort: undefined, reverse: false },
		ignored: 'The table cannot be ordered by “<b>”, so it has its usual order.',
	});
});

test('a text too long for a name is cut off', () => {
	expect(listStateFrom(`?find=${'x'.repeat(500)}`, fields).state.find).toHaveLength(80);
});
