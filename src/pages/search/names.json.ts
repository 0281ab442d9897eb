import { loadRecord } from '../../data/load-corpus.ts';
import { packNames } from '../../views/search/search-names.ts';

/** The names that the search box matches. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(packNames(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
