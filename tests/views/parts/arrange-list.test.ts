/** Ordering, narrowing down and saving the rows of a long table. */
import { describe, expect, test } from 'vitest';
import { arranged, fieldId, listCsv } from '../../../src/views/parts/arrange-list.ts';
import type { ListField, ListRow } from '../../../src/views/parts/arrange-list.ts';
import type { ListState } from '../../../src/views/addresses/list-address.ts';

/** The state of a page without a query. */
const usualList: ListState = { find: '', sort: undefined, reverse: false };

function row(words: string, fields: Record<string, string | number | undefined>): ListRow {
	return {
		words,
		fields: new Map(
			Object.entries(fields).map(([name, order]): [string, ListField] => [name, { value: String(order ?? ''), order }]),
		),
	};
}

const rows = [
	row('Kent South East County council Good 2 June 2023', { Council: 'Kent', 'In care': 1, Ended: '2023-06-02' }),
	row('Leeds Yorkshire and the Humber Outstanding', { Council: 'Leeds', 'In care': 0, Ended: '2022-03-04' }),
	row('St. Helens North West Requires improvement', { Council: 'St. Helens', 'In care': 10, Ended: '2023-07-21' }),
	row('Cumberland North West Not inspected yet', { Council: 'Cumberland', 'In care': undefined }),
];
const shown = (state: Partial<typeof usualList>): (string | undefined)[] =>
	arranged(rows, { ...usualList, ...state }).map((index) => rows[index]?.fields.get('Council')?.value);

describe('what is shown', () => {
	test('is everything in the order of the table at first', () => {
		expect(shown({})).toEqual(['Kent', 'Leeds', 'St. Helens', 'Cumberland']);
		expect(shown({ reverse: true })).toEqual(['Cumberland', 'St. Helens', 'Leeds', 'Kent']);
	});

	test.each([
		['north west', ['St. Helens', 'Cumberland']],
		['west north', ['St. Helens', 'Cumberland']],
		['the humber', ['Leeds']],
		['south good', ['Kent']],
		['SAINT helens', ['St. Helens']],
		['out', ['Leeds']],
		['county good', ['Kent']],
		['  ', ['Kent', 'Leeds', 'St. Helens', 'Cumberland']],
		['ent', []],
		['good leeds', []],
		['<b>', []],
	])('has the words “%s” together or else each of them, from its beginning', (find, names) => {
		expect(shown({ find })).toEqual(names);
	});

	test('is ordered by number, day or word, and what has nothing comes last either way', () => {
		expect(shown({ sort: 'in-care' })).toEqual(['Leeds', 'Kent', 'St. Helens', 'Cumberland']);
		expect(shown({ sort: 'in-care', reverse: true })).toEqual(['St. Helens', 'Kent', 'Leeds', 'Cumberland']);
		expect(shown({ sort: 'ended' })).toEqual(['Leeds', 'Kent', 'St. Helens', 'Cumberland']);
		expect(shown({ sort: 'council' })[0]).toBe('Cumberland');
	});
});

test('words together come before words apart', () => {
	const apart = row('North Northamptonshire East Midlands', { Council: 'North Northamptonshire' });
	const together = row('Durham North East', { Council: 'Durham' });
	expect(arranged([apart, together], { ...usualList, find: 'north east' })).toEqual([1]);
	expect(arranged([apart], { ...usualList, find: 'north east' })).toEqual([0]);
});

test('a field is named in addresses by its words', () => {
	expect(fieldId('Help and protection')).toBe('help-and-protection');
});

test('CSV has a column for each field of any row', () => {
	expect(listCsv([rows[3]!, rows[0]!])).toBe('Council,In care,Ended\r\nCumberland,,\r\nKent,1,2023-06-02\r\n');
	expect(listCsv([])).toBe('');
});
