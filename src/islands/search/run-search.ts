/** Runs one search and makes a page of results: pages found by name first, then by full text, none of them twice. */
import { matchNames } from '../../domain/search/name-search.ts';
import { closeNames } from '../../domain/search/close-names.ts';
import { plainText } from '../../domain/search/name-words.ts';
import { denies } from '../../domain/search/phrases.ts';
import { mayAsk } from '../../domain/search/question-cues.ts';
import { loadNames } from './names.ts';
import { placesFor } from './places.ts';
import { pointedAt } from './pointed-search.ts';
import { narrowedBy } from './query-hints.ts';
import { inFullText, resultLines } from './result-lines.ts';
import { outsideReports, inTexts, isEverywhere, isPoor, withPagesOfCouncil, wordsOrFilters } from './text-hits.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { Answer } from '../../views/search/packed-answers.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Hit, Unavailable } from './full-text.ts';
import type { Narrowed } from './query-hints.ts';
import type { ResultItem, ResultLine } from './result-lines.ts';

/** Results on one page of the list. */
export const PAGE_SIZE = 10;
const MOST_NAMED = 5;

/** The answer to a search. */
export interface Outcome {
	/** What was asked for. */
	readonly asked: SearchState;
	/** What was searched for: with words read as filters, and with the last page if the page asked for is past it. */
	readonly state: SearchState;
	/** The answer, where the query is a question that the record answers. */
	readonly answer: Answer | undefined;
	/** What a reader should know about what was searched for: that there is no such report, or none of that day. "" for nothing. */
	readonly note: string;
	/** Words of the query that no page has, for which nothing was found. */
	readonly absent: readonly string[];
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
	/** Whether filters can narrow the results: not what was found by name or by day alone. */
	readonly filterable: boolean;
	/** Why the full text could not be searched, so that all comes from the names; undefined where it was. */
	readonly withoutTexts: Unavailable | undefined;
}

/** Finds what is asked for and makes one page of the results. Throws SearchUnavailable. */
export async function runSearch(base: string, groups: readonly FacetGroup[], asked: SearchState): Promise<Outcome> {
	const { query } = asked;
	const unfiltered = query !== '' && Object.keys(asked.chosen).length === 0;
	const loading = loadNames(base);
	const namesSuffice = loading.then((loaded) => unfiltered && loaded !== undefined);
	const [loaded, byWords] = await Promise.all([loading, inTexts(base, asked, namesSuffice)]);
	const names = loaded ?? [];

	const pointed = unfiltered ? await pointedAt(base, query, names) : undefined;
	const answer = unfiltered && !pointed ? await answered(base, groups, query, names) : undefined;
	const narrowed = query === '' || pointed ? undefined : narrowedBy(asked, groups);
	const byName = unfiltered && asked.order === 'relevance' ? (pointed?.named ?? namedBy(query, names)) : [];
	const read = pointed
		? await outsideReports(base, groups, { ...asked, query: pointed.phrase }, namesSuffice)
		: await wordsOrFilters(base, query, byWords, unfiltered ? narrowed : undefined, byName);
	const { absent, readAs } = read;
	const lost = read.lost ?? byWords.lost;
	// All words were filters, so a name among them was not meant as a name.
	const named = readAs?.state.query === '' ? byName.filter(({ sure }) => sure) : byName;

	let hits = lost ? read.hits : await withPagesOfCouncil(base, read.hits, named);
	// Start loading them while we look for pages found by name; the index caches what it has loaded.
	void Promise.all(hits.slice(0, PAGE_SIZE).map(({ load }) => load())).catch(() => undefined);
	const places = unfiltered && !pointed ? await placesMeant(base, query, named, hits) : [];
	const nothingElse = named.length === 0 && places.length === 0 && !readAs && !pointed && !answer;
	const close = unfiltered && nothingElse ? closeNames(query, names) : [];
	// For a place that is not on any page, the index finds pages with a piece of its name, which are about something else.
	if (places.length > 0 && !named.some(({ sure }) => sure) && (await isPoor(query, hits[0]))) hits = [];
	const guess = close.length > 0 && (await isPoor(query, hits[0]));

	const first = guess ? close : named;
	// Days bring many reports by name, and the texts found with them are of other kinds: none can be there twice.
	const noneTwice = lost !== undefined || (pointed && !named.some(({ kind }) => kind === 'council'));
	const known = noneTwice ? [] : await Promise.all(first.map(async (match) => inFullText(base, match, names, hits)));
	const lines = resultLines(base, first, known, hits, guess);
	const page = Math.min(asked.page, Math.max(1, Math.ceil(lines.length / PAGE_SIZE)));
	return {
		asked,
		state: { ...(readAs?.state ?? asked), page },
		answer,
		note: pointed?.note ?? '',
		absent,
		readAs,
		offer: readAs || lost ? undefined : narrowed,
		total: lines.length,
		items: await shown(lines, page),
		meant: guess ? [] : close,
		places,
		withoutNames: loaded === undefined,
		filterable: !pointed && !lost && absent.length === 0 && (hits.length > 0 || !unfiltered),
		withoutTexts: lost,
	};
}

/** The answer to a query; what reads and answers questions is fetched for a query that may be one. */
async function answered(
	base: string,
	groups: readonly FacetGroup[],
	query: string,
	names: readonly NamedPage[],
): Promise<Answer | undefined> {
	// Every judgement’s filter offers every grade.
	const grades = groups.find(({ id }) => id === 'overall')?.values ?? [];
	const labels = grades.map(({ label }) => label);
	if (!mayAsk(query, labels)) return undefined;
	try {
		return await (await import('./answers.ts')).answerFor(base, query, names);
	} catch {
		// Results without the answer are better than none.
		return undefined;
	}
}

/** Pages found by name. What a query says is not, its name does not bring. */
function namedBy(query: string, names: readonly NamedPage[]): NameMatch[] {
	const named = matchNames(query, names, MOST_NAMED);
	const plain = plainText(query);
	if (!denies(plain)) return named;
	return named.filter(
		({ kind, title, matched }) => kind === 'council' || kind === 'report' || plainText(matched ?? title) === plain,
	);
}

/** The places that a query means. `named` and `hits`: what was found for it by name and by full text. */
async function placesMeant(
	base: string,
	query: string,
	named: readonly NameMatch[],
	hits: readonly Hit[],
): Promise<PlaceMatch[]> {
	if (await isEverywhere(query, hits)) return [];
	const nothingElse = named.length === 0 && hits.length === 0;
	const isSure = named.some(({ sure }) => sure);
	// Send is a village in Surrey, but “SEND inspection” is not about it. The beginning of a name counts where nothing else is
	// found.
	return (await placesFor(base, query, named)).filter(
		({ name, whole }) => (whole || nothingElse) && (!isSure || plainText(name) === plainText(query)),
	);
}

/** The lines of one page of the list, counted from 1. */
async function shown(lines: readonly ResultLine[], page: number): Promise<ResultItem[]> {
	const ofPage = lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return Promise.all(ofPage.map(async (line) => (typeof line === 'function' ? line() : line)));
}
