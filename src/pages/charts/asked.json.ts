import { loadRecord } from '../../data/load-corpus.ts';
import { packAsked } from '../../views/data/packed-asked.ts';

/** What reports asked for, by theme; islands load it when a reader asks about themes. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(packAsked(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
