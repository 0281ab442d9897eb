/** Full-text search through Pagefind’s index. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { everyPage } from '../../views/search/every-page.ts';
import { textExcerpt } from '../../views/search/text-excerpt.ts';
import { loadJson } from '../kit/load.ts';
import { openProgram } from './index-program.ts';
import type { Anchor } from '../../views/parts/statements.ts';
import type { ExcerptPiece } from '../../views/search/text-excerpt.ts';
import type { IndexProgram } from './index-program.ts';

/** Filters in the index’s form: a page matches when it has at least one of the values in each group. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The order of results: the best match, the newest or the oldest first, or by name. */
export type Order = 'relevance' | 'newest' | 'oldest' | 'name';

/** A page found in full text, with what the list shows of it. */
export interface FoundPage {
	/** With the site’s base. */
	readonly address: string;
	readonly title: string;
	readonly meta: Readonly<Record<string, string>>;
	/** The text around the words found. */
	readonly excerpt: readonly ExcerptPiece[];
	/** Its whole text, with its details. */
	readonly text: string;
	/** Its text, the places of the words found in it, and the elements that have an id. */
	readonly content: string;
	readonly locations: readonly number[];
	readonly anchors: readonly Anchor[];
}

/** How many pages would remain with a further value, by group and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page found whose texts have not been fetched yet. */
export interface Hit {
	/** The index’s own name for the page. */
	readonly id: string;
	/** Fetches the page’s texts. Throws SearchUnavailable. */
	readonly load: () => Promise<FoundPage>;
}

/** Search cannot work. `kind` says why, as far as we can find out. */
export class SearchUnavailable extends Error {
	override name = 'SearchUnavailable';
	readonly kind: Unavailable;
	constructor(kind: Unavailable) {
		super(kind);
		this.kind = kind;
	}
}

/** Why search cannot work: no connection, a part that failed to load, or a browser that cannot run the index’s program. */
export type Unavailable = 'offline' | 'damaged' | 'unsupported';

/** Whether the browser runs WebAssembly. Some cannot, and Lockdown Mode on Apple’s devices switches it off. */
function runsWebAssembly(): boolean {
	try {
		// The smallest program there is: its mark and its version.
		return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
	} catch {
		return false;
	}
}

/** The orders by their names in the index. */
const orders: Record<Order, string> = { relevance: '', newest: 'date:desc', oldest: 'date:asc', name: 'name:asc' };

/** The index, once something is asked of it; undefined before, and after a failure. */
let opening: Promise<IndexProgram> | undefined;
let hasFailed = false;

/** Loads the index’s program and table of contents. A call after a failure tries again. */
export function openIndex(base: string): Promise<IndexProgram> {
	if (opening) return opening;
	const attempt = openProgram(base, hasFailed);
	opening = attempt;
	attempt.catch(() => giveUp(attempt));
	return attempt;
}

/** Makes the next question open the index again, unless another question already has. */
function giveUp(attempt: Promise<IndexProgram>): void {
	if (opening !== attempt) return;
	opening = undefined;
	hasFailed = true;
}

/** Finds pages with the words of `query` (every page when it is empty) that match the filters. Throws SearchUnavailable. */
export async function searchText(base: string, query: string, filters: Filters, order: Order): Promise<Hit[]> {
	const term = query === '' ? everyPage : query;
	// Without words no page is more relevant than another, so the newest is first.
	const sorted = query === '' && order === 'relevance' ? orders.newest : orders[order];
	const { pages } = await asked(base, (index) => index.search({ query: term, filters, order: sorted, counted: [] }));
	return pages.map(({ name, words }) => ({
		id: name,
		load: () =>
			asked(base, async (index) => {
				const { url, content, meta, anchors } = await index.textsOf(name);
				return {
					address: at(base, url),
					title: meta['title'] ?? url,
					meta,
					excerpt: textExcerpt(content, words),
					text: `${Object.values(meta).join(' ')} ${content}`,
					content,
					locations: words.map((word) => word.at),
					anchors: anchors.map(({ location, ...anchor }) => ({ ...anchor, start: location })),
				};
			}),
	}));
}

/**
 * Counts the pages that would remain with each value of some groups. The counts of each group are a separate file of the
 * index, so they are requested only for groups that the reader sees, and after the results.
 */
export async function countPages(
	base: string,
	query: string,
	filters: Filters,
	groups: readonly string[],
): Promise<Counts> {
	// Counted when the site was built: the index would load some 12 kB for it.
	if (query === '' && Object.keys(filters).length === 0) {
		return (await loadJson(at(base, addresses.searchCounts), false, ANSWER_LIMIT)) as Counts;
	}
	const term = query === '' ? everyPage : query;
	const search = async (narrowed: Filters) =>
		(await asked(base, (index) => index.search({ query: term, filters: narrowed, order: '', counted: groups }))).counts;
	const found = await search(filters);
	const counts: Record<string, Record<string, number>> = {};
	for (const group of groups) {
		// Several values of a group mean "or", so a group’s values are counted as if none of them were chosen.
		const { [group]: own, ...others } = filters;
		counts[group] = (own ? await search(others) : found)[group] ?? {};
	}
	return counts;
}

/** Asks the index. Throws SearchUnavailable. */
async function asked<T>(base: string, question: (index: IndexProgram) => Promise<T>): Promise<T> {
	const attempt = openIndex(base);
	try {
		return await withinLimit(attempt.then(question));
	} catch {
		giveUp(attempt);
		throw new SearchUnavailable(!runsWebAssembly() ? 'unsupported' : navigator.onLine ? 'damaged' : 'offline');
	}
}

/** Milliseconds after which a question counts as lost: a part of the index may never come. */
const ANSWER_LIMIT = 30_000;

async function withinLimit<T>(answer: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('The index does not answer')), ANSWER_LIMIT);
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		clearTimeout(timer);
	}
}
