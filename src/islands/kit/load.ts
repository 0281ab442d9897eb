/** Fetching a data file of this site in the reader’s browser, within a limit of time. */

/** Milliseconds after which a file that has not come whole counts as lost. A slow line brings the largest in a third of it. */
const LOADING_LIMIT = 20_000;

/**
 * A JSON file, once whole. Rejects when it is missing, is not JSON, is lost midway or has not come within the limit. It
 * is asked past the browser’s cache where `anew`, as after a failure: what lies there may be damaged or of another build.
 */
export async function loadJson(address: string, anew: boolean, limit = LOADING_LIMIT): Promise<unknown> {
	const response = await fetch(address, {
		signal: AbortSignal.timeout(limit),
		cache: anew ? 'reload' : 'default',
	});
	if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
	return response.json();
}
