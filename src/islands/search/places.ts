/** Districts and places, fetched once, when a query is not a council’s name. */
import { plainText } from '../../domain/search/name-words.ts';
import { isPostcode, matchPlaces } from '../../domain/search/place-search.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { unpackPlaces } from '../../views/search/packed-places.ts';
import { loadJson } from '../kit/load.ts';
import type { NameMatch } from '../../domain/search/named-pages.ts';
import type { Place, PlaceMatch } from '../../domain/search/place-search.ts';
import type { PackedPlaces } from '../../views/search/packed-places.ts';

/** Milliseconds that the offers wait for the places; they do without them after that. */
const PLACES_LIMIT = 8_000;

let fetching: Promise<readonly Place[]> | undefined;
let hasFailed = false;

/** All districts and places; an empty list when they cannot be had, so that the search goes on without. A later call tries again. */
function loadPlaces(base: string): Promise<readonly Place[]> {
	fetching ??= loadJson(at(base, addresses.searchPlaces), hasFailed, PLACES_LIMIT).then((packed) =>
		unpackPlaces(packed as PackedPlaces),
	);
	return fetching.catch(() => {
		fetching = undefined;
		hasFailed = true;
		return [];
	});
}

/** Up to how many places are offered. */
const SHOWN = 6;

/** The places that a query names; none where it is the name of a council, and none are fetched for it then. */
export async function placesFor(
	base: string,
	query: string,
	matches: readonly NameMatch[],
): Promise<readonly PlaceMatch[]> {
	const asked = plainText(query);
	const isCouncil = matches.some(
		({ kind, title, matched }) =>
			kind === 'council' && [title, matched].some((name) => name !== undefined && plainText(name) === asked),
	);
	if (isCouncil || asked.length < 3 || isPostcode(query)) return [];
	return matchPlaces(query, await loadPlaces(base), SHOWN);
}
