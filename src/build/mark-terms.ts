/**
 * Marks glossary terms in the built pages: the first use of each in running text becomes a button that opens the term’s
 * meaning, by the browser’s own popover and so without script. The meanings stand at the end of the page, once to be
 * opened and once as a list for paper and for browsers without popovers. Nothing else of a page changes, byte for byte.
 */
import { nameMatcher, termMatcher } from '../domain/texts/glossary-matcher.ts';
import { addresses } from '../views/addresses/addresses.ts';
import { escaped } from '../views/words/escaped.ts';
import type { Term } from '../domain/record/glossary.ts';

/** Where running text begins: an element with one of these classes. What is within the elements named is passed over. */
const start =
	/<(astro-island|dialog|form|noscript|script|style|template)[\s>]|<[a-z][a-z0-9-]*\s(?:[^<>"]|"[^"]*")*?class="(?:[^"]*\s)?(?:prose|lead|measure)[\s"]/g;
/** Elements in which terms are not marked: headings, labels and code, links and buttons, and what a script draws again. */
const closed = new Set(
	'a astro-island button caption cite code dialog dt form h1 h2 h3 h4 h5 h6 label legend math noscript option pre q script select style summary svg template textarea th'.split(
		' ',
	),
);
/** Classes whose elements stand for something else than words in a text. */
const closedClasses = /(?:^|\s)(?:code|grade|visually-hidden)(?:\s|$)/;
/** Elements without an end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is plain text, even where it looks like a tag. */
const raw = new Set(['script', 'style', 'textarea']);

/** A comment, or a tag with its slash, name and attributes. */
const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** Marks a page. `address`: from the site’s root, as "/glossary/sif/"; a term is not marked on its own page. */
export type PageMarker = (html: string, address: string) => { readonly html: string; readonly marked: number };

/** Prepares the marking of pages for a site below a base. */
export function pageMarker(terms: readonly Term[], base: string): PageMarker {
	const find = termMatcher(terms);
	/** For each term whether words are its main name, possibly in another number or spelling, rather than one of its other names. */
	const isName = new Map(terms.map(({ slug, term }) => [slug, nameMatcher(term)]));
	const toTerm = (slug: string): string => `${base.replace(/\/$/, '')}${addresses.term(slug)}`;

	return (html, address) => {
		const [from, to] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
		if (from < 0 || to < 0 || address === addresses.glossary) return { html, marked: 0 };
		/** Terms met so far with the words used for them; the page’s own term counts as met. */
		const met = new Map<string, string>();
		const own = terms.find(({ slug }) => address === addresses.term(slug))?.slug;

		const mark = (text: string): string => {
			let done = 0;
			let marked = '';
			for (const { slug, start, end } of find(text)) {
				if (slug === own || met.has(slug)) continue;
				const used = text.slice(start, end);
				met.set(slug, used);
				const button = `<button type="button" class="word" popovertarget="${idOf(slug)}" title="What this means">${used}</button>`;
				// A line may begin or end at a button, so what belongs to the word is kept on its line.
				const before = /[(“‘]$/.exec(text.slice(done, start))?.[0] ?? '';
				const after = /^(?:’[a-z]+|[,.;:!?)”’])+/.exec(text.slice(end))?.[0] ?? '';
				marked += text.slice(done, start - before.length);
				marked += before === '' && after === '' ? button : `<span class="kept">${before}${button}${after}</span>`;
				done = end + after.length;
			}
			return marked + text.slice(done);
		};

		const parts = walk(html.slice(from, to), address, mark);
		if (met.size === 0) return { html, marked: 0 };
		const used = terms.filter(({ slug }) => met.has(slug));
		const named = used.map((term) => ({
			...term,
			name: shownName(term, met.get(term.slug)!, isName.get(term.slug)!),
			link: toTerm(term.slug),
		}));
		const words =
			'<div class="words page-width" data-pagefind-ignore="all">' +
			`<h2>Words used on this page</h2><dl>${named.map(listedHtml).join('')}</dl>${named.map(openedHtml).join('')}</div>`;
		return { html: `${html.slice(0, from)}${parts}${words}${html.slice(to)}`, marked: met.size };
	};
}

/** A marked term: its name with the words used for it, as HTML, and the address of its page. */
type NamedTerm = Term & { readonly name: string; readonly link: string };

function shownName(term: Term, used: string, isName: (words: string) => boolean): string {
	const words = used.replace(/\s+/g, ' ');
	return isName(words) ? escaped(term.term) : `${escaped(term.term)} (${words})`;
}

function listedHtml({ name, meaning, link }: NamedTerm): string {
	return `<dt><a href="${link}">${name}</a></dt><dd>${escaped(meaning)}</dd>`;
}

/** A dialog as a popover gets the focus when it opens, gives it back when it closes, and has a name. */
function openedHtml({ slug, term, name, meaning, link }: NamedTerm): string {
	return (
		`<dialog id="${idOf(slug)}" popover aria-label="${escaped(term)}: what it means">` +
		`<p class="name">${name}</p><p>${escaped(meaning)}</p><p class="more"><a href="${link}">More in the glossary</a> ` +
		`<button type="button" popovertarget="${idOf(slug)}" popovertargetaction="hide">Close</button></p></dialog>`
	);
}

/** Puts the running text of a page’s main part through `mark`; keeps all else as it is. */
function walk(main: string, address: string, mark: (text: string) => string): string {
	let result = '';
	let done = 0;
	start.lastIndex = 0;
	for (let match = start.exec(main); match; match = start.exec(main)) {
		const [, passedOver] = match;
		if (passedOver === undefined) {
			const [text, end] = walkElement(main, match.index, address, mark);
			result += main.slice(done, match.index) + text;
			start.lastIndex = done = end;
		} else {
			const end = main.indexOf(`</${passedOver}`, match.index);
			if (end < 0) throw new Error(`${address}: <${passedOver}> has no end; the glossary needs closed elements`);
			start.lastIndex = end;
		}
	}
	return result + main.slice(done);
}

/** Goes through an element of running text. Returns it with its terms marked, and where it ends. */
function walkElement(
	main: string,
	from: number,
	address: string,
	mark: (text: string) => string,
): [text: string, end: number] {
	const open: { readonly name: string; readonly isClosed: boolean }[] = [];
	let result = '';
	let done = from;
	token.lastIndex = from;
	for (let match = token.exec(main); match; match = token.exec(main)) {
		const text = main.slice(done, match.index);
		const isClosed = open.at(-1)?.isClosed ?? false;
		result += (isClosed || text.trim() === '' ? text : mark(text)) + match[0];
		done = token.lastIndex;
		const [, slash, name, attributes = ''] = match;
		if (name === undefined) continue;
		if (slash === '/') {
			const last = open.pop();
			if (last?.name !== name) {
				throw new Error(
					`${address}: </${name}> closes <${last?.name ?? 'nothing'}>; the glossary needs closed elements`,
				);
			}
			if (open.length === 0) return [result, done];
		} else if (!empty.has(name) && !attributes.endsWith('/')) {
			open.push({ name, isClosed: isClosed || isClosedBy(name, attributes) });
			if (raw.has(name)) {
				const end = main.indexOf(`</${name}`, done);
				result += main.slice(done, end);
				token.lastIndex = done = end;
			}
		}
	}
	throw new Error(`${address}: <${open.at(-1)?.name ?? 'main'}> has no end; the glossary needs closed elements`);
}

/** Whether nothing is marked in an element, by its name or attributes. */
function isClosedBy(name: string, attributes: string): boolean {
	const classes = /(?:^|\s)class="([^"]*)"/.exec(attributes)?.[1] ?? '';
	return closed.has(name) || closedClasses.test(classes) || /(?:^|\s)hidden(?:[\s=]|$)/.test(attributes);
}

function idOf(slug: string): string {
	return `word-${slug}`;
}
