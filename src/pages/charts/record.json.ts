import { loadRecord } from '../../data/load-corpus.ts';
import { packRecord } from '../../views/data/packed-record.ts';

/** The packed record, which islands load. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(packRecord(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
