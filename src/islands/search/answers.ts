/** Answers questions that the record can answer. The answers are fetched once, when something is first asked. */
import { readQuestion } from '../../domain/search/questions.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { answerTo } from '../../views/search/answer-words.ts';
import { loadJson } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';
import type { Answer, PackedAnswers } from '../../views/search/packed-answers.ts';

/** Milliseconds that results wait for the answers; they do without them after that. */
const ANSWERS_LIMIT = 8_000;

let fetching: Promise<PackedAnswers> | undefined;
let hasFailed = false;

/** The answer to a query; undefined where it is no question, the record has no answer, or the answers cannot be had. */
export async function answerFor(base: string, query: string, names: readonly NamedPage[]): Promise<Answer | undefined> {
	fetching ??= loadJson(at(base, addresses.searchAnswers), hasFailed, ANSWERS_LIMIT) as Promise<PackedAnswers>;
	try {
		const facts = await fetching;
		const question = readQuestion(query, names, facts);
		return question && answerTo(question, facts);
	} catch {
		fetching = undefined;
		hasFailed = true;
		return undefined;
	}
}
