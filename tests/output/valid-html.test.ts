/** Every page is valid HTML by html-validate, offline. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { attribute, childrenOf, isElement, textOf } from '../support/html.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { Node } from '../support/html.ts';

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

/** Pairs of texts. The texts are not joined, which would take longest, as millions of pairs are looked up. */
type Pairs = Map<string, Set<string>>;

/** A position in the markup: the elements below it by tag, and everything seen there. */
interface Place {
	readonly below: Map<string, Place>;
	/** Elements, by their attributes, and the class of their parent. */
	readonly elements: Pairs;
	/** Nodes that followed one another. */
	readonly following: Pairs;
}

const place = (): Place => ({ below: new Map(), elements: new Map(), following: new Map() });

/** Adds a pair, and says whether it is new. */
function addPair(pairs: Pairs, first: string, second: string): boolean {
	const known = pairs.get(first);
	if (known?.has(second)) return false;
	if (known) known.add(second);
	else pairs.set(first, new Set([second]));
	return true;
}

/** Elements that readers go from one to the next; two of a kind on one page need different names. */
const landmarks = ['aside', 'footer', 'form', 'header', 'main', 'nav', 'section'];

/**
 * Adds the markup of a page to what has been seen, and says whether any of it is new: an element, with its attributes,
 * below such ancestors and such a parent; two nodes that follow one another there; the landmarks of the page in their
 * order. Texts and addresses are left out. What these say is looked at by other tests; whether they are valid does not
 * depend on it.
 */
function addMarkup(page: BuiltPage, top: Place): boolean {
	const places = new Map<Node, Place>();
	let isNew = false;
	const add = (pairs: Pairs, first: string, second: string): void => {
		if (addPair(pairs, first, second)) isNew = true;
	};
	for (const element of page.elements) {
		const parent = element.parentNode && isElement(element.parentNode) ? element.parentNode : undefined;
		const above = (parent && places.get(parent)) ?? top;
		const here = above.below.get(element.tagName) ?? place();
		above.below.set(element.tagName, here);
		places.set(element, here);
		const own = element.attrs
			.map(({ name, value }) => (telling.includes(name) ? `${name}="${value}"` : name))
			.join(' ');
		add(here.elements, own, (parent && attribute(parent, 'class')) ?? '');
		let before = 'start';
		for (const child of childrenOf(element)) {
			if (isElement(child)) {
				add(here.following, before, child.tagName);
				before = child.tagName;
			} else if (child.nodeName !== '#text' || textOf(child).trim() !== '') {
				add(here.following, before, child.nodeName);
				before = child.nodeName;
			}
		}
		add(here.following, before, 'end');
	}
	const named = page.elements
		.filter(({ tagName }) => landmarks.includes(tagName))
		.map(
			(element) => `${element.tagName} ${attribute(element, 'aria-label') ?? attribute(element, 'aria-labelledby')}`,
		);
	const repeated = named.filter((name, i) => named.indexOf(name) !== i);
	const inOrder = named.map((name) => name.split(' ')[0]).join(' ');
	add(top.following, inOrder, `twice: ${repeated.join(' ')}`);
	return isNew;
}

/** Pages that have between them all markup of the site, small ones first. The others only repeat it. */
function pagesWithAllMarkup(): BuiltPage[] {
	const top = place();
	return site.pages.toSorted((a, b) => a.html.length - b.html.length).filter((page) => addMarkup(page, top));
}

/** A table whose rows become blocks on narrow screens needs its roles: Safari takes them away with the layout. */
const ofRows: Record<string, readonly string[]> = {
	table: ['table'],
	thead: ['rowgroup'],
	tbody: ['rowgroup'],
	tr: ['row'],
	th: ['columnheader', 'rowheader'],
	td: ['cell'],
};

/** The page without these roles. Taking them out of the messages would be slow: each has to be found on the page again. */
const withoutRolesOfRows = (html: string): string =>
	html.replaceAll(/<(t\w+)\b([^>]*?) role="(\w+)"/g, (tag: string, name: string, before: string, role: string) =>
		ofRows[name]?.includes(role) ? `<${name}${before}` : tag,
	);

async function faultsOf({ address, html }: Pick<BuiltPage, 'address' | 'html'>): Promise<string[]> {
	// Astro puts the one line of style for its widgets before the first of them, wherever that is.
	const own = withoutRolesOfRows(html).replace(/<style>astro-island[^<]*<\/style>/, '');
	const { results } = await validator.validateString(own);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${address}: ${message} (${ruleId}) at ${selector}`),
	);
}

test('every page is valid', async () => {
	const faults: string[] = [];
	const pages = pagesWithAllMarkup();
	expect(pages.length).toBeGreaterThan(20);
	expect(pages.length).toBeLessThan(site.pages.length);
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
