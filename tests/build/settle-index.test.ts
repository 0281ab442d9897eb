/** The search index, settled: each word where search looks for it, with all that begin like it; filters and orders in order. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BuildStopped } from '../../src/build/build-stopped.ts';
import { indexBytes, readIndexFile, writeIndexFile } from '../../src/build/index-files.ts';
import { settleIndex } from '../../src/build/settle-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'settle-'));
const file = (name: string): string => join(folder, name);
const keep = (name: string, contents: unknown): void => writeIndexFile(file(name), indexBytes(contents));

/** A word or a value with numbers of pages, as the index has it. */
type Item = readonly [name: string, ...unknown[]];
/** A word with a list of pages that takes some bytes. */
const word = (text: string, size: number): Item => [text, 'p'.repeat(size), []];
/** A filter or an order with the numbers of its pages. */
const numbered = (text: string, ...pages: readonly number[]): Item => [text, pages];

/** Writes an index with its parts, each a list of words, and filters of two values, in some order. */
function writeIndex(parts: readonly Item[][], values: readonly Item[]): void {
	rmSync(folder, { recursive: true });
	mkdirSync(file('index'), { recursive: true });
	mkdirSync(file('filter'));
	const listed = parts.map((words, index) => {
		const name = `en_part${index}`;
		keep(`index/${name}.pf_index`, [words]);
		return [words[0]![0].slice(0, 2), words.at(-1)![0].slice(0, 2), name];
	});
	keep('filter/en_year.pf_filter', ['year', values]);
	keep('filter/en_area.pf_filter', ['area', [numbered('kent', 1)]]);
	const filters = [
		['year', 'en_year'],
		['area', 'en_area'],
	];
	const orders = [numbered('name', 2, 1), numbered('date', 1, 2)];
	keep('pagefind.en_old.pf_meta', ['1.5.2', [], listed, filters, orders, ['title']]);
	writeFileSync(file('pagefind-entry.json'), '{"languages":{"en":{"hash":"en_old","wasm":"en"}}}');
}

/** The table of contents that the index’s first file names. */
function contents() {
	const entry = JSON.parse(readFileSync(file('pagefind-entry.json'), 'utf8')) as {
		languages: { en: { hash: string } };
	};
	return readIndexFile(file(`pagefind.${entry.languages.en.hash}.pf_meta`)) as [
		version: string,
		pages: unknown,
		parts: [from: string, to: string, name: string][],
		filters: [filter: string, name: string][],
		orders: unknown,
		details: unknown,
	];
}

interface Part {
	readonly from: string;
	readonly to: string;
	readonly words: readonly string[];
}

function partsOf(): Part[] {
	return contents()[2].map(([from, to, name]) => {
		const [words] = readIndexFile(file(`index/${name}.pf_index`)) as [Item[]];
		return { from, to, words: words.map(([text]) => text) };
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
	expect([version, pages, details]).toEqual(['1.5.2', [], ['title']]);
	expect(orders).toEqual([numbered('date', 1, 2), numbered('name', 2, 1)]);
	expect(filters.map(([filter, name]) => [filter, readIndexFile(file(`filter/${name}.pf_filter`))])).toEqual([
		['area', ['area', [numbered('kent', 1)]]],
		['year', ['year', years]],
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
	keep('pagefind.en_old.pf_meta', ['1.5.2']);
	expect(() => settleIndex(`${folder}/`)).toThrow('not as Pagefind 1.5 writes it');
	rmSync(file('pagefind.en_old.pf_meta'));
	expect(() => settleIndex(`${folder}/`)).toThrow('has no table of contents');
});
