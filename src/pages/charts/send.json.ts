import { loadRecord } from '../../data/load-corpus.ts';

/** Outcomes of area SEND inspections; islands load it when a reader asks about them. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify((await loadRecord()).send), {
		headers: { 'Content-Type': 'application/json' },
	});
}
