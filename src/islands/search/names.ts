/** Fetches the pages that search finds by name, once. */
import { addresses } from '../../views/addresses/addresses.ts';
import { unpackNames } from '../../views/search/packed-names.ts';
import { SEARCH_LIMIT, loaderOf } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';
import type { PackedNames } from '../../views/search/packed-names.ts';

const load = loaderOf(
	addresses.searchNames,
	(packed) => {
		const names = unpackNames(packed as PackedNames);
		if (!names.every(({ title, address }) => typeof title === 'string' && /^(?:\/|https:)/.test(address))) {
			throw new Error('The names are none');
		}
		return names;
	},
	SEARCH_LIMIT,
);

/**
 * All named pages; undefined when they cannot be had, so that full-text search goes on without. A later call then tries
 * again.
 */
export function loadNames(base: string): Promise<readonly NamedPage[] | undefined> {
	return load(base).catch(() => undefined);
}
