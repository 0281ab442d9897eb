/**
 * Writes a search into the search page’s address, so that it can be shared and Back works, and reads it. A part that cannot be
 * used is left out, with a message that says so.
 */
import { addresses } from './addresses.ts';
import { excerptOf } from '../words/excerpt.ts';

/** A value of a group of filters. */
export interface FacetValue {
	/** As in the page’s address. */
	readonly id: string;
	readonly label: string;
}

/** A group of filters of the search page. */
export interface FacetGroup {
	/** As in the page’s address: "region", "care-leavers". */
	readonly id: string;
	readonly label: string;
	/** In natural order: grades best first, years newest first. */
	readonly values: readonly FacetValue[];
}

/** The order of results: the best match, the newest or the oldest first, or by name. */
export type Order = 'relevance' | 'newest' | 'oldest' | 'name';

/** What a reader searches for, as the address holds it. */
export interface SearchState {
	readonly query: string;
	/** Chosen values by group, in the order of the groups’ values. */
	readonly chosen: Readonly<Record<string, readonly string[]>>;
	readonly order: Order;
	/** 1 for the first. */
	readonly page: number;
}

/** The search page before anything was asked. */
export const emptyState: SearchState = { query: '', chosen: {}, order: 'relevance', page: 1 };

/** Whether a state asks for anything: words or filters. */
export function isAsking({ query, chosen }: SearchState): boolean {
	return query !== '' || Object.keys(chosen).length > 0;
}

/** Maximum length of a query in characters; no page would match a longer one. */
export const QUERY_LIMIT = 200;

/** Maximum number of strange parts of an address that are named; the rest are counted. */
const MOST_NOTES = 8;

/** Every order of results, with its label in the menu. */
export const orders: readonly { readonly id: Order; readonly label: string }[] = [
	{ id: 'relevance', label: 'Best match' },
	{ id: 'newest', label: 'Newest first' },
	{ id: 'oldest', label: 'Oldest first' },
	{ id: 'name', label: 'By council' },
];

/**
 * Reads an address. Each part that it cannot use is left out, with a sentence about it in `ignored`.
 * `search`: with or without its question mark.
 */
export function stateFromAddress(
	search: string,
	groups: readonly FacetGroup[],
): { state: SearchState; ignored: string[] } {
	const params = new URLSearchParams(search);
	const ignored: string[] = [];
	const asked = params.get('q') ?? '';
	const query = queryOf(asked);
	if (query.length < oneLine(asked).length)
		ignored.push(`Only the first ${QUERY_LIMIT} characters of the search were used.`);
	const chosen: Record<string, string[]> = {};
	for (const group of groups) {
		const given = params.getAll(group.id);
		const values = group.values.map((v) => v.id).filter((id) => given.includes(id));
		if (values.length > 0) chosen[group.id] = values;
		for (const unknown of new Set(given)) {
			if (!group.values.some((v) => v.id === unknown)) {
				ignored.push(`“${excerptOf(unknown)}” is not a value of “${group.label}”, so it was left out.`);
			}
		}
	}
	const known = new Set(['q', 'sort', 'page', ...groups.map((g) => g.id)]);
	for (const name of new Set(params.keys())) {
		if (!known.has(name)) ignored.push(`“${excerptOf(name)}” is not a filter, so it was left out.`);
	}
	const sort = params.get('sort');
	const order = orders.find((o) => o.id === sort)?.id;
	if (sort !== null && order === undefined)
		ignored.push(`“${excerptOf(sort)}” is not an order, so best match was used.`);
	const pageText = params.get('page');
	const page = pageText === null ? 1 : Number(pageText);
	const pageFits = Number.isInteger(page) && page >= 1 && page <= 10_000;
	if (!pageFits) ignored.push(`There is no page “${excerptOf(pageText ?? '')}”, so the first one is shown.`);
	const rest = ignored.length - MOST_NOTES;
	if (rest > 0) ignored.splice(MOST_NOTES, rest, `${rest} more parts of the address were left out.`);
	return { state: { query, chosen, order: order ?? 'relevance', page: pageFits ? page : 1 }, ignored };
}

/** The query for a typed text: on one line, and cut at the limit without splitting a character. */
export function queryOf(typed: string): string {
	return oneLine(typed)
		.slice(0, QUERY_LIMIT)
		.replace(/[\uD800-\uDBFF]$/, '')
		.trim();
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The address’s query for a state, "" for the empty one; in a fixed order, defaults left out. */
export function addressFromState(state: SearchState, groups: readonly FacetGroup[]): string {
	return queryText(
		state,
		groups.map(({ id }) => id),
	);
}

/** The address of a search for words, or for pages with some values of filters: "/search/?kind=council&overall=good". */
export function searchAddress(asked: Partial<Pick<SearchState, 'query' | 'chosen'>>): string {
	const state = { ...emptyState, ...asked };
	return `${addresses.search}${queryText(state, Object.keys(state.chosen))}`;
}

/** `groups`: the ids of those that are written, in their order in the address. */
function queryText(state: SearchState, groups: readonly string[]): string {
	const params = new URLSearchParams();
	const query = queryOf(state.query);
	if (query !== '') params.set('q', query);
	for (const group of groups) for (const value of state.chosen[group] ?? []) params.append(group, value);
	if (state.order !== 'relevance') params.set('sort', state.order);
	if (state.page > 1) params.set('page', String(state.page));
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}
