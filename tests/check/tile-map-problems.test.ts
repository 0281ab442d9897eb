/** What an editor reads when the tile map does not fit the councils of the record, with the exact text. */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const file = 'tile-map.yaml';
const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');
const row = (authority: string, column: number, row: number, letters: string): string =>
	`- { authority: ${authority}, column: ${column}, row: ${row}, letters: ${letters} }\n`;
const dorsetCounty = row('dorset-county', 4, 17, 'DCC');
const hampshire = row('hampshire', 6, 17, 'HAM');
const wiltshire = row('wiltshire', 4, 16, 'WIL');

/** The problems after one row is written anew. */
const after = (replace: string, by: string): string => problemsAfter({ file, replace, by });

describe('councils', () => {
	test('one without a square', () => {
		expect(after(wiltshire, '')).toBe(
			lines(
				'content/tile-map.yaml:1',
				'  table: found nothing; expected a row for "wiltshire", a council of content/authorities',
				oneProblem,
			),
		);
	});

	test('an abolished one without a square: it is on the map of its days', () => {
		expect(after(dorsetCounty, '')).toContain('expected a row for "dorset-county"');
	});

	test('one that does not exist', () => {
		expect(after(wiltshire, `${wiltshire}${row('hamshire', 8, 16, 'HMS')}`)).toBe(
			lines(
				'content/tile-map.yaml:6',
				'  4.authority: found "hamshire"; no such authority in content/authorities. Did you mean "hampshire"?',
				oneProblem,
			),
		);
	});

	test('one with two squares', () => {
		expect(after(wiltshire, `${wiltshire}${row('dorset', 8, 16, 'DOS')}`)).toBe(
			lines(
				'content/tile-map.yaml:6',
				'  4.authority: found "dorset"; this council has a square in line 2; expected each once',
				oneProblem,
			),
		);
	});

	test('no map at all', () => {
		expect(problemsAfter({ remove: file })).toBe(
			lines(
				'content/tile-map.yaml',
				'  path: found nothing; expected the tile map, with a row for every council',
				oneProblem,
			),
		);
	});
});

describe('squares', () => {
	test('of two councils that exist, on the same field', () => {
		expect(after(wiltshire, row('wiltshire', 6, 17, 'WIL'))).toBe(
			lines(
				'content/tile-map.yaml:5',
				'  3.column: found 6; overlaps the square of "hampshire" in line 4; both existed all the time',
				oneProblem,
			),
		);
	});

	test('that overlap, with councils of some days', () => {
		expect(after(hampshire, row('hampshire', 4, 17, 'HAM'))).toBe(
			lines(
				'content/tile-map.yaml:4',
				'  2.column: found 4; overlaps the square of "dorset" in line 2; both existed from 2019-04-01',
				'  2.column: found 4; overlaps the square of "dorset-county" in line 3; both existed until 2019-03-31',
				'2 problems in 1 file. Field guide: content/README.md',
			),
		);
	});

	test('of a council and of its successor may overlap', () => {
		expect(after(dorsetCounty, row('dorset-county', 4.5, 17, 'DCC'))).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test.each([
		['column: 6', 'column: 14', 'at most 13'],
		['column: 6', 'column: -0.5', 'at least 0'],
		['column: 6', 'column: 3.25', 'a whole or half number'],
		['row: 17', 'row: 20', 'at most 19'],
	])('outside the grid or between its halves: %s becomes %s', (from, to, expected) => {
		const [field, found] = to.split(': ');
		expect(after(hampshire, hampshire.replace(from, to))).toBe(
			lines('content/tile-map.yaml:4', `  2.${field}: found ${found}; expected ${expected}`, oneProblem),
		);
	});
});

describe('letters', () => {
	test('that two councils have', () => {
		expect(after(wiltshire, row('wiltshire', 4, 15, 'HAM'))).toBe(
			lines(
				'content/tile-map.yaml:5',
				'  3.letters: found "HAM"; "hampshire" in line 4 has these letters; expected each three once',
				oneProblem,
			),
		);
	});

	test('that are not three capitals', () => {
		expect(after(wiltshire, row('wiltshire', 4, 16, 'Wilt'))).toBe(
			lines('content/tile-map.yaml:5', '  3.letters: found "Wilt"; expected three capital letters', oneProblem),
		);
	});
});
