/** Answers questions that the record can answer. The answers are fetched once, when something is first asked. */
import { readQuestion } from '../../domain/search/questions.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { answerTo } from '../../views/search/answer-words.ts';
import { SEARCH_LIMIT, loaderOf } from '../kit/load.ts';
import type { NamedPage } from '../../domain/search/named-pages.ts';
import type { Answer, PackedAnswers } from '../../views/search/packed-answers.ts';

const load = loaderOf(
	addresses.searchAnswers,
	(file) => {
		const facts = file as PackedAnswers;
		if (facts.councils.length === 0) throw new Error('There are no answers');
		return facts;
	},
	SEARCH_LIMIT,
);

/** The answer to a query; undefined where it is no question, the record has no answer, or the answers cannot be had. */
export async function answerFor(base: string, query: string, names: readonly NamedPage[]): Promise<Answer | undefined> {
	const facts = await load(base).catch(() => undefined);
	const question = facts && readQuestion(query, names, facts);
	return question && answerTo(question, facts);
}
