/** Queries that read like a claim about results, which the claim checker answers and no page of its own does. */
import { isCommonWord, plainText } from './name-words.ts';
import { set } from './question-cues.ts';

/** Words that single a council or a report out. */
const singling = set('best first never none only');
const phrases = [' one of ', ' no other ', ' no council '];

/** Words of what claims are about, apart from grades. */
const subjects = set(
	'authorities authority council councils graded grades inspected judged judgement judgements published rated region results',
);

/** Whether a query reads like a claim: "first outstanding since 2019". `labels`: of all grades, as "Requires improvement". */
export function readsLikeClaim(text: string, labels: readonly string[]): boolean {
	const plain = plainText(text);
	const tokens = plain.split(' ');
	const ofGrades = new Set(
		labels.flatMap((label) => plainText(label).split(' ')).filter((word) => !isCommonWord(word)),
	);
	const singles =
		tokens.some((token) => singling.has(token) || /^\d+(?:st|nd|rd|th)$/.test(token)) ||
		phrases.some((phrase) => ` ${plain} `.includes(phrase));
	return singles && tokens.some((token) => subjects.has(token) || ofGrades.has(token));
}
