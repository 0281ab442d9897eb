/** The stylesheet of the built site: its layers, its scales, and that every selector has something to match. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { root } from '../support/require-build.ts';
import { classesOf, matches, selectorsOf } from '../support/selectors.ts';

const site = builtSite();
const stylesheets = [...site.files].filter((file) => file.endsWith('.css'));
const css = stylesheets.map((file) => site.read(file).toString()).join('\n');

const read = (folder: string, ending: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => ending.test(file))
		.map((file) => readFileSync(join(root, folder, file), 'utf8'));

/** Every word of the islands’ sources: a class that they give may stand among others, or be put together. */
const islandWords = new Set(read('src/islands', /\.tsx?$/).flatMap((source) => source.match(/[\w-]+/g) ?? []));

/** Pages of different kinds first, so that a selector in use is found soon: one page of each folder, then the rest. */
const pages = [
	...new Map(site.pages.map((page) => [page.address.replace(/[^/]+\/$/, ''), page])).values(),
	...site.pages,
];

const classesOnPages = new Set(
	site.pages.flatMap((page) =>
		[...page.html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []),
	),
);

/** Selectors that match no element of any page, and that no island can make an element for. */
function deadSelectors(stylesheet: string): string[] {
	return selectorsOf(stylesheet).filter((selector) => {
		const names = classesOf(selector);
		if (names.some((name) => !classesOnPages.has(name) && !islandWords.has(name))) return true;
		if (pages.some((page) => page.elements.some((element) => matches(element, selector)))) return false;
		return names.length === 0 || !names.some((name) => islandWords.has(name));
	});
}

describe('the stylesheet', () => {
	test('is one, with rules in it', () => {
		expect(stylesheets).toHaveLength(1);
		expect(selectorsOf(css).length).toBeGreaterThan(300);
	});

	test('has no selector that matches nothing', () => {
		expect(few(deadSelectors(css))).toEqual([]);
	});

	test('would be found to have one', () => {
		const wrong = ['.nobody-has-this', '.strip > .report-list', 'main > header', 'marquee', 'td[scope="none"]'];
		expect(deadSelectors(wrong.map((selector) => `@layer a{${selector}{color:red}}`).join(''))).toEqual(wrong);
		expect(deadSelectors('.strip > li:hover,main h1{color:red}')).toEqual([]);
	});
});
