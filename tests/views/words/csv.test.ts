/** The writer of CSV, against the CSV library as a reader and as a second writer. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/views/words/csv.ts';
import { authoritiesTable } from '../../../src/views/data/council-tables.ts';
import { inspectionsTable } from '../../../src/views/data/inspections-table.ts';
import { chartCsv } from '../../../src/views/parts/chart-table.ts';
import { realRecord } from '../../support/content.ts';

/** Numbers from 0 to below 1, the same in every run. */
function* chances(seed: number): Generator<number, never> {
	for (let state = seed; ;) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

const pieces = [...'=+-@\t\r\n",;\' ab09é＝＠', 'cmd|', '=1+1', '-3', '%', '"",', '\r\n', '🙂', ''];
const ran = chances(12);
const pick = (n: number): number => Math.floor(ran.next().value * n);
const cell = (): string => Array.from({ length: pick(5) }, () => pieces[pick(pieces.length)] ?? '').join('');
/** At least two columns: a line of one empty cell is no line to a reader. */
const tables = Array.from({ length: 2000 }, () => {
	const width = 2 + pick(4);
	return Array.from({ length: 1 + pick(4) }, () => Array.from({ length: width }, cell));
});
const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?%?$/.test(text);
const isRun = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !isNumber(text);

test('what is written is read again, but for an apostrophe before what a spreadsheet would run', () => {
	expect(tables.flat(2).filter(isRun).length).toBeGreaterThan(1000);
	for (const rows of tables) {
		const read: string[][] = parse(csvText(rows), { record_delimiter: '\r\n' });
		expect(read).toEqual(rows.map((row) => row.map((text) => (isRun(text) ? `'${text}` : text))));
		expect(read.flat().filter(isRun)).toEqual([]);
	}
});

test('text without formulas is written as the CSV library writes it, byte for byte', () => {
	for (const rows of tables.map((table) => table.map((row) => row.map((text) => (isRun(text) ? `x${text}` : text))))) {
		// The library quotes a line end within a cell only where it is that of the file.
		expect(csvText(rows)).toBe(stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
	}
});

describe('cells', () => {
	test.each([
		['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
		['+441234', '+441234'],
		['+44 1234', "'+44 1234"],
		['-3', '-3'],
		['-3.5%', '-3.5%'],
		['-3+cmd', "'-3+cmd"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['\r=1', `"'\r=1"`],
		['＝1+1', "'＝1+1"],
		['St Helens', 'St Helens'],
		['', ''],
		[-3, '-3'],
	])('%j is written %j', (given, written) => {
		expect(csvText([[given, 'end']])).toBe(`${written},end\r\n`);
		expect(chartCsv({ columns: ['a', 'b'], rows: [{ name: 'row', cells: [given] }] })).toBe(
			`a,b\r\nrow,${written}\r\n`,
		);
	});
});

test('no cell of the record’s tables is changed by the rule', () => {
	for (const { rows } of [inspectionsTable(realRecord()), authoritiesTable(realRecord())]) {
		expect(rows.length).toBeGreaterThan(100);
		expect(rows.flat().filter(isRun)).toEqual([]);
	}
});
