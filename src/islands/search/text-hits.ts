/** What the full text has for a query, and how the query was read for it. */
import { absentWords } from '../../domain/search/absent-words.ts';
import { isCommonWord, plainText } from '../../domain/search/name-words.ts';
import { SearchUnavailable, searchText } from './full-text.ts';
import { filtersOf } from './chosen-filters.ts';
import type { NameMatch } from '../../domain/search/named-pages.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Hit, Unavailable } from './full-text.ts';
import type { Narrowed } from './query-hints.ts';

/** Number of pages below which those of a council named are added. */
const FEW_HITS = 4;

/** Pages found by full text. */
export interface TextHits {
	readonly hits: readonly Hit[];
	/** Why the full text could not be searched; undefined where it was. */
	readonly lost: Unavailable | undefined;
}

/** Pages found by full text for a query, and how the query was read. */
interface ReadHits extends TextHits {
	/** Words of the query that no page has, for which nothing was found. */
	readonly absent: readonly string[];
	/** Set when words were read as filters. */
	readonly readAs: Narrowed | undefined;
}

/** Searches the full text. `namesSuffice`: whether it may be missing, because pages can be found by name. Throws SearchUnavailable. */
export async function inTexts(base: string, state: SearchState, namesSuffice: Promise<boolean>): Promise<TextHits> {
	try {
		return { hits: await searchText(base, state.query, filtersOf(state), state.order), lost: undefined };
	} catch (error) {
		if (!(error instanceof SearchUnavailable) || !(await namesSuffice)) throw error;
		return { hits: [], lost: error.kind };
	}
}

/**
 * The pages other than reports that have the phrase of a day; reports are found by their days. `asked`: with the phrase as its
 * query; "" finds nothing.
 */
export async function outsideReports(
	base: string,
	groups: readonly FacetGroup[],
	asked: SearchState,
	namesSuffice: Promise<boolean>,
): Promise<ReadHits> {
	const kinds = groups.find(({ id }) => id === 'kind')?.values.flatMap(({ id }) => (id === 'report' ? [] : [id])) ?? [];
	const chosen = { kind: kinds };
	const found =
		asked.query === '' ? { hits: [], lost: undefined } : await inTexts(base, { ...asked, chosen }, namesSuffice);
	return { ...found, absent: [], readAs: undefined };
}

/**
 * The pages that have a query’s words; where no page has them, or all of them name filters, the pages that the filters bring.
 * `narrowed`: the query with words read as filters, where that may be tried; `named`: the pages found by name.
 */
export async function wordsOrFilters(
	base: string,
	query: string,
	{ hits, lost }: TextHits,
	narrowed: Narrowed | undefined,
	named: readonly NameMatch[],
): Promise<ReadHits> {
	const [best] = hits;
	const absent = best ? absentWords(query, (await best.load()).text) : [];
	const isFound = hits.length > 0 && absent.length === 0;
	const meansOne = named.some(({ kind, sure }) => sure && (kind === 'council' || kind === 'report'));
	if (narrowed && !lost && (!isFound || (narrowed.state.query === '' && !meansOne))) {
		const narrower = await filteredHits(base, narrowed.state);
		if (narrower) return { hits: narrower, lost, absent: [], readAs: narrowed };
	}
	return { hits: isFound ? hits : [], lost, absent, readAs: undefined };
}

/** The pages that match the filters; undefined where the best of them lacks one of the words. */
async function filteredHits(base: string, state: SearchState): Promise<Hit[] | undefined> {
	const hits = await searchText(base, state.query, filtersOf(state), state.order);
	const [best] = hits;
	const fits = best && (state.query === '' || absentWords(state.query, (await best.load()).text).length === 0);
	return fits ? hits : undefined;
}

/**
 * The pages found, with those of the council that was named where there are few: a code or nickname is not in the council’s
 * reports.
 */
export async function withPagesOfCouncil(
	base: string,
	hits: readonly Hit[],
	named: readonly NameMatch[],
): Promise<readonly Hit[]> {
	const [council, ...others] = named.filter(({ kind }) => kind === 'council');
	if (!council?.sure || others.length > 0 || hits.length >= FEW_HITS) return hits;
	const ids = new Set(hits.map(({ id }) => id));
	const more = await searchText(base, council.title, {}, 'relevance');
	return [...hits, ...more.filter(({ id }) => !ids.has(id))];
}

/** From how many pages a word is one of the sector’s rather than the name of a village. */
const MANY_PAGES = 200;

/** Whether at least MANY_PAGES pages have the very words of a query. It then names no place, and the places need not be fetched. */
export async function isEverywhere(query: string, hits: readonly Hit[]): Promise<boolean> {
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
export async function isPoor(query: string, best: Hit | undefined): Promise<boolean> {
	if (!best) return true;
	const { excerpt, title } = await best.load();
	const found = plainText([title, ...excerpt.filter((p) => p.marked).map((p) => p.text)].join(' ')).split(' ');
	return plainText(query)
		.split(' ')
		.filter((word) => word.length >= 4 && !isCommonWord(word))
		.some((word) => !found.some((other) => other.startsWith(word.slice(0, Math.ceil(word.length * 0.7)))));
}
