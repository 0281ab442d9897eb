/** Fetches, once, the index’s own names of pages, so that a page found by name is recognised among those found by words. */
import { onceFor } from '../../domain/basics/once-for.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { SEARCH_LIMIT, loaderOf } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';

/** Tells by the address of a page, and the index’s name of another, whether they are the same page. */
export type PageIds = ReadonlyMap<string, (id: string) => boolean>;

/** What works the names out for a list of named pages. */
const load = loaderOf(
	addresses.searchPages,
	(text) => {
		const beginnings = (text as string).split(' ');
		return onceFor((names: readonly NamedPage[]) => unpackIds(beginnings, names));
	},
	SEARCH_LIMIT,
);

/**
 * The index’s name of each page that is found by name and is in the index, by the page’s address; undefined when they cannot be
 * had, or are those of another build than `names`. A later call tries again.
 */
export async function loadPageIds(base: string, names: readonly NamedPage[]): Promise<PageIds | undefined> {
	const idsOf = await load(base).catch(() => undefined);
	return idsOf?.(names);
}

/** The file has the beginning of each name, without the language, in the order of the file of names. */
function unpackIds(beginnings: readonly string[], names: readonly NamedPage[]): PageIds | undefined {
	if (beginnings.length !== names.length) return undefined;
	return new Map(
		names.flatMap(({ address }, index) => {
			const beginning = beginnings[index] ?? '';
			return beginning === '' ? [] : [[address, (id: string) => id.includes(`_${beginning}`)] as const];
		}),
	);
}
