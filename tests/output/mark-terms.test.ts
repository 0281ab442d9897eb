/** What the build does to a page to mark the glossary’s terms in it, and that it does nothing else. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pageMarker } from '../../src/build/mark-terms.ts';
import { builtSite } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, attribute, parsePage, readText, textOf, within } from '../support/html.ts';
import type { Term } from '../../src/domain/record/glossary.ts';

const terms: readonly Term[] = [
	{ slug: 'framework', term: 'Framework', synonyms: [], meaning: 'The rules of an inspection.', see: [] },
	{ slug: 'grade', term: 'Grade', synonyms: [], meaning: 'Never marked.', see: [], mark: false },
	{ slug: 'neighbours', term: 'Statistical neighbours', synonyms: [], meaning: 'Councils that are alike.', see: [] },
	{ slug: 'sif', term: 'Single Inspection Framework', synonyms: ['SIF'], meaning: 'Rules &lt; <more>.', see: [] },
];

const documentOf = (main: string): string =>
	`<!DOCTYPE html><html lang="en-GB"><head><title>SIF</title></head><body><header><p class="lead">SIF</p></header><main id="main"><div><h1>A page</h1>${main}</div></main></body></html>`;

/** Marks a page with some running text. */
function marked(main: string, address = '/about/', base = '/') {
	const before = documentOf(main);
	const { html, marked: count } = pageMarker(terms, base)(before, address);
	const page = parsePage(html);
	return { before, html, page, count, words: all(page, 'button', 'word').map(readText) };
}

const prose = (text: string): string => `<div class="prose"><p>${text}</p></div>`;

describe('the first use of a term in running text', () => {
	test('becomes a button that opens the meaning, with a link to the term’s page', () => {
		const { page } = marked(prose('The SIF ended.'));
		const [button] = all(page, 'button', 'word');
		expect(attribute(button!, 'type')).toBe('button');
		const dialog = page.elements.find((e) => attribute(e, 'id') === attribute(button!, 'popovertarget'));
		expect(dialog?.tagName).toBe('dialog');
		expect(attribute(dialog!, 'popover')).toBe('');
		expect(attribute(dialog!, 'aria-label')).toBe('Single Inspection Framework: what it means');
		expect(readText(dialog!)).toBe('Single Inspection Framework (SIF)Rules &lt; <more>.More in the glossary Close');
		expect(within(dialog!, 'a').map((a) => attribute(a, 'href'))).toEqual(['/glossary/sif/']);
	});

	test('is marked once on a page, in whichever name and paragraph', () => {
		const { words } = marked(
			`<p class="lead">A framework.</p>${prose('SIF, SIF and the Single Inspection Framework')}`,
		);
		expect(words).toEqual(['framework', 'SIF']);
	});

	test('is the longest name, and a framework’s name inside it is not marked', () => {
		expect(marked(prose('The Single Inspection Framework')).words).toEqual(['Single Inspection Framework']);
		expect(marked(prose('SIF. The Single Inspection Framework.')).words).toEqual(['SIF']);
	});

	test('keeps the marks that belong to it on its line', () => {
		const { html } = marked(prose('Rules (SIF), and the framework’s end; statistical neighbours differ.'));
		const kept = [...html.matchAll(/<span class="kept">(.*?)<\/span>/g)].map(([, inner = '']) =>
			inner.replace(/<[^>]*>/g, '|'),
		);
		expect(kept).toEqual(['(|SIF|),', '|framework|’s']);
	});

	test('may be a plural, a singular, or run over the end of a line', () => {
		expect(marked(prose('Frameworks and a statistical\nneighbour')).words).toEqual([
			'Frameworks',
			'statistical neighbour',
		]);
	});

	test('may be in lists, cells, emphasis and quotations', () => {
		const list = '<ul class="plain-list measure"><li>An <em>SIF</em> report</li></ul>';
		const table =
			'<div class="prose"><table><caption>C</caption><tbody><tr><th scope="row">X</th><td>A framework</td></tr></tbody></table></div>';
		expect(marked(list + table).words).toEqual(['SIF', 'framework']);
	});

	test.each([
		['a link', '<a href="/">SIF</a>'],
		['emphasis in a link', '<a href="/"><em>SIF</em></a>'],
		['a button', '<button type="button">SIF</button>'],
		['code', '<code>SIF</code>'],
		['a hidden part', '<span hidden>SIF</span>'],
		['a grade', '<span class="grade is-good">SIF</span>'],
		['text for screen readers', '<span class="visually-hidden">SIF</span>'],
		['a drawing', '<svg viewBox="0 0 1 1"><title>SIF</title><circle r="1"/></svg>'],
		['a widget', '<astro-island props="{&quot;a&quot;:[0,1]}"><span>SIF</span></astro-island>'],
		['a comment', '<!-- SIF <p class="lead">SIF</p> -->'],
		['an attribute', '<span title="SIF > SIF">x</span>'],
	])('is not marked in %s', (_, html) => {
		expect(marked(prose(html)).words).toEqual([]);
		// Nor does it count as the first use.
		expect(marked(prose(`${html} SIF`)).words).toEqual(['SIF']);
	});

	test.each([
		['a heading', '<div class="prose"><h2>SIF</h2></div>'],
		[
			'a header cell',
			'<div class="prose"><table><tbody><tr><th scope="row">SIF</th><td>x</td></tr></tbody></table></div>',
		],
		['a caption', '<div class="prose"><table><caption>SIF</caption><tbody><tr><td>x</td></tr></tbody></table></div>'],
		['a summary', '<div class="prose"><details><summary>SIF</summary>x</details></div>'],
		['a term of a list', '<div class="prose"><dl><dt>SIF</dt><dd>x</dd></dl></div>'],
		['text that is not running', '<p>SIF</p><p class="leader measured">SIF</p>'],
		['running text of a widget', '<astro-island><p class="measure">SIF</p></astro-island>'],
		['text shown without script only', '<noscript><p class="measure">SIF</p></noscript>'],
	])('is not marked in %s', (_, html) => {
		const { before, html: after, words } = marked(html);
		expect(words).toEqual([]);
		expect(after).toBe(before);
	});

	test('is not marked on the term’s own page or in the list of all terms', () => {
		expect(marked(prose('A framework of SIF'), '/glossary/sif/').words).toEqual(['framework']);
		expect(marked(prose('A framework of SIF'), '/glossary/').words).toEqual([]);
	});

	test('is not marked for a term that is never marked', () => {
		expect(marked(prose('A grade')).words).toEqual([]);
	});
});

describe('the page around it', () => {
	const texts = [
		prose('The SIF &amp; its framework &lt;here&gt;, “SIF”.'),
		`<p class="lead">Statistical neighbours<br>and <strong>framework</strong>s</p>${prose('1 &lt; 2')}`,
		'<p>No running text: SIF</p>',
	];

	test.each(texts)('keeps every word and every tag: %s', (main) => {
		const { before, html, page } = marked(main);
		const words = all(page, 'div', 'words').map(textOf).join('');
		const text = (of: string): string => all(parsePage(of), 'body').map(textOf).join('');
		expect(text(html).replace(words, '')).toBe(text(before));
		expect(unmarked(html)).toBe(before);
	});

	test.each(texts)('stays valid: %s', async (main) => {
		const validator = new HtmlValidate({
			extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
		});
		const { results } = await validator.validateString(marked(main).html);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	});

	test('ends with the list of its words, by name, for paper', () => {
		const { page } = marked(prose('The SIF and another framework'));
		const [list] = all(page, 'div', 'words');
		expect(within(list!, 'dt').map(readText)).toEqual(['Framework', 'Single Inspection Framework (SIF)']);
		expect(within(list!, 'dd').map(readText)).toEqual(['The rules of an inspection.', 'Rules &lt; <more>.']);
		expect(attribute(list!, 'data-pagefind-ignore')).toBe('all');
	});

	test('has its links below the base that the site is built for', () => {
		const links = all(marked(prose('SIF'), '/about/', '/record/').page, 'a').map((a) => attribute(a, 'href'));
		expect(new Set(links)).toEqual(new Set(['/record/glossary/sif/']));
	});

	test('must have closed elements: otherwise the build stops and says where', () => {
		expect(() => marked('<div class="prose"><p>SIF</div>')).toThrow('/about/: </div> closes <p>');
	});
});

describe('the built site', () => {
	test('gets the same marks when its pages are unmarked and marked again', () => {
		const marker = pageMarker(realRecord().terms, '/');
		const pages = builtSite().pages.map(({ html, address }) => ({ html, address, before: unmarked(html) }));
		expect(pages.filter(({ html, before }) => html !== before).length).toBeGreaterThan(500);
		const different = pages.filter(({ html, address, before }) => marker(before, address).html !== html);
		expect(different.map(({ address }) => address)).toEqual([]);
	});
});

/** A page without what marking added: the buttons around its words, and the list of meanings at the end of its main part. */
function unmarked(html: string): string {
	const [from, to] = [html.indexOf('<div class="words page-width"'), html.lastIndexOf('</dialog></div></main>')];
	const text = from < 0 || to < from ? html : html.slice(0, from) + html.slice(to + '</dialog></div>'.length);
	return text
		.replace(/<button type="button" class="word" popovertarget="[^"]*" title="[^"]*">([^<]*)<\/button>/g, '$1')
		.replace(/<span class="kept">([^<]*)<\/span>/g, '$1');
}
