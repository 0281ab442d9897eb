/** The search index as built: each word where search looks for it, and the pages that are found by name under their own names. */
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { searchedParts } from '../../src/build/search-index.ts';
import { addresses } from '../../src/views/addresses/addresses.ts';
import { unpackNames } from '../../src/views/search/packed-names.ts';
import { builtSite, few } from '../support/built-site.ts';
import { attribute, isElement, parsePage, textOf } from '../support/html.ts';
import type { Element, ParsedPage } from '../support/html.ts';
import type { PackedNames } from '../../src/views/search/packed-names.ts';

const site = builtSite();
const json = (address: string): unknown => JSON.parse(site.read(address).toString());
const part = (name: string): Buffer => gunzipSync(site.read(`${addresses.searchIndex}${name}`)).subarray(12);

const entry = json(`${addresses.searchIndex}pagefind-entry.json`) as { languages: { en: { hash: string } } };
const [, pageList, partList] = decode(part(`pagefind.${entry.languages.en.hash}.pf_meta`)) as [
	version: string,
	pages: [name: string][],
	parts: [from: string, to: string, name: string][],
];
const parts = partList.map(([from, to, name]) => {
	const [words] = decode(part(`index/${name}.pf_index`)) as [[word: string][]];
	return { from, to, name, words: words.map(([word]) => word) };
});

/** The parts that Pagefind’s program asks for. */
function askedFor(word: string): string[] {
	return parts.filter(({ from, to }) => word >= from && word <= to).map(({ name }) => name);
}

test('every word is in the one part that search asks for', () => {
	const words = parts.flatMap((one) => one.words.map((word) => [word, one.name] as const));
	expect(words.length).toBeGreaterThan(4000);
	expect(few(words.filter(([word, name]) => askedFor(word).join() !== name).map(([word]) => word))).toEqual([]);
});

test('most parts are small, and no smaller than they must be', () => {
	expect(parts.length).toBeGreaterThan(100);
	expect(parts.length).toBeLessThan(200);
});

test('the beginning of a page’s own name leads to that page alone', () => {
	const pages = pageList.map(([name]) => {
		return { name, url: (JSON.parse(part(`fragment/${name}.pf_fragment`).toString()) as { url: string }).url };
	});
	const names = unpackNames(json(addresses.searchNames) as PackedNames);
	const beginnings = (json(addresses.searchPages) as string).split(' ');
	expect(beginnings).toHaveLength(names.length);
	const wrong = names.filter(({ address }, index) => {
		const beginning = beginnings[index] ?? '';
		const meant = beginning === '' ? [] : pages.filter(({ name }) => name.startsWith(`en_${beginning}`));
		const own = pages.filter(({ url }) => url === address);
		return meant.map(({ url }) => url).join() !== own.map(({ url }) => url).join();
	});
	expect(few(wrong.map(({ address }) => address))).toEqual([]);
	expect(beginnings.filter((beginning) => beginning !== '').length).toBeGreaterThan(400);
});

/** The text that Pagefind reads on a page, as a browser would find it. */
function searchedText({ elements }: ParsedPage): string {
	const isMarked = (element: Element): boolean => attribute(element, 'data-pagefind-body') !== undefined;
	const isWithin = ({ parentNode }: Element): boolean =>
		parentNode !== null && isElement(parentNode) && (isMarked(parentNode) || isWithin(parentNode));
	return elements
		.filter((element) => isMarked(element) && !isWithin(element))
		.map(textOf)
		.join('');
}

test('Pagefind is given all of a page that is to be searched', () => {
	const searched = site.pages.filter(({ html }) => html.includes('data-pagefind-body'));
	expect(searched.length).toBe(pageList.length);
	const wrong = searched.filter((page) => {
		const given = parsePage(searchedParts({ file: page.address, html: page.html }));
		return searchedText(given) !== searchedText(page);
	});
	expect(few(wrong.map(({ address }) => address))).toEqual([]);
});
