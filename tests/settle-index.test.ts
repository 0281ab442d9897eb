/** The search index, settled: each word where search looks for it, with all that begin like it; filters and orders in order. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BuildStopped } from '../src/build/build-stopped.ts';
import { arrayOf, itemsOf, textBytes, textOf } from '../src/build/cbor.ts';
import { readIndexFile, writeIndexFile } from '../src/build/index-files.ts';
import { settleIndex } from '../src/build/settle-index.ts';

describe('CBOR', () => {
	// Values of RFC 8949, appendix A, in one array: 0, 23, 24, 1000, 1000000, -1, -100, "", "IETF", "ü", [1, [2, 3]].
	const values = ['00', '17', '1818', '1903e8', '1a000f4240', '20', '3863', '60', '6449455446', '62c3bc', '8201820203'];

	test('an array is read as its items, and written from them', () => {
		const bytes = Buffer.from(`8b${values.join('')}`, 'hex');
		expect(itemsOf(bytes).map((item) => item.toString('hex'))).toEqual(values);
		expect(arrayOf(itemsOf(bytes))).toEqual(bytes);
	});

	test('a text is read as it was written, of any length', () => {
		expect(textBytes('IETF').toString('hex')).toBe('6449455446');
		for (const text of ['', 'ü', 'a'.repeat(23), 'a'.repeat(24), 'a'.repeat(255), 'a'.repeat(256), 'a'.repeat(70_000)])
			expect(textOf(textBytes(text))).toBe(text);
		for (const count of [0, 23, 24, 255, 256, 70_000])
			expect(itemsOf(arrayOf(Array.from({ length: count }, () => Buffer.of(0))))).toHaveLength(count);
	});

	test.each([
		['a map', 'a0'],
		['a map in an array', '81a0'],
		['a number of eight bytes', '811b0000000100000000'],
		['a text', '60'],
	])('%s is refused', (_, hex) => {
		expect(() => itemsOf(Buffer.from(hex, 'hex'))).toThrow(BuildStopped);
	});

	test('an array is refused as a text', () => {
		expect(() => textOf(Buffer.of(0x80))).toThrow('where a text was expected');
	});
});

const folder = mkdtempSync(join(tmpdir(), 'settle-'));
const file = (name: string): string => join(folder, name);
const keep = (name: string, bytes: Buffer): void => writeIndexFile(file(name), bytes);
const texts = (...given: readonly string[]): Buffer => arrayOf(given.map(textBytes));
/** A word with a list of pages that takes some bytes. */
const word = (text: string, size: number): Buffer =>
	arrayOf([textBytes(text), textBytes('p'.repeat(size)), arrayOf([])]);
/** A filter or an order with the numbers of its pages. */
const numbered = (text: string, ...pages: readonly number[]): Buffer =>
	arrayOf([textBytes(text), arrayOf(pages.map((page) => Buffer.of(page)))]);

/** Writes an index with its parts, each a list of words, and filters of two values, in some order. */
function writeIndex(parts: readonly Buffer[][], values: readonly Buffer[]): void {
	rmSync(folder, { recursive: true });
	mkdirSync(file('index'), { recursive: true });
	mkdirSync(file('filter'));
	const listed = parts.map((words, index) => {
		const name = `en_part${index}`;
		keep(`index/${name}.pf_index`, arrayOf([arrayOf(words)]));
		const [first = '', last = ''] = [words[0], words.at(-1)].map((item) => textOf(itemsOf(item!)[0]));
		return texts(first.slice(0, 2), last.slice(0, 2), name);
	});
	keep('filter/en_year.pf_filter', arrayOf([textBytes('year'), arrayOf(values)]));
	keep('filter/en_area.pf_filter', arrayOf([textBytes('area'), arrayOf([numbered('kent', 1)])]));
	const filters = [texts('year', 'en_year'), texts('area', 'en_area')];
	const orders = [numbered('name', 2, 1), numbered('date', 1, 2)];
	keep(
		'pagefind.en_old.pf_meta',
		arrayOf([textBytes('1.5.2'), arrayOf([]), arrayOf(listed), arrayOf(filters), arrayOf(orders), texts('title')]),
	);
	writeFileSync(file('pagefind-entry.json'), '{"languages":{"en":{"hash":"en_old","wasm":"en"}}}');
}

/** The items of the table of contents that the index’s first file names. */
function contents(): Buffer[] {
	const entry = JSON.parse(readFileSync(file('pagefind-entry.json'), 'utf8')) as {
		languages: { en: { hash: string } };
	};
	return itemsOf(readIndexFile(file(`pagefind.${entry.languages.en.hash}.pf_meta`)));
}

interface Part {
	readonly from: string;
	readonly to: string;
	readonly words: readonly string[];
}

function partsOf(): Part[] {
	return itemsOf(contents()[2]!).map((part) => {
		const [from = '', to = '', name = ''] = itemsOf(part).map(textOf);
		const [words] = itemsOf(readIndexFile(file(`index/${name}.pf_index`)));
		return { from, to, words: itemsOf(words!).map((item) => textOf(itemsOf(item)[0])) };
	});
}

const first = [word('abbey', 20_000), word('board', 20_000)];
const second = [
	word('care', 15_000),
	word('career', 15_000),
	word('carry', 9000),
	word('case', 9000),
	word('ch', 9000),
	word('chair', 9000),
	word('chosen', 9000),
	word('civil', 40_000),
	word('cost', 100),
];
const third = [word('day', 90_000)];
const years = [numbered('2019', 1, 2), numbered('2024', 3)];
beforeEach(() => writeIndex([first, second, third], years));
afterAll(() => rmSync(folder, { recursive: true }));

test('words that begin alike, or with one another, stay together', () => {
	settleIndex(`${folder}/`);
	expect(partsOf()).toEqual([
		{ from: 'ab', to: 'abb\u{10ffff}', words: ['abbey'] },
		{ from: 'boa', to: 'board', words: ['board'] },
		{ from: 'ca', to: 'car\u{10ffff}', words: ['care', 'career', 'carry'] },
		{ from: 'cas', to: 'cas\u{10ffff}', words: ['case'] },
		{ from: 'ch', to: 'cho\u{10ffff}', words: ['ch', 'chair', 'chosen'] },
		{ from: 'civ', to: 'civ\u{10ffff}', words: ['civil'] },
		{ from: 'cos', to: 'cost', words: ['cost'] },
		{ from: 'da', to: 'day', words: ['day'] },
	]);
});

test('a part in one piece stays, and what was split goes', () => {
	settleIndex(`${folder}/`);
	const files = readdirSync(file('index'));
	expect(files).toHaveLength(8);
	expect(files).toContain('en_part2.pf_index');
	expect(files).not.toContain('en_part1.pf_index');
});

test('the rest of the table of contents stays; filters, their values and orders are put in order', () => {
	settleIndex(`${folder}/`);
	const [version, pages, , filters, orders, details] = contents();
	expect([textOf(version), pages, details]).toEqual(['1.5.2', arrayOf([]), texts('title')]);
	expect(orders).toEqual(arrayOf([numbered('date', 1, 2), numbered('name', 2, 1)]));
	const kept = itemsOf(filters!).map((item) => {
		const [filter, name] = itemsOf(item).map(textOf);
		return [filter, readIndexFile(file(`filter/${name}.pf_filter`))];
	});
	expect(kept).toEqual([
		['area', arrayOf([textBytes('area'), arrayOf([numbered('kent', 1)])])],
		['year', arrayOf([textBytes('year'), arrayOf(years)])],
	]);
	expect(readdirSync(file('filter'))).toHaveLength(2);
});

describe('a second build', () => {
	const files = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

	test('is alike, in whatever order values come', () => {
		settleIndex(`${folder}/`);
		const before = files();
		writeIndex([first, second, third], years.toReversed());
		settleIndex(`${folder}/`);
		expect(files()).toEqual(before);
	});

	test('with another word changes the names of its part and of the table of contents alone', () => {
		settleIndex(`${folder}/`);
		const before = files();
		writeIndex([[first[0]!, word('board', 20_001)], second, third], years);
		settleIndex(`${folder}/`);
		const changed = files().filter((name) => !before.includes(name));
		expect(changed).toHaveLength(2);
		expect(changed.filter((name) => name.startsWith('index'))).toHaveLength(1);
	});
});

test('files that are not Pagefind’s stop the build', () => {
	writeFileSync(file('index/en_part1.pf_index'), gzipSync('something else'));
	expect(() => settleIndex(`${folder}/`)).toThrow(BuildStopped);
	keep('pagefind.en_old.pf_meta', arrayOf([textBytes('1.5.2')]));
	expect(() => settleIndex(`${folder}/`)).toThrow('not as Pagefind 1.5 writes it');
	rmSync(file('pagefind.en_old.pf_meta'));
	expect(() => settleIndex(`${folder}/`)).toThrow('has no table of contents');
});
