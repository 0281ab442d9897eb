import { loadRecord } from '../../data/load-corpus.ts';
import { loadPlaces } from '../../data/load-places.ts';
import { packPlaces } from '../../views/search/packed-places.ts';

/** The towns and districts that the search box matches. */
export async function GET(): Promise<Response> {
	const record = await loadRecord();
	const packed = packPlaces(await loadPlaces(), (slug) => record.authority(slug).name);
	return new Response(JSON.stringify(packed), { headers: { 'Content-Type': 'application/json' } });
}
