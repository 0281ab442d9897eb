/** The glossary on the built site: its pages, and the terms marked in the prose of all others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, attribute, classes, isElement, readText, within } from '../support/html.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { Element } from '../support/html.ts';

const site = builtSite();
const { terms } = realRecord();
const index = site.page('/glossary/');

/** Pages with marked terms, each with the buttons. */
const marked = site.pages
	.map((page) => ({ page, words: all(page, 'button', 'word') }))
	.filter(({ words }) => words.length > 0);

const slugOf = (word: Element): string => attribute(word, 'popovertarget')?.replace(/^word-/, '') ?? '';

function faults(of: (page: BuiltPage, words: readonly Element[]) => readonly string[]): string[] {
	return few(marked.flatMap(({ page, words }) => of(page, words).map((fault) => `${page.address}: ${fault}`)));
}

function ancestors(element: Element): Element[] {
	const parent = element.parentNode;
	return parent && isElement(parent) ? [parent, ...ancestors(parent)] : [];
}

describe('the glossary', () => {
	test('has eighty terms or more, each on its own address and in the list', () => {
		const addresses = site.pages.map(({ address }) => address).filter((a) => /^\/glossary\/[^/]+\/$/.test(a));
		expect(addresses.length).toBeGreaterThanOrEqual(80);
		const listed = within(all(index, 'main')[0]!, 'dt').flatMap((dt) =>
			within(dt, 'a').map((a) => attribute(a, 'href')),
		);
		expect([...listed].sort()).toEqual([...addresses].sort());
	});

	test('leads from letters to letters, and from other names to their terms', () => {
		const letters = within(
			all(index, 'nav').find((nav) => attribute(nav, 'aria-label') === 'Letters')!,
			'a',
		).map((a) => attribute(a, 'href')?.slice(1));
		expect(letters.length).toBeGreaterThan(18);
		expect([...letters].sort()).toEqual(letters);
		expect(letters.filter((id) => !index.ids.includes(id ?? ''))).toEqual([]);
		const text = readText(all(index, 'main')[0]!);
		expect(text).toContain('MASHsee Front door');
		expect(text).toContain('Serious case reviewsee Child safeguarding practice review');
	});

	test('has on each term’s page links to all related ones', () => {
		const missing = terms.flatMap(({ slug, see }) => {
			const related = all(site.page(`/glossary/${slug}/`), 'section', 'related').flatMap((s) => within(s, 'a'));
			const links = related.map((a) => attribute(a, 'href'));
			return see.filter((other) => !links.includes(`/glossary/${other}/`)).map((other) => `${slug}: ${other}`);
		});
		expect(missing).toEqual([]);
	});
});

describe('a marked term', () => {
	test('is on hundreds of pages, and on those where it should be', () => {
		expect(marked.length).toBeGreaterThan(500);
		const on = (address: string): string[] =>
			marked.find(({ page }) => page.address === address)?.words.map(slugOf) ?? [];
		expect(on('/reports/hampshire/2014-04-22/')).toEqual(
			expect.arrayContaining(['sif', 'care-leaver', 'front-door', 'statistical-neighbours']),
		);
		expect(on('/briefings/reading-a-report/').length).toBeGreaterThanOrEqual(8);
	});

	test('is marked once on a page', () => {
		expect(faults((_, words) => words.map(slugOf).filter((slug, i, slugs) => slugs.indexOf(slug) !== i))).toEqual([]);
	});

	test('opens a meaning on the same page, which leads to a page that is there', () => {
		const found = faults((page, words) =>
			words.flatMap((word) => {
				const term = terms.find(({ slug }) => slug === slugOf(word));
				const dialogs = page.elements.filter((e) => attribute(e, 'id') === attribute(word, 'popovertarget'));
				const [dialog] = dialogs;
				if (!term || dialogs.length !== 1 || !dialog) return [`${readText(word)}: ${dialogs.length} meanings`];
				const link = within(dialog, 'a').map((a) => attribute(a, 'href') ?? '');
				const isThere = link.length === 1 && site.page(link[0] ?? '').address === `/glossary/${term.slug}/`;
				const isWhole = dialog.tagName === 'dialog' && attribute(dialog, 'popover') !== undefined;
				return isThere && isWhole && readText(dialog).includes(term.meaning) ? [] : [readText(word)];
			}),
		);
		expect(found).toEqual([]);
	});

	test('is in the list of the page’s words, and nothing else is', () => {
		const found = faults((page, words) => {
			const lists = all(page, 'div', 'words');
			if (lists.length !== 1 || !lists[0]) return [`${lists.length} lists`];
			const listed = within(lists[0], 'dt').flatMap((dt) => within(dt, 'a').map((a) => attribute(a, 'href')));
			const expected = words.map((word) => `/glossary/${slugOf(word)}/`);
			const same = JSON.stringify([...listed].sort()) === JSON.stringify([...expected].sort());
			return same && within(lists[0], 'dialog').length === words.length ? [] : [listed.join(' ')];
		});
		expect(found).toEqual([]);
		const others = site.pages.filter((page) => !marked.some((m) => m.page === page));
		expect(others.filter((page) => all(page, 'div', 'words').length > 0)).toEqual([]);
	});

	test('is in running text of the main part, and not in links, headings or controls', () => {
		const never = ['a', 'button', 'code', 'th', 'caption', 'summary', 'label', 'dt', 'svg', 'astro-island', 'dialog'];
		const found = faults((_, words) =>
			words.flatMap((word) => {
				const around = ancestors(word);
				const names = around.map((element) => element.tagName);
				const running = around.some((e) => classes(e).some((name) => ['prose', 'lead', 'measure'].includes(name)));
				const wrong = names.filter((name) => never.includes(name) || /^h[1-6]$/.test(name));
				return running && names.includes('main') && wrong.length === 0
					? []
					: [`${readText(word)} in ${names.join(' ')}`];
			}),
		);
		expect(found).toEqual([]);
	});

	test('is not marked on its own page, and none is in the list of all terms', () => {
		expect(faults((page, words) => words.map(slugOf).filter((slug) => page.address === `/glossary/${slug}/`))).toEqual(
			[],
		);
		expect(marked.map(({ page }) => page)).not.toContain(index);
		expect(marked.filter(({ page }) => page.address.startsWith('/glossary/')).length).toBeGreaterThan(40);
	});

	test('is indexed where it is, and its meaning only on the term’s own page', () => {
		const folder = join(site.folder, 'pagefind', 'fragment');
		const pages = readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))).toString());
		expect(pages.length).toBeGreaterThan(500);
		expect(pages.filter((text) => /Words used on this page|More in the glossary|What this means/.test(text))).toEqual(
			[],
		);
		const hampshire = pages.find((text) => text.includes('"/reports/hampshire/2014-04-22/"'));
		expect(hampshire).toContain('Inspected under: Single Inspection Framework (SIF).');
		const [sentence = ''] =
			realRecord()
				.report('hampshire/2014-04-22')
				.findings?.summary.split(/(?<=\.) /) ?? [];
		expect(sentence.length).toBeGreaterThan(20);
		expect(hampshire).toContain(sentence);
	});
});
