/** The rule of domain/grading/compare-results.ts in words, for every page that compares results. */
import { comparedJudgements } from '../../domain/grading/compare-results.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** “at least as good …”: what makes one council’s results better than another’s. */
export const BETTER_MEANS =
	'at least as good in every judgement that both inspections graded, and better in one or more';

/** Councils whose results are better by that rule, as the heading of a list. */
export const HIGHER_GRADES = 'Higher grades in one or more judgements, lower in none';

/** Councils whose results are not as good by that rule, as the heading of a list. */
export const LOWER_GRADES = 'Lower grades in one or more judgements, higher in none';

/** Councils of which neither has the better results, after “3 of the 5”. */
export const MIXED_GRADES = 'a higher grade in one judgement and a lower grade in another';

/** Why the safeguarding board’s grade is not compared; "" for an edition in which the board is not one of several judgements. */
export function boardLeftOutText({ edition }: Pick<Inspection, 'edition'>): string {
	const compared = comparedJudgements(edition).length;
	return compared > 0 && compared < edition.judgements.length
		? 'The safeguarding board’s grade is left out, because the board was a separate body.'
		: '';
}
