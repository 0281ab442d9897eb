/** Runs one search and makes a page of results: pages found by name first, then by full text, none of them twice. */
import { at } from '../../views/addresses/addresses.ts';
import { dayText, monthText, spanText } from '../../views/words/wording.ts';
import { absentWords } from '../../domain/search/absent-words.ts';
import { matchNames } from '../../domain/search/name-search.ts';
import { closeNames } from '../../domain/search/close-names.ts';
import { reportsOfDays } from '../../domain/search/reports-asked.ts';
import { reportAt } from '../../domain/search/named-pages.ts';
import { isCommonWord, plainText } from '../../domain/search/name-words.ts';
import { readOfstedPointer } from '../../domain/search/ofsted-address.ts';
import { denies } from '../../domain/search/phrases.ts';
import { mayAsk } from '../../domain/search/question-cues.ts';
import { reportOfFile } from './files.ts';
import { SearchUnavailable, searchText } from './full-text.ts';
import { loadNames } from './names.ts';
import { loadPageIds } from './page-ids.ts';
import { placesFor } from './places.ts';
import { narrowedBy } from './query-hints.ts';
import { filtersOf } from './search-address.ts';
import type { ReportsOfDays } from '../../domain/search/reports-asked.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { Answer } from '../../views/search/packed-answers.ts';
import type { FacetGroup } from '../../views/search/search-facets.ts';
import type { FoundPage, Hit, Unavailable } from './full-text.ts';
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

/** What a query means when it is a pasted address, a number or days, and so no words to look for. */
interface Pointed {
	readonly named: readonly NameMatch[];
	readonly note: string;
	/** Words of which the full text may have more; "" for none. */
	readonly phrase: string;
}

/** Throws SearchUnavailable. */
export async function runSearch(base: string, groups: readonly FacetGroup[], asked: SearchState): Promise<Outcome> {
	const unfiltered = asked.query !== '' && Object.keys(asked.chosen).length === 0;
	let withoutTexts: Unavailable | undefined;
	/** Full text; nothing where it cannot be searched but names can. */
	const inTexts = async (state: SearchState, loaded: Promise<readonly NamedPage[] | undefined>): Promise<Hit[]> => {
		try {
			return await searchText(base, state.query, filtersOf(state), state.order);
		} catch (error) {
			if (!(error instanceof SearchUnavailable) || !unfiltered || (await loaded) === undefined) throw error;
			withoutTexts = error.kind;
			return [];
		}
	};
	const loading = loadNames(base);
	const [loaded, byWords] = await Promise.all([loading, inTexts(asked, loading)]);
	const names = loaded ?? [];
	const pointed = unfiltered ? await pointedAt(base, asked.query, names) : undefined;
	const answer = unfiltered && !pointed ? await answered(base, groups, asked.query, names) : undefined;
	const narrowed = asked.query === '' || pointed ? undefined : narrowedBy(asked, groups);
	let named = unfiltered && asked.order === 'relevance' ? (pointed?.named ?? namedBy(asked.query, names)) : [];
	let [hits, readAs]: [readonly Hit[], Narrowed | undefined] = [byWords, undefined];
	if (pointed) {
		// The reports themselves are found by their days.
		const others = groups.find(({ id }) => id === 'kind')?.values.flatMap(({ id }) => (id === 'report' ? [] : [id]));
		const chosen = { kind: others ?? [] };
		hits = pointed.phrase === '' ? [] : await inTexts({ ...asked, query: pointed.phrase, chosen }, loading);
	}
	const meansOne = named.some(({ kind, sure }) => sure && (kind === 'council' || kind === 'report'));
	const [best] = hits;
	const absent = best && !pointed ? absentWords(asked.query, (await best.load()).text) : [];
	if (absent.length > 0) hits = [];
	if (narrowed && unfiltered && !withoutTexts && (hits.length === 0 || (narrowed.state.query === '' && !meansOne))) {
		const { state } = narrowed;
		const narrower = await searchText(base, state.query, filtersOf(state), state.order);
		const [first] = narrower;
		const fits = first && (state.query === '' || absentWords(state.query, (await first.load()).text).length === 0);
		if (fits) [hits, readAs] = [narrower, narrowed];
		// All words were filters, so a name among them was not meant as a name.
		if (readAs?.state.query === '') named = named.filter(({ sure }) => sure);
	}
	// Words that were read as filters are there.
	const lacking = readAs ? [] : absent;
	const councils = named.filter(({ kind }) => kind === 'council');
	const [council] = councils;
	if (council?.sure && councils.length === 1 && hits.length < FEW_HITS && !withoutTexts) {
		// If the council was named by a code or nickname that its reports do not contain, add its reports anyway.
		hits = [...hits, ...(await searchText(base, council.title, {}, 'relevance')).filter(unlike(hits))];
	}
	// Start loading them while we look for pages found by name; the index caches what it has loaded.
	void Promise.all(hits.slice(0, PAGE_SIZE).map(({ load }) => load())).catch(() => undefined);
	// Send is a village in Surrey, but “SEND inspection” is no question about it. The beginning of a name is, where nothing else is found.
	const isPlace = ({ name, whole }: PlaceMatch): boolean =>
		(whole || (named.length === 0 && hits.length === 0)) &&
		(!named.some(({ sure }) => sure) || plainText(name) === plainText(asked.query));
	const places =
		unfiltered && !pointed && !(await isEverywhere(asked.query, hits))
			? (await placesFor(base, asked.query, named)).filter(isPlace)
			: [];
	const close =
		named.length === 0 && places.length === 0 && unfiltered && !readAs && !pointed && !answer
			? closeNames(asked.query, names)
			: [];
	// A place that no page names: what the index finds for a piece of its name is about something else.
	if (places.length > 0 && !named.some(({ sure }) => sure) && (await isPoor(asked.query, hits[0]))) hits = [];
	const guess = close.length > 0 && (await isPoor(asked.query, hits[0]));
	const first = guess ? close : named;
	// Days bring many reports by name, and the texts found beside them are of other kinds: none can be there twice.
	const known =
		withoutTexts || (pointed && councils.length === 0)
			? []
			: await Promise.all(first.map(async (match) => inFullText(base, match, names, hits)));
	const ids = new Set(known.map((found) => found?.id));
	const lines: ((() => Promise<ResultItem>) | ResultItem)[] = [
		...first.map((match, i): ResultItem => ({
			address: match.address.startsWith('/') ? at(base, match.address) : match.address,
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
		answer,
		note: pointed?.note ?? '',
		absent: lacking,
		readAs,
		offer: readAs || withoutTexts ? undefined : narrowed,
		total: lines.length,
		items: await Promise.all(shown.map(async (line) => (typeof line === 'function' ? line() : line))),
		meant: guess ? [] : close,
		places,
		withoutNames: loaded === undefined,
		filterable: !pointed && !withoutTexts && lacking.length === 0 && (hits.length > 0 || !unfiltered),
		withoutTexts,
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

async function pointedAt(base: string, query: string, names: readonly NamedPage[]): Promise<Pointed | undefined> {
	const pointer = readOfstedPointer(query);
	if (pointer?.kind === 'file') {
		const address = await reportOfFile(base, pointer.number);
		const report = address === undefined ? undefined : reportAt(address, names);
		const note = report ? '' : `No report in the record is Ofsted’s file ${pointer.number}.`;
		return { named: report ? [report] : [], note, phrase: '' };
	}
	if (pointer?.kind === 'provider') {
		const named = matchNames(pointer.number, names, 1).filter(({ sure }) => sure);
		const note = named.length > 0 ? '' : `No council in the record has Ofsted’s number ${pointer.number}.`;
		return { named, note, phrase: '' };
	}
	const ofDays = reportsOfDays(query, names);
	return ofDays && reportsPointedAt(ofDays, names);
}

/** Reports of the days asked for; where there are none of a day, those of its month. */
function reportsPointedAt({ days, reports }: ReportsOfDays, names: readonly NamedPage[]): Pointed {
	const { earliest } = days.span;
	const phrase = days.kind === 'days' ? '' : `"${days.kind === 'day' ? dayText(earliest) : monthText(earliest)}"`;
	if (reports.length > 0 || days.kind !== 'day') {
		const note =
			reports.length > 0
				? ''
				: `We know of no report that was published ${days.kind === 'days' ? 'on those days' : `in ${spanText(days.span)}`}.`;
		return { named: reports, note, phrase };
	}
	const ofMonth = reportsOfDays(monthText(earliest), names)?.reports ?? [];
	const none = `We know of no report that was published on ${dayText(earliest)}, and of no inspection under way on that day.`;
	const note = ofMonth.length > 0 ? `${none} These were published in ${monthText(earliest)}.` : none;
	return { named: ofMonth, note, phrase };
}

function unlike(hits: readonly Hit[]): (hit: Hit) => boolean {
	const ids = new Set(hits.map(({ id }) => id));
	return ({ id }) => !ids.has(id);
}

/** A word of so many pages is one of the sector’s, and no village of that name is meant. */
const MANY_PAGES = 200;

/** Whether so many pages have the very words of a query that it names no place; the places need not be fetched for it then. */
async function isEverywhere(query: string, hits: readonly Hit[]): Promise<boolean> {
	const [best] = hits;
	if (!best || hits.length < MANY_PAGES) return false;
	const { text } = await best.load();
	const there = new Set(plainText(text).split(' '));
	return plainText(query)
		.split(' ')
		.every((word) => there.has(word));
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

/** The index’s entry for a page found by name; undefined for a page that the index leaves out. */
async function inFullText(
	base: string,
	{ address, title, kind }: NameMatch,
	names: readonly NamedPage[],
	hits: readonly Hit[],
): Promise<{ id: string; page: FoundPage } | undefined> {
	if (kind === 'list' || address.includes('#')) return undefined;
	const ids = kind === 'report' ? undefined : await loadPageIds(base, names);
	if (ids) {
		const isPage = ids.get(address);
		const hit = isPage && hits.find(({ id }) => isPage(id));
		if (hit) return { id: hit.id, page: await hit.load() };
		// A page that lacks the words is not among the others. Of those, only a council’s shows more than its name and note.
		if (!isPage || kind !== 'council') return undefined;
	}
	const among = async (candidates: readonly Hit[]): Promise<{ id: string; page: FoundPage } | undefined> => {
		const loaded = await Promise.all(candidates.map(async ({ id, load }) => ({ id, page: await load() })));
		return loaded.find(({ page }) => page.address === at(base, address));
	};
	const found = await among(hits.slice(0, TITLE_HITS));
	if (found || kind === 'tool') return found;
	return among((await searchText(base, title, {}, 'relevance')).slice(0, TITLE_HITS));
}
