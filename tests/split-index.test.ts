/** The parts of the search index, split: each word stays where search looks for it, with all words that begin like it. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuildStopped } from '../src/build/build-stopped.ts';
import { arrayOf, itemsOf, textBytes, textOf } from '../src/build/cbor.ts';
import { splitIndex } from '../src/build/split-index.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'split-'));
const file = (name: string): string => join(folder, name);
const keep = (name: string, bytes: Buffer): void =>
	writeFileSync(file(name), gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes])));
const kept = (name: string): Buffer => gunzipSync(readFileSync(file(name))).subarray(12);
/** A word with a list of pages that takes some bytes. */
const word = (text: string, size: number): Buffer =>
	arrayOf([textBytes(text), textBytes('p'.repeat(size)), arrayOf([])]);

interface Part {
	readonly from: string;
	readonly to: string;
	readonly words: readonly string[];
}

function partsOf(): Part[] {
	const [, , list] = itemsOf(kept('pagefind.en_1.pf_meta'));
	return itemsOf(list!).map((part) => {
		const [from = '', to = '', name = ''] = itemsOf(part).map(textOf);
		const [words] = itemsOf(kept(`index/${name}.pf_index`));
		return { from, to, words: itemsOf(words!).map((item) => textOf(itemsOf(item)[0])) };
	});
}

beforeEach(() => {
	mkdirSync(file('index'), { recursive: true });
	keep('index/en_aaaaaaa.pf_index', arrayOf([arrayOf([word('abbey', 20_000), word('board', 20_000)])]));
	const words = [
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
	keep('index/en_bbbbbbb.pf_index', arrayOf([arrayOf(words)]));
	keep('index/en_ccccccc.pf_index', arrayOf([arrayOf([word('day', 90_000)])]));
	const list = [
		['a', 'bo', 'en_aaaaaaa'],
		['ca', 'co', 'en_bbbbbbb'],
		['d', 'day', 'en_ccccccc'],
	];
	keep(
		'pagefind.en_1.pf_meta',
		arrayOf([textBytes('1.5.2'), arrayOf([]), arrayOf(list.map((part) => arrayOf(part.map(textBytes)))), Buffer.of(7)]),
	);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('words that begin alike, or with one another, stay together', () => {
	splitIndex(`${folder}/`);
	expect(partsOf()).toEqual([
		{ from: 'a', to: 'abb\u{10ffff}', words: ['abbey'] },
		{ from: 'boa', to: 'board', words: ['board'] },
		{ from: 'ca', to: 'car\u{10ffff}', words: ['care', 'career', 'carry'] },
		{ from: 'cas', to: 'cas\u{10ffff}', words: ['case'] },
		{ from: 'ch', to: 'cho\u{10ffff}', words: ['ch', 'chair', 'chosen'] },
		{ from: 'civ', to: 'civ\u{10ffff}', words: ['civil'] },
		{ from: 'cos', to: 'cost', words: ['cost'] },
		{ from: 'd', to: 'day', words: ['day'] },
	]);
});

test('the rest of the table of contents stays, and so does a part in one piece; the other files go', () => {
	splitIndex(`${folder}/`);
	const items = itemsOf(kept('pagefind.en_1.pf_meta'));
	expect(textOf(items[0])).toBe('1.5.2');
	expect(items.slice(3)).toEqual([Buffer.of(7)]);
	const files = readdirSync(file('index'));
	expect(files).toHaveLength(8);
	expect(files).toContain('en_ccccccc.pf_index');
	expect(files).not.toContain('en_bbbbbbb.pf_index');
});

test('a second build names its parts alike, and another word changes the name of its part alone', () => {
	splitIndex(`${folder}/`);
	const first = readdirSync(file('index'));
	rmSync(folder, { recursive: true });
	mkdirSync(file('index'), { recursive: true });
	keep('index/en_aaaaaaa.pf_index', arrayOf([arrayOf([word('abbey', 20_000), word('board', 20_001)])]));
	keep(
		'pagefind.en_1.pf_meta',
		arrayOf([Buffer.of(1), Buffer.of(2), arrayOf([arrayOf(['a', 'bo', 'en_aaaaaaa'].map(textBytes))])]),
	);
	splitIndex(`${folder}/`);
	const second = readdirSync(file('index'));
	expect(second).toHaveLength(2);
	expect(second.filter((name) => first.includes(name))).toHaveLength(1);
});

test('files that are not Pagefind’s stop the build', () => {
	writeFileSync(file('index/en_bbbbbbb.pf_index'), gzipSync('something else'));
	expect(() => splitIndex(`${folder}/`)).toThrow(BuildStopped);
	rmSync(file('pagefind.en_1.pf_meta'));
	expect(() => splitIndex(`${folder}/`)).toThrow('has no table of contents');
});
