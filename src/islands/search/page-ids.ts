/** Fetches, once, the index’s own names of pages, so that a page found by name is recognised among those found by words. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { loadJson } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';

/** Milliseconds that results wait for the names. */
const IDS_LIMIT = 8_000;

/** Tells by the address of a page, and the index’s name of another, whether they are the same page. */
export type PageIds = ReadonlyMap<string, (id: string) => boolean>;

let fetching: Promise<PageIds | undefined> | undefined;
let hasFailed = false;

/**
 * The index’s name of each page that is found by name and is in the index, by the page’s address; undefined when they cannot be
 * had, or are those of another build than `names`. A later call tries again.
 */
export async function loadPageIds(base: string, names: readonly NamedPage[]): Promise<PageIds | undefined> {
	fetching ??= loadJson(at(base, addresses.searchPages), hasFailed, IDS_LIMIT).then((text) =>
		unpackIds(text as string, names),
	);
	try {
		return await fetching;
	} catch {
		fetching = undefined;
		hasFailed = true;
		return undefined;
	}
}

/** The file has the beginning of each name, without the language, in the order of the file of names. */
function unpackIds(text: string, names: readonly NamedPage[]): PageIds | undefined {
	const beginnings = text.split(' ');
	if (beginnings.length !== names.length) return undefined;
	return new Map(
		names.flatMap(({ address }, index) => {
			const beginning = beginnings[index] ?? '';
			return beginning === '' ? [] : [[address, (id: string) => id.includes(`_${beginning}`)] as const];
		}),
	);
}
