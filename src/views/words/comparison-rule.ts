/** The rule of domain/grading/compare-results.ts in words, for every page that compares results. */
import { comparedJudgements } from '../../domain/grading/compare-results.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** “at least as good …”: what makes one council’s results better than another’s. */
export const BETTER_MEANS =
	'at least as good in every judgement that both inspections graded, and better in one or more';

/** Why the safeguarding board’s grade is not compared; "" for an edition in which the board is not one of several judgements. */
export function boardLeftOutText({ edition }: Pick<Inspection, 'edition'>): string {
	const compared = comparedJudgements(edition).length;
	return compared > 0 && compared < edition.judgements.length
		? 'The safeguarding board’s grade is left out, because the board was a separate body.'
		: '';
}
