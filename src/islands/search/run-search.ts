/** Runs one search and makes a page of results: pages found by name first, then by full text, none of them twice. */
import { at } from '../../views/addresses/addresses.ts';
import { closeNames, isCommonWord, matchNames, plainText } from '../../domain/search/name-search.ts';
import { searchText } from './full-text.ts';
import { loadNames } from './names.ts';
import { placesFor } from './places.ts';
import { narrowedBy } from './query-hints.ts';
import { filtersOf } from './search-address.ts';
import type { NameMatch } from '../../domain/search/name-search.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { FacetGroup } from '../../views/search/search-facets.ts';
import type { FoundPage, Hit } from './full-text.ts';
import type { Narrowed } from './query-hints.ts';
import type { SearchState } from './search-address.ts';

/** Results on one page of the list. */
export const PAGE_SIZE = 10;
const MOST_NAMED = 5;
const FEW_HITS = 4;

/** Number of results, in a full-text search for its title, in which a page found by name must be. */
const TITLE_HITS = 5;

/** A line of the results: a page found by name, by full text, or both. */
export interface ResultItem {
	readonly address: string;
	readonly named: NameMatch | undefined;
	readonly page: FoundPage | undefined;
	/** Whether the name is only similar to what was typed. */
	readonly guess: boolean;
}

/** The answer to a search. */
export interface Outcome {
	/** What was asked for. */
	readonly asked: SearchState;
	/** What was searched for: with words read as filters, and with the last page if the page asked for is past it. */
	readonly state: SearchState;
	/** Set when words were read as filters. */
	readonly readAs: Narrowed | undefined;
	/** Set when words could be read as filters but were not. */
	readonly offer: Narrowed | undefined;
	readonly total: number;
	readonly items: readonly ResultItem[];
	/** Pages whose names are similar to what was typed, unless they are among the items. */
	readonly meant: readonly NameMatch[];
	/** Districts and places of that name, with the council that is responsible there. */
	readonly places: readonly PlaceMatch[];
	/** Whether the names of pages could not be had, so that all comes from the full text. */
	readonly withoutNames: boolean;
}

/** Throws SearchUnavailable. */
export async function runSearch(base: string, groups: readonly FacetGroup[], asked: SearchState): Promise<Outcome> {
	const [loaded, byWords] = await Promise.all([
		loadNames(base),
		searchText(base, asked.query, filtersOf(asked), asked.order),
	]);
	const names = loaded ?? [];
	const unfiltered = asked.query !== '' && Object.keys(asked.chosen).length === 0;
	const narrowed = asked.query === '' ? undefined : narrowedBy(asked, groups);
	let named = unfiltered && asked.order === 'relevance' ? matchNames(asked.query, names, MOST_NAMED) : [];
	let [hits, readAs]: [readonly Hit[], Narrowed | undefined] = [byWords, undefined];
	const meansOne = named.some(({ kind, sure }) => sure && (kind === 'council' || kind === 'report'));
	if (narrowed && unfiltered && (hits.length === 0 || (narrowed.state.query === '' && !meansOne))) {
		const { state } = narrowed;
		const narrower = await searchText(base, state.query, filtersOf(state), state.order);
		if (narrower.length > 0) [hits, readAs] = [narrower, narrowed];
		// All words were filters, so a name among them was not meant as a name.
		if (readAs?.state.query === '') named = named.filter(({ sure }) => sure);
	}
	const councils = named.filter(({ kind }) => kind === 'council');
	const [council] = councils;
	if (council?.sure && councils.length === 1 && hits.length < FEW_HITS) {
		// If the council was named by a code or nickname that its reports do not contain, add its reports anyway.
		hits = [...hits, ...(await searchText(base, council.title, {}, 'relevance')).filter(unlike(hits))];
	}
	// Start loading them while we look for pages found by name; the index caches what it has loaded.
	void Promise.all(hits.slice(0, PAGE_SIZE).map(({ load }) => load())).catch(() => undefined);
	const places = unfiltered ? (await placesFor(base, asked.query, named)).filter(({ whole }) => whole) : [];
	const close =
		named.length === 0 && places.length === 0 && unfiltered && !readAs ? closeNames(asked.query, names) : [];
	// A place that no page names: what the index finds for a piece of its name is about something else.
	if (places.length > 0 && !named.some(({ sure }) => sure) && (await isPoor(asked.query, hits[0]))) hits = [];
	const guess = close.length > 0 && (await isPoor(asked.query, hits[0]));
	const first = guess ? close : named;
	const known = await Promise.all(first.map((match) => inFullText(base, match, hits)));
	const ids = new Set(known.map((found) => found?.id));
	const lines: ((() => Promise<ResultItem>) | ResultItem)[] = [
		...first.map((match, i): ResultItem => ({
			address: at(base, match.address),
			named: match,
			page: known[i]?.page,
			guess,
		})),
		...hits
			.filter(({ id }) => !ids.has(id))
			.map((hit) => async (): Promise<ResultItem> => {
				const page = await hit.load();
				return { address: page.address, named: undefined, page, guess: false };
			}),
	];
	const page = Math.min(asked.page, Math.max(1, Math.ceil(lines.length / PAGE_SIZE)));
	const shown = lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return {
		asked,
		state: { ...(readAs?.state ?? asked), page },
		readAs,
		offer: readAs ? undefined : narrowed,
		total: lines.length,
		items: await Promise.all(shown.map(async (line) => (typeof line === 'function' ? line() : line))),
		meant: guess ? [] : close,
		places,
		withoutNames: loaded === undefined,
	};
}

function unlike(hits: readonly Hit[]): (hit: Hit) => boolean {
	const ids = new Set(hits.map(({ id }) => id));
	return ({ id }) => !ids.has(id);
}

/**
 * Whether the best page does not really contain the words: for a word that is not in the index, Pagefind searches for its
 * beginning and finds "west" for "westmoreland".
 */
async function isPoor(query: string, best: Hit | undefined): Promise<boolean> {
	if (!best) return true;
	const { excerpt, title } = await best.load();
	const found = plainText([title, ...excerpt.filter((p) => p.marked).map((p) => p.text)].join(' ')).split(' ');
	return plainText(query)
		.split(' ')
		.filter((word) => word.length >= 4 && !isCommonWord(word))
		.some((word) => !found.some((other) => other.startsWith(word.slice(0, Math.ceil(word.length * 0.7)))));
}

/** The index’s entry for a page found by name; undefined for a list, which the index leaves out. */
async function inFullText(
	base: string,
	{ address, title, kind }: NameMatch,
	hits: readonly Hit[],
): Promise<{ id: string; page: FoundPage } | undefined> {
	if (kind === 'list') return undefined;
	const among = async (candidates: readonly Hit[]): Promise<{ id: string; page: FoundPage } | undefined> => {
		const loaded = await Promise.all(candidates.map(async ({ id, load }) => ({ id, page: await load() })));
		return loaded.find(({ page }) => page.address === at(base, address));
	};
	return (
		(await among(hits.slice(0, TITLE_HITS))) ??
		(await among((await searchText(base, title, {}, 'relevance')).slice(0, TITLE_HITS)))
	);
}
