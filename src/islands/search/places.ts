/** Districts and places, fetched once, when a query is not a council’s name. */
import { plainText } from '../../domain/search/name-words.ts';
import { isPostcode, matchPlaces } from '../../domain/search/place-search.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { unpackPlaces } from '../../views/search/packed-places.ts';
import { SEARCH_LIMIT, loaderOf } from '../kit/load.ts';
import type { NameMatch } from '../../domain/search/named-pages.ts';
import type { PlaceMatch } from '../../domain/search/place-search.ts';
import type { PackedPlaces } from '../../views/search/packed-places.ts';

const load = loaderOf(addresses.searchPlaces, (packed) => unpackPlaces(packed as PackedPlaces), SEARCH_LIMIT);

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
	// Where they cannot be had, the search goes on without.
	const places = await load(base).catch(() => []);
	return matchPlaces(query, places, SHOWN);
}
