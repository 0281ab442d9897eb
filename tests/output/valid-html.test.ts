/** Every page is valid HTML by html-validate, offline. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();

/**
 * The rules of the HTML standard and those for accessibility and whole documents. Rules of style and layout (quotes,
 * case, self-closing, indentation, length of titles) are not in these presets, as a machine writes the pages.
 */
const validator = new HtmlValidate({
	extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
	rules: {
		// A frame that scrolls needs role, name and tabindex to be reached by keyboard; it is no section of the page.
		'prefer-native-element': ['error', { exclude: ['region'] }],
		// The site’s own files come from where its pages come from.
		'require-sri': ['error', { target: 'crossorigin' }],
		'no-inline-style': 'error',
		'no-dup-class': 'error',
		'no-implicit-close': 'error',
		'no-implicit-input-type': 'error',
		'prefer-tbody': 'error',
	},
});

/** Attributes whose values say what an element is; those of the others differ from page to page and are taken out. */
const telling = ['class', 'role', 'type', 'scope', 'rel', 'tabindex', 'http-equiv', 'aria-hidden', 'aria-current'];

/**
 * The markup of a page in pieces: rows, list items, sections, drawings, without texts and addresses. What these say is
 * looked at by other tests; whether they are valid does not depend on it.
 */
function piecesOf(html: string): string[] {
	return html
		.replace(/>[^<]+/g, '>text')
		.replace(/ ([a-z:-]+)="[^"]+"/g, (all, name: string) => (telling.includes(name) ? all : ` ${name}="value"`))
		.split(/(?=<(?:h\d|section|table|tr|li|dt|dd|td|rect|svg)\b)/);
}

/** Pages that have between them every piece of markup of the site. The others only repeat it. */
function pagesWithAllMarkup(): BuiltPage[] {
	const seen = new Set<string>();
	return site.pages.filter((page) => {
		const before = seen.size;
		for (const piece of piecesOf(page.html)) seen.add(piece);
		return seen.size > before;
	});
}

async function faultsOf({ address, html }: Pick<BuiltPage, 'address' | 'html'>): Promise<string[]> {
	// Astro puts the one line of style for its widgets before the first of them, wherever that is.
	const own = html.replace(/<style>astro-island[^<]*<\/style>/, '');
	const { results } = await validator.validateString(own);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${address}: ${message} (${ruleId}) at ${selector}`),
	);
}

test('every page is valid', async () => {
	const faults: string[] = [];
	const pages = pagesWithAllMarkup();
	expect(pages.length).toBeGreaterThan(20);
	for (const page of pages) faults.push(...(await faultsOf(page)));
	expect(few(faults)).toEqual([]);
});

test.each([
	['a block within a paragraph', '<p><div>text</div></p>'],
	['an id used twice', '<p id="a">text</p><p id="a">text</p>'],
	['an input without a label', '<input type="text">'],
	['an inline style', '<p style="color: red">text</p>'],
	['a role on what has it already', '<main role="main">text</main>'],
	['a row outside a table', '<div><tr><td>text</td></tr></div>'],
])('the rules find %s', async (_, body) => {
	const html = `<!DOCTYPE html><html lang="en-GB"><head><title>Test</title></head><body>${body}</body></html>`;
	expect(await faultsOf({ address: '/', html })).not.toEqual([]);
});
