/** The answers to questions, packed for the reader’s browser. What they say was worked out when the site was built. */
import type { Vocabulary } from '../../domain/search/questions.ts';
import type { AuthorityType, RegionId } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A council of today that has been inspected, as its page’s answer says it. */
export interface CouncilFacts {
	/** "Good overall". */
	readonly heading: string;
	/** "Leadership is outstanding." "" where nothing differs. */
	readonly differs: string;
	/** "Inspected …; report published …". */
	readonly when: string;
	/** "Better than in 2019 in …". */
	readonly better: string;
	/** Its latest report. */
	readonly report: string;
	/** That there is a newer report, which we have not read; left out where we know of none. */
	readonly newer?: string;
}

/** All that answers are made from. */
export interface PackedAnswers extends Vocabulary {
	/** The record’s last day, in words. */
	readonly asAt: string;
	/** Councils of today, in order of name. */
	readonly councils: readonly {
		readonly slug: string;
		readonly name: string;
		readonly region: RegionId;
		readonly type: AuthorityType;
		/** By strand, in the order of `strands`: the place of the grade in `grades`, or -1. */
		readonly grades: readonly number[];
		readonly facts: CouncilFacts | undefined;
	}[];
	readonly strands: readonly (readonly [id: StrandId, label: string])[];
	/** The judgements other than the overall grade that set today’s councils side by side. */
	readonly parts: readonly StrandId[];
	/** Councils whose grade for leadership changed in the year to the record’s last day. */
	readonly moved: { readonly since: string; readonly better: readonly string[]; readonly worse: readonly string[] };
	/** Councils from which inspectors have been away longest, with the day on which they left. */
	readonly waited: readonly { readonly slug: string; readonly left: string }[];
	readonly newest: readonly LinkView[];
	/** How often one grade overall followed another at the next inspection. */
	readonly flows: readonly (readonly [from: Grade, to: Grade, times: number])[];
}

/** An answer to a question, and where it comes from. */
export interface Answer {
	readonly title: string;
	readonly text: string;
	/** Councils or reports that the answer names. */
	readonly names: readonly LinkView[];
	/** Pages that say more, the best first. */
	readonly links: readonly LinkView[];
}
