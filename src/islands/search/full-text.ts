/** Full-text search through Pagefind’s index, with its silent failures turned into errors. */

import { everyPage } from '../../views/every-page.ts';

/** Filters as the index takes them: a page fits when it has any of the values of each group. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;
export type Order = 'relevance' | 'newest' | 'oldest' | 'name';

export interface FoundPage {
	/** With the site’s base. */
	readonly address: string;
	readonly title: string;
	readonly meta: Readonly<Record<string, string>>;
	/** Text around the words found, in pieces; found words are marked. */
	readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Pages that would be left with a further value, by group and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Hit {
	/** The index’s own name for the page. */
	readonly id: string;
	/** Fetches the page’s texts. Throws SearchUnavailable. */
	readonly load: () => Promise<FoundPage>;
}

/** Search cannot work. `kind` says why, as far as can be told. */
export class SearchUnavailable extends Error {
	override name = 'SearchUnavailable';
	readonly kind: 'offline' | 'damaged';
	constructor(kind: 'offline' | 'damaged') {
		super(kind);
		this.kind = kind;
	}
}

interface RawResult {
	id: string;
	data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface SearchOptions {
	filters: Filters;
	sort: Readonly<Record<string, 'asc' | 'desc'>>;
}
interface PagefindIndex {
	/** Loads what a search would need, and does not search. */
	preload(term: string, options: SearchOptions): Promise<void>;
	search(
		term: string,
		options: SearchOptions,
	): Promise<{ results: RawResult[]; filters: Record<string, Record<string, number>> }>;
}
interface Pagefind {
	createInstance(options: Record<string, unknown>): PagefindIndex;
}

const sorts: Record<Order, Record<string, 'asc' | 'desc'>> = {
	relevance: {},
	newest: { date: 'desc' },
	oldest: { date: 'asc' },
	name: { name: 'asc' },
};

let opening: Promise<PagefindIndex> | undefined;
let attempts = 0;
/** Failures that Pagefind told of since the index was opened. */
let failures = 0;
let listening = false;

/** Loads the script and starts to load the index’s program and table of contents. A call after a failure tries anew. */
export function openIndex(base: string): Promise<PagefindIndex> {
	opening ??= begin(base).catch((error: unknown) => {
		throw unavailable(error);
	});
	return opening;
}

async function begin(base: string): Promise<PagefindIndex> {
	listen();
	failures = 0;
	attempts += 1;
	// A script that once did not load is not asked for again under the same address.
	const again = attempts > 1 ? `?attempt=${attempts}` : '';
	const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
	// In a worker Pagefind costs 12 kB more, and tells nobody when a part of its index does not load.
	return pagefind.createInstance({ noWorker: true, excerptLength: 24, ranking: { metaWeights: { title: 4 } } });
}

/** Pages that have the words of `query` (any page, when it is empty) and fit the filters. Throws SearchUnavailable. */
export async function searchText(base: string, query: string, filters: Filters, order: Order): Promise<Hit[]> {
	const term = query === '' ? everyPage : query;
	// Without words nothing fits better than anything else: the newest first.
	const sort = query === '' && order === 'relevance' ? sorts.newest : sorts[order];
	const { results } = await asked(base, (index) => index.search(term, { filters, sort }));
	return results.map((result) => ({
		id: result.id,
		load: () =>
			asked(base, async () => {
				const { url, excerpt, meta } = await result.data();
				return { address: url, title: meta['title'] ?? url, meta, excerpt: excerptPieces(excerpt) };
			}),
	}));
}

/**
 * Counts the pages that each value of some groups would leave. Every group’s counts are a file of the index, so it is asked
 * only for groups that the reader sees, and after the results.
 */
export async function countPages(
	base: string,
	query: string,
	filters: Filters,
	groups: readonly string[],
): Promise<Counts> {
	const term = query === '' ? everyPage : query;
	const search = async (narrowed: Filters) =>
		(await asked(base, (index) => index.search(term, { filters: narrowed, sort: {} }))).filters;
	const wanted = Object.fromEntries(groups.map((group) => [group, { any: [] }]));
	await asked(base, (index) => index.preload(term, { filters: wanted, sort: {} }));
	const found = await search(filters);
	const counts: Record<string, Record<string, number>> = {};
	for (const group of groups) {
		// Several values of a group mean "or", so the others of that group are counted as if none were chosen.
		const { [group]: own, ...others } = filters;
		counts[group] = (own ? await search(others) : found)[group] ?? {};
	}
	return counts;
}

/** Asks the index. Throws SearchUnavailable also where Pagefind goes on without a part that did not load. */
async function asked<T>(base: string, question: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const index = await openIndex(base);
	try {
		const answer = await question(index);
		if (failures === 0) return answer;
	} catch (error) {
		throw unavailable(error);
	}
	throw unavailable(undefined);
}

function unavailable(error: unknown): SearchUnavailable {
	if (error instanceof SearchUnavailable) return error;
	opening = undefined;
	return new SearchUnavailable(navigator.onLine ? 'damaged' : 'offline');
}

/** Pagefind tells of parts that it could not load on the console, or in a promise that nobody holds; this hears both. */
function listen(): void {
	if (listening) return;
	listening = true;
	const { error } = console;
	console.error = (...told: unknown[]) => {
		if (/^Failed to load|^Decompressing|WASM/.test(String(told[0]))) failures += 1;
		else error.apply(console, told);
	};
	addEventListener('unhandledrejection', (event) => {
		if (!/Pagefind|pagefind/.test(`${event.reason} ${event.reason?.stack}`)) return;
		failures += 1;
		event.preventDefault();
	});
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** An excerpt with <mark> as plain pieces, so that nothing of it is ever read as HTML. */
export function excerptPieces(excerpt: string): { text: string; marked: boolean }[] {
	return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
		const marked = piece.startsWith('<mark>');
		const text = piece
			.replace(/<\/?mark>/g, '')
			.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
		return text === '' ? [] : [{ text, marked }];
	});
}
