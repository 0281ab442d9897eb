/** Fetches the pages that search finds by name, once. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { unpackNames } from '../../views/search/packed-names.ts';
import { loadJson } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';
import type { PackedNames } from '../../views/search/packed-names.ts';

/** Milliseconds that results wait for the names; they do without them after that. */
const NAMES_LIMIT = 8_000;

let fetching: Promise<readonly NamedPage[]> | undefined;
let hasFailed = false;

/**
 * All named pages; undefined when they cannot be had, so that full-text search goes on without. A later call then tries
 * again.
 */
export function loadNames(base: string): Promise<readonly NamedPage[] | undefined> {
	fetching ??= loadJson(at(base, addresses.searchNames), hasFailed, NAMES_LIMIT).then((packed) => {
		const names = unpackNames(packed as PackedNames);
		if (!names.every(({ title, address }) => typeof title === 'string' && /^(?:\/|https:)/.test(address))) {
			throw new Error('The names are none');
		}
		return names;
	});
	return fetching.catch(() => {
		fetching = undefined;
		hasFailed = true;
		return undefined;
	});
}
