/** The stylesheet of the built site: its layers, its scales, and that every selector has something to match. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { attribute, classes } from '../support/html.ts';
import { root } from '../support/require-build.ts';
import { classesOf, matches, selectorsOf } from '../support/selectors.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();
const stylesheets = [...site.files].filter((file) => file.endsWith('.css'));

/** The styles that stand in a page; embeds have their own, and each page with islands a line of Astro’s. */
const stylesIn = ({ address, html }: BuiltPage): string[] =>
	address.endsWith('/embed/')
		? []
		: [...html.matchAll(/<style>([^<]*)<\/style>/g)].flatMap(([, text = '']) =>
				text.startsWith('astro-island') ? [] : [text],
			);
const own = new Map(site.pages.map((page) => [page, stylesIn(page)]));
const css = [...stylesheets.map((file) => site.read(file).toString()), ...new Set([...own.values()].flat())].join('\n');

const read = (folder: string, ending: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => ending.test(file))
		.map((file) => readFileSync(join(root, folder, file), 'utf8'));

/** The classes that islands give: every word of a line of their sources that gives one. */
const islandClasses = new Set(
	read('src/islands', /\.tsx?$/).flatMap((source) =>
		source
			.split('\n')
			.filter((line) => /class/i.test(line))
			.flatMap((line) => line.match(/[\w-]+/g) ?? []),
	),
);

/** The pages on which a class occurs. */
const pagesOf = new Map<string, Set<BuiltPage>>();
for (const page of site.pages) {
	for (const name of new Set(page.elements.flatMap(classes))) {
		pagesOf.set(name, (pagesOf.get(name) ?? new Set()).add(page));
	}
}

/** The fewest pages among which every match of a selector is: those with one of the classes that it cannot do without. */
function pagesFor(selector: string): Iterable<BuiltPage> {
	const needed = classesOf(selector.replace(/:(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)/g, ''));
	const [fewest] = needed.map((name) => pagesOf.get(name) ?? new Set<BuiltPage>()).sort((a, b) => a.size - b.size);
	return fewest ?? site.pages;
}

/** Selectors that match no element of any page, and that no island can make elements for. */
function deadSelectors(stylesheet: string): string[] {
	return selectorsOf(stylesheet).filter((selector) => {
		const names = classesOf(selector);
		// Asked first, because it takes no time.
		if (names.length > 0 && names.every((name) => islandClasses.has(name) || name.startsWith('is-'))) return false;
		for (const { elements } of pagesFor(selector)) {
			if (elements.some((element) => matches(element, selector))) return false;
		}
		return true;
	});
}

describe('the stylesheet', () => {
	test('is a single file, and pages with rules of their own have them in themselves', () => {
		expect(selectorsOf(css).length).toBeGreaterThan(300);
		const loaded = (page: BuiltPage): string[] =>
			page.elements.flatMap((element) => {
				const href = element.tagName === 'link' ? (attribute(element, 'href') ?? '') : '';
				return href.endsWith('.css') ? [href] : [];
			});
		const more = site.pages.filter((page) => (own.get(page) ?? []).length > 0);
		expect(stylesheets).toHaveLength(1);
		expect(few(site.pages.filter((page) => loaded(page).length > 1).map(({ address }) => address))).toEqual([]);
		expect(few(more.filter((page) => (own.get(page) ?? []).length > 1).map(({ address }) => address))).toEqual([]);
		expect([...new Set(more.map(({ address }) => address.split('/')[1]))].sort()).toEqual([
			'claims',
			'frameworks',
			'map',
			'national',
			'search',
			'themes',
		]);
	});

	test('has no selector that matches nothing', () => {
		expect(few(deadSelectors(css))).toEqual([]);
	});

	test('would fail with such a selector', () => {
		const wrong = ['.nobody-has-this', '.strip > .report-list', 'main > header', 'marquee', 'td[scope="none"]'];
		expect(deadSelectors(wrong.map((selector) => `@layer a{${selector}{color:red}}`).join(''))).toEqual(wrong);
		expect(deadSelectors('.strip > li:hover,main h1{color:red}')).toEqual([]);
	});

	test('has its rules in layers, in the order that is declared', () => {
		const entries = ['site', 'search-page', 'claims-pages', 'england-lists', 'map-page'].map((name) =>
			readFileSync(join(root, `src/styles/${name}.css`), 'utf8'),
		);
		const [declared = '', ...others] = entries.map((entry) => /@layer ([^;{]+);/.exec(entry)?.[1] ?? '');
		expect(new Set(others)).toEqual(new Set([declared]));
		const order = [...css.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names]) => names?.split(/, ?/) ?? []);
		expect(declared).toContain('print');
		expect([...new Set(order)]).toEqual(declared.split(', '));
		// Every file is in a layer.
		const imports = entries.flatMap((entry) => entry.match(/@import .*/g) ?? []);
		expect(imports.length).toBeGreaterThan(5);
		expect(imports.filter((line) => !/ layer\(\w+\)/.test(line))).toEqual([]);
	});

	// That nothing else is used, stylelint sees.
	test('has no more than eight font sizes and nine distances on a screen', () => {
		const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
		const count = (kind: string): number => [...tokens.matchAll(new RegExp(`--${kind}-\\w+:`, 'g'))].length;
		expect([count('size'), count('space')]).toEqual([8, 9]);
	});
});
