/** Fetching data files of this site in the reader’s browser, each once, within a limit of time. */
import { at } from '../../views/addresses/addresses.ts';

/** Milliseconds after which a file that has not come whole counts as lost. A slow line brings the largest in a third of it. */
const LOADING_LIMIT = 20_000;

/** Milliseconds that results of a search wait for a file that they can do without. */
export const SEARCH_LIMIT = 8_000;

/**
 * A loader of a JSON file of the site, which is fetched once and kept as `read` gives it. The loader rejects when the file
 * is missing, is not JSON, has not come within `limit` milliseconds, or when `read` throws, as it should for a file that is
 * not what it should be. A later call then tries again. The loader takes the site’s base, ending in a slash.
 */
export function loaderOf<T>(
	address: string,
	read: (file: unknown) => T,
	limit = LOADING_LIMIT,
): (base: string) => Promise<T> {
	let fetching: Promise<T> | undefined;
	let hasFailed = false;
	return (base) => {
		fetching ??= loadJson(at(base, address), hasFailed, limit)
			.then(read)
			.catch((error: unknown) => {
				fetching = undefined;
				hasFailed = true;
				throw error;
			});
		return fetching;
	};
}

/** A JSON file, once whole. After a failure it is asked past the browser’s cache: what lies there may be damaged or of another build. */
async function loadJson(address: string, anew: boolean, limit: number): Promise<unknown> {
	const response = await fetch(address, {
		signal: AbortSignal.timeout(limit),
		cache: anew ? 'reload' : 'default',
	});
	if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
	return response.json();
}
