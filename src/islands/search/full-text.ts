/** Full-text search through Pagefind’s index, with its silent failures turned into errors. */

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

export interface Hits {
	readonly total: number;
	/** Counts the pages that each value would leave. Loads the index’s filters, so it comes after the results. */
	count(): Promise<Counts>;
	/** Loads the pages from `first` up to, not including, `end`. */
	load(first: number, end: number): Promise<FoundPage[]>;
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
	data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	search(
		term: string | null,
		options: { filters: unknown; sort: Record<string, 'asc' | 'desc'> },
	): Promise<{ results: RawResult[]; filters: Record<string, Record<string, number>> }>;
}

const sorts: Record<Order, Record<string, 'asc' | 'desc'>> = {
	relevance: {},
	newest: { date: 'desc' },
	oldest: { date: 'asc' },
	name: { name: 'asc' },
};

let loading: Promise<Pagefind> | undefined;

/** Loads script, program and the index’s table of contents. Throws SearchUnavailable; a later call tries again. */
export function openIndex(base: string): Promise<Pagefind> {
	loading ??= withConsole(async () => {
		const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
		// In a worker Pagefind costs 12 kB more, and tells nobody when a part of its index does not load.
		await pagefind.options({ noWorker: true, excerptLength: 24, ranking: { metaWeights: { title: 4 } } });
		await pagefind.init();
		return pagefind;
	}).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

/** Pages that have the words of `query` (any page, when it is empty) and fit the filters. Throws SearchUnavailable. */
export async function searchText(base: string, query: string, filters: Filters, order: Order): Promise<Hits> {
	const pagefind = await openIndex(base);
	const term = query.trim() === '' ? null : query;
	const found = await withConsole(() => pagefind.search(term, { filters, sort: sorts[order] }));
	return {
		total: found.results.length,
		count: () => countPages(pagefind, term, filters),
		load: (first, end) =>
			withConsole(() =>
				Promise.all(
					found.results.slice(first, end).map(async (result) => {
						const { url, excerpt, meta } = await result.data();
						return { address: url, title: meta['title'] ?? url, meta, excerpt: excerptPieces(excerpt) };
					}),
				),
			),
	};
}

async function countPages(pagefind: Pagefind, term: string | null, filters: Filters): Promise<Counts> {
	await withConsole(() => pagefind.filters());
	const found = await withConsole(() => pagefind.search(term, { filters, sort: {} }));
	const counts: Record<string, Record<string, number>> = { ...found.filters };
	// Several values of a group mean "or", so the others of that group are counted as if none were chosen.
	for (const group of Object.keys(filters)) {
		const { [group]: _, ...others } = filters;
		const without = await withConsole(() => pagefind.search(term, { filters: others, sort: {} }));
		counts[group] = without.filters[group] ?? {};
	}
	return counts;
}

/** Pagefind tells of parts that it could not load on the console only; this hears it and throws. */
async function withConsole<T>(work: () => Promise<T>): Promise<T> {
	const { error } = console;
	let failed = false;
	console.error = (...told: unknown[]) => {
		if (/Failed to load|Decompressing|WASM/.test(String(told[0]))) failed = true;
		else error.apply(console, told);
	};
	try {
		const result = await work();
		if (!failed) return result;
	} catch {
		failed = true;
	} finally {
		console.error = error;
	}
	loading = undefined;
	throw new SearchUnavailable(navigator.onLine ? 'damaged' : 'offline');
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
