/** Fetches, once, the index’s own names of pages, so that a page found by name is recognised among those found by words. */
import { addresses, at } from '../../views/addresses/addresses.ts';
import { loadJson } from '../kit/load.ts';

/** Milliseconds that results wait for the names. */
const IDS_LIMIT = 8_000;

let fetching: Promise<Readonly<Record<string, string>>> | undefined;
let hasFailed = false;

/** The index’s name of each page but reports, by the page’s address; undefined when they cannot be had. A later call tries again. */
export async function loadPageIds(base: string): Promise<Readonly<Record<string, string>> | undefined> {
	fetching ??= loadJson(at(base, addresses.searchPages), hasFailed, IDS_LIMIT) as Promise<Record<string, string>>;
	try {
		return await fetching;
	} catch {
		fetching = undefined;
		hasFailed = true;
		return undefined;
	}
}
