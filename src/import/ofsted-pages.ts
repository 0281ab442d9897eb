/**
 * Ofsted’s pages as their HTML has them: the list of councils’ children’s services, and a council’s page with its
 * publications. The pages may change: whatever is not as expected is said, and nothing is guessed.
 */
import { parse } from 'parse5';
import { readDay } from './read-dates.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { IsoDate } from '../domain/basics/dates.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A council’s page, as the list links to it. */
export interface ListedCouncil {
	/** Ofsted’s number of the authority. */
	readonly urn: string;
	readonly url: string;
	/** The link’s words. */
	readonly name: string;
}

/** What a publication is. `report`: what this site records; `other`: a kind that it knows and records elsewhere or not at all. */
type PublicationKind = 'report' | 'other' | 'unknown';

/** A publication on a council’s page. */
export interface Publication {
	readonly url: string;
	/** As the page has it: "Children's services inspection, pdf - 20 August 2026". */
	readonly words: string;
	readonly kind: PublicationKind;
	/** Undefined where the words end with no day. */
	readonly published: IsoDate | undefined;
}

/** Words that name what this site records, and other kinds that are known. */
const reports =
	/children.?s services inspection|inspection of la children.?s services|inspection of local authority children.?s services/i;
const others = /joint (?:targeted )?area|area send|focused visit|monitoring visit|adoption|fostering|youth offending/i;

/** The links to councils’ pages in the order of the list; the same council once. Addresses are completed from `base`. */
export function listedCouncils(html: string, base: string): ListedCouncil[] {
	const found = new Map<string, ListedCouncil>();
	for (const link of elements(parse(html), 'a')) {
		const url = completed(link, base);
		const urn = url && /\/provider\/(?:.*\/)?(\d{5,7})\/?$/.exec(url.pathname)?.[1];
		if (url && urn !== undefined && !found.has(urn)) found.set(urn, { urn, url: url.href, name: textOf(link) });
	}
	return [...found.values()];
}

/** Every publication of a council’s page, in its order. */
export function publications(html: string, base: string): Publication[] {
	return elements(parse(html), 'a')
		.filter((link) => classesOf(link).includes('publication-link'))
		.flatMap((link) => {
			const url = completed(link, base);
			if (!url) return [];
			const hidden = elements(link, 'span').find((span) => classesOf(span).includes('nonvisual'));
			const words = textOf(hidden ?? link);
			const kind = others.test(words) ? 'other' : reports.test(words) ? 'report' : 'unknown';
			const day = /(\d{1,2} \p{L}+ \d{4})$/u.exec(words)?.[1];
			return [{ url: url.href, words, kind, published: day === undefined ? undefined : readDay(day) }];
		});
}

/** Elements of a name below a node, in order. */
function elements(node: Node, name: string): Element[] {
	const own = 'tagName' in node && node.tagName === name ? [node] : [];
	const children = 'childNodes' in node ? node.childNodes : [];
	return [...own, ...children.flatMap((child) => elements(child, name))];
}

function attribute(element: Element, name: string): string {
	return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function classesOf(element: Element): string[] {
	return attribute(element, 'class').split(/\s+/);
}

/** A link’s full address; undefined where it has none that can be fetched. */
function completed(link: Element, base: string): URL | undefined {
	const href = attribute(link, 'href');
	const url = href !== '' && URL.canParse(href, base) ? new URL(href, base) : undefined;
	return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function textOf(node: Node): string {
	const text = (one: Node): string =>
		'value' in one ? one.value : 'childNodes' in one ? one.childNodes.map(text).join('') : '';
	return text(node).replace(/\s+/g, ' ').trim();
}
