/** The lines of the results: pages found by name first, then pages found by full text, each page once. */
import { at } from '../../views/addresses/addresses.ts';
import { searchText } from './full-text.ts';
import { loadPageIds } from './page-ids.ts';
import type { NameMatch, NamedPage } from '../../domain/search/named-pages.ts';
import type { FoundPage, Hit } from './full-text.ts';

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

/** A line of the results, or what fetches it when it is shown. */
export type ResultLine = ResultItem | (() => Promise<ResultItem>);

/** A page of the index, by the index’s name for it. */
interface IndexedPage {
	readonly id: string;
	readonly page: FoundPage;
}

/**
 * The lines of all results. `known`: the index’s entry for each page found by name, where it has one; `guess`: whether the
 * names are only similar to what was typed.
 */
export function resultLines(
	base: string,
	named: readonly NameMatch[],
	known: readonly (IndexedPage | undefined)[],
	hits: readonly Hit[],
	guess: boolean,
): ResultLine[] {
	const ids = new Set(known.map((found) => found?.id));
	return [
		...named.map((match, i): ResultItem => ({
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
}

/** The index’s entry for a page found by name; undefined for a page that the index leaves out. */
export async function inFullText(
	base: string,
	{ address, title, kind }: NameMatch,
	names: readonly NamedPage[],
	hits: readonly Hit[],
): Promise<IndexedPage | undefined> {
	if (kind === 'list' || address.includes('#')) return undefined;
	const ids = kind === 'report' ? undefined : await loadPageIds(base, names);
	if (ids) {
		const isPage = ids.get(address);
		const hit = isPage && hits.find(({ id }) => isPage(id));
		if (hit) return { id: hit.id, page: await hit.load() };
		// A page that lacks the words is not among the others. Of those, only a council’s shows more than its name and note.
		if (!isPage || kind !== 'council') return undefined;
	}
	const among = async (candidates: readonly Hit[]): Promise<IndexedPage | undefined> => {
		const loaded = await Promise.all(candidates.map(async ({ id, load }) => ({ id, page: await load() })));
		return loaded.find(({ page }) => page.address === at(base, address));
	};
	const found = await among(hits.slice(0, TITLE_HITS));
	if (found || kind === 'tool') return found;
	return among((await searchText(base, title, {}, 'relevance')).slice(0, TITLE_HITS));
}
