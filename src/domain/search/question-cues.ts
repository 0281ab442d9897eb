/**
 * Every question that the record answers (questions.ts) has one of these words. They have a file of their own, so that a
 * search for other words need not fetch what reads and answers questions.
 */
import { gradePhrases } from './phrases.ts';
import { isCommonWord, plainText } from './name-words.ts';

/** The words of a list, divided by spaces. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that ask for improvement. */
export const better = set(
	'better climbed gone improve improved improvement improvements improves improving progress progressed risen rose up upgraded',
);

/** Words that ask for decline. */
export const worse = set(
	'decline declined declining deteriorated deteriorating down downgraded dropped fallen fell worse worsened worsening',
);

/** Words that ask for an order of councils. */
export const ranking = set('best bottom highest league leading lowest rank ranked ranking rankings top worst');

/** Words that ask for what is new. */
export const newest = set('latest new newest recent recently');

/** Words that ask for grades. */
export const grading = set(
	'doing good grade grades graded grading judged judgement judgements judgment outcome overall performing rate rated rating ratings result results score',
);

/** Words that mean the grade inadequate, as phrases. */
export const failing = [['failing', 'inadequate']] as const;

/** Words of the other questions: comparisons, and who has waited longest. */
const others = set('longest oldest overdue v versus vs waiting');

/**
 * Whether a query may be a question that `readQuestion` reads; false where it is certainly none. `labels`: of all grades,
 * as "Requires improvement".
 */
export function mayAsk(text: string, labels: readonly string[]): boolean {
	const named = [...labels.map(plainText), ...[...gradePhrases, ...failing].map(([words]) => words)];
	const ofGrades = new Set(named.flatMap((words) => words.split(' ')).filter((word) => !isCommonWord(word)));
	return plainText(text)
		.split(' ')
		.some(
			(word) =>
				/^compar/.test(word) ||
				[better, worse, ranking, newest, grading, others, ofGrades].some((cues) => cues.has(word)),
		);
}
