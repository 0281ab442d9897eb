import { loadRecord } from '../../data/load-corpus.ts';
import { ofstedFiles } from '../../views/search/ofsted-files.ts';

/** Ofsted’s files, by which search finds a report. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(ofstedFiles(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
