/** Fetches the pages that search finds by name, once. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { unpackNames } from '../../views/search/packed-names.ts';
import type { NamedPage } from '../../domain/search/name-search.ts';
import type { PackedNames } from '../../views/search/packed-names.ts';

let fetching: Promise<readonly NamedPage[]> | undefined;

/** All named pages; an empty list when they fail to load, so that full-text search works without them. */
export function loadNames(base: string): Promise<readonly NamedPage[]> {
	fetching ??= fetch(at(base, addresses.searchNames))
		.then(async (response) => {
			if (!response.ok) throw new Error(String(response.status));
			return unpackNames((await response.json()) as PackedNames);
		})
		.catch(() => {
			fetching = undefined;
			return [];
		});
	return fetching;
}
