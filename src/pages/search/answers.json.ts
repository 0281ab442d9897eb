import { loadRecord } from '../../data/load-corpus.ts';
import { packAnswers } from '../../views/search/search-answers.ts';

/** The answers to questions that search understands. */
export async function GET(): Promise<Response> {
	return new Response(JSON.stringify(packAnswers(await loadRecord())), {
		headers: { 'Content-Type': 'application/json' },
	});
}
