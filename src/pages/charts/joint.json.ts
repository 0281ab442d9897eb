import { loadRecord } from '../../data/load-corpus.ts';
import { jointLines } from '../../views/parts/joint-lines.ts';

/** Joint inspections in a line each; the comparison loads them. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(jointLines(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
