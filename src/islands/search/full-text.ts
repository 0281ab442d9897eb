/** Full-text search through Pagefind’s index, with its silent failures turned into errors. */

import { addresses, at } from '../../views/addresses/addresses.ts';
import { everyPage } from '../../views/search/every-page.ts';
import { loadJson } from '../kit/load.ts';
import type { Anchor } from '../../views/parts/statements.ts';

/** Filters in the index’s form: a page matches when it has at least one of the values in each group. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The order of results. */
export type Order = 'relevance' | 'newest' | 'oldest' | 'name';

/** A page found in full text, with what the list shows of it. */
export interface FoundPage {
	/** With the site’s base. */
	readonly address: string;
	readonly title: string;
	readonly meta: Readonly<Record<string, string>>;
	/** The text around the words found, in pieces; the words found are marked. */
	readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
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

interface RawResult {
	id: string;
	data(): Promise<{
		url: string;
		content: string;
		excerpt: string;
		meta: Record<string, string>;
		locations?: readonly number[];
		anchors?: readonly { id: string; text?: string; location: number }[];
	}>;
}
interface SearchOptions {
	filters: Filters;
	sort: Readonly<Record<string, 'asc' | 'desc'>>;
}
interface PagefindIndex {
	/** Loads what a search would need, without searching. */
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

/** One attempt to load the index with its script. */
interface Attempt {
	readonly index: Promise<PagefindIndex>;
	/** Parts of the index that Pagefind reported as failed. */
	failures: number;
}

/** All attempts in order. The address of the first attempt’s script has no number; that of the second has a 2. */
const attempts: Attempt[] = [];

/** The attempt in use; undefined before the first and after a failure. */
let current: Attempt | undefined;

/** Loads the script and starts to load the index’s program and table of contents. A call after a failure tries again. */
export function openIndex(base: string): Promise<PagefindIndex> {
	return attemptOn(base).index;
}

function attemptOn(base: string): Attempt {
	if (current) return current;
	if (attempts.length === 0) listen();
	const attempt: Attempt = { index: begin(base, attempts.length + 1), failures: 0 };
	attempts.push(attempt);
	current = attempt;
	attempt.index.catch(() => giveUp(attempt));
	return attempt;
}

/** Makes the next question open the index again, unless another question already has. */
function giveUp(attempt: Attempt): void {
	if (current === attempt) current = undefined;
}

async function begin(base: string, attempt: number): Promise<PagefindIndex> {
	// A browser does not request a module again at an address from which it failed to load.
	const again = attempt > 1 ? `?attempt=${attempt}` : '';
	const pagefind = (await import(
		/* @vite-ignore */ `${at(base, addresses.searchIndex)}pagefind.js${again}`
	)) as Pagefind;
	// In a worker Pagefind costs 12 kB more and never reports that a part of its index has failed to load.
	return pagefind.createInstance({ noWorker: true, excerptLength: 24, ranking: { metaWeights: { title: 4 } } });
}

/** Finds pages with the words of `query` (every page when it is empty) that match the filters. Throws SearchUnavailable. */
export async function searchText(base: string, query: string, filters: Filters, order: Order): Promise<Hit[]> {
	const term = query === '' ? everyPage : query;
	// Without words no page is more relevant than another, so the newest is first.
	const sort = query === '' && order === 'relevance' ? sorts.newest : sorts[order];
	const { results } = await asked(base, (index) => index.search(term, { filters, sort }));
	return results.map((result) => ({
		id: result.id,
		load: () =>
			asked(base, async () => {
				const { url, content, excerpt, meta, locations = [], anchors = [] } = await result.data();
				const text = `${Object.values(meta).join(' ')} ${content}`;
				const title = meta['title'] ?? url;
				return {
					address: url,
					title,
					meta,
					excerpt: excerptPieces(excerpt),
					text,
					content,
					locations,
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
		(await asked(base, (index) => index.search(term, { filters: narrowed, sort: {} }))).filters;
	const wanted = Object.fromEntries(groups.map((group) => [group, { any: [] }]));
	await asked(base, (index) => index.preload(term, { filters: wanted, sort: {} }));
	const found = await search(filters);
	const counts: Record<string, Record<string, number>> = {};
	for (const group of groups) {
		// Several values of a group mean "or", so a group’s values are counted as if none of them were chosen.
		const { [group]: own, ...others } = filters;
		counts[group] = (own ? await search(others) : found)[group] ?? {};
	}
	return counts;
}

/** Asks the index. Throws SearchUnavailable, even when Pagefind itself continues without a part that failed to load. */
async function asked<T>(base: string, question: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const attempt = attemptOn(base);
	try {
		const answer = await withinLimit(attempt.index.then(question));
		if (attempt.failures === 0) return answer;
	} catch (error) {
		if (error instanceof SearchUnavailable) throw error;
	}
	giveUp(attempt);
	throw new SearchUnavailable(!runsWebAssembly() ? 'unsupported' : navigator.onLine ? 'damaged' : 'offline');
}

/** Milliseconds after which a question counts as lost: Pagefind waits without end for a part of its index. */
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

/**
 * Pagefind reports parts of its index that failed to load only through console.error or an unhandled rejection; this
 * listens for both. A report may arrive after the reader has tried again; it is then about the previous attempt.
 */
function listen(): void {
	const { error } = console;
	console.error = (...reported: unknown[]) => {
		if (/^Failed to load|^Decompressing|WASM/.test(String(reported[0]))) countFailure(new Error().stack);
		else error.apply(console, reported);
	};
	addEventListener('unhandledrejection', (event) => {
		const reason: unknown = event.reason;
		const { message = '', stack = '' } = reason instanceof Error ? reason : {};
		const said = typeof reason === 'string' ? reason : `${message} ${stack}`;
		if (!/pagefind/i.test(said)) return;
		countFailure(stack);
		event.preventDefault();
	});
}

/** Adds a failure to the attempt whose script is in the stack, or to the last attempt when none is. */
function countFailure(stack = ''): void {
	const script = /pagefind\.js(?:\?attempt=(\d+))?/.exec(stack);
	const attempt = script ? attempts[Number(script[1] ?? 1) - 1] : attempts.at(-1);
	if (attempt) attempt.failures += 1;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** Splits an excerpt with <mark> into plain pieces, so that no part of it is ever read as HTML. */
export function excerptPieces(excerpt: string): { text: string; marked: boolean }[] {
	return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
		const marked = piece.startsWith('<mark>');
		const text = piece
			.replace(/<\/?mark>/g, '')
			.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
		return text === '' ? [] : [{ text, marked }];
	});
}
