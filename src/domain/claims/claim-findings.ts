/** What the check of a claim finds: the verdict, what it rests on, and what was left out of it. */
import type { CountedAuthority } from '../record/authorities.ts';
import type { Claim } from './claims.ts';
import type { ResultStanding } from '../grading/compare-results.ts';
import type { AbsenceReason } from '../record/judgements.ts';
import type { Inspection } from '../record/reports.ts';
import type { SendFindings } from './send-claims.ts';
import type { Movement } from '../record/timelines.ts';

/** A finding on a claim. `cannot-be-told`: it depends on dates or grades that the record does not have. */
export type Verdict = 'holds' | 'does-not-hold' | 'cannot-be-told';

/** Why a claim cannot be checked at all. */
export type ClaimProblem =
	/** The council did not exist on the day. */
	| 'no-such-council-then'
	| 'not-in-area'
	/** No report of the council under the framework had been published by the day. */
	| 'no-report'
	/** The council’s latest inspection was under a framework other than the claim’s. */
	| 'other-framework'
	/** The report gives no grade for the strand. */
	| 'not-judged'
	/** The council has no earlier inspection that may be compared. */
	| 'nothing-before'
	/** The council had fewer reports by the day than the claim names. */
	| 'fewer-reports'
	/** No council in the area had a grade, or a report, that could be counted. */
	| 'nobody-judged'
	/** The record has no report of an area SEND inspection there, and whether there was one is not known. */
	| 'no-send-report';

/** Councils left out of a count, and why. */
export type LeftOutReason = AbsenceReason | 'none-yet' | 'other-framework';

/** How long a council has had a grade or better without a break: from the first report of the run to the day. */
export interface Run {
	readonly first: Inspection;
	readonly latest: Inspection;
	readonly inspections: number;
}

/** Whether a report has a property; `unknown` where that depends on a grade or on points that the record does not have. */
export type Has = 'yes' | 'no' | 'unknown';

/** A report with unknown grades, and the number of fully known reports like it, none of which has the property. */
export interface Presumed {
	readonly report: Inspection;
	readonly alike: number;
}

/** What was found, for each kind of claim. Lists have one report for each council unless a comment says otherwise. */
export type Findings =
	| {
			readonly kind: 'nth';
			readonly framework: string;
			readonly subject: Inspection;
			/** First and last place that the council may have; equal when every date is known. */
			readonly from: number;
			readonly to: number;
			readonly before: readonly Inspection[];
			readonly joint: readonly Inspection[];
			readonly uncertain: readonly Inspection[];
			/** Councils in the sequence by the day. */
			readonly of: number;
			/** Inspected before the council but published after the day, so not yet in the published record. */
			readonly laterKnown: readonly Inspection[];
	  }
	| {
			readonly kind: 'best';
			readonly subject: Inspection;
			/** Every other report of the edition published by the day, by how its grades compare with the subject’s. */
			readonly reports: Readonly<Record<ResultStanding, readonly Inspection[]>>;
			/** Reports of other editions, which are not compared. */
			readonly otherEditions: number;
	  }
	| {
			readonly kind: 'count';
			readonly subject: Inspection | undefined;
			readonly fits: readonly Inspection[];
			/** Reports with a grade that no source names and that may have the property. */
			readonly unknown: readonly Inspection[];
			/** As `unknown`, but assumed not to have the property, because no report like it has. */
			readonly presumed: readonly Presumed[];
			/** Reports that were graded and do not have the property. */
			readonly others: readonly Inspection[];
			readonly leftOut: Readonly<Partial<Record<LeftOutReason, readonly CountedAuthority[]>>>;
	  }
	| {
			readonly kind: 'first';
			readonly subject: Inspection;
			/** Reports with the property, published after the day named and before the subject’s report. */
			readonly between: readonly Inspection[];
			/** Reports with the property, published on the same day as the subject’s. */
			readonly together: readonly Inspection[];
			readonly uncertain: readonly Inspection[];
			/** The last with the property up to the day named. */
			readonly last: Inspection | undefined;
			readonly presumed: readonly Presumed[];
			/** Reports after the day named and before the subject’s of which we do not know what they asked for. */
			readonly unread: readonly Inspection[];
	  }
	| {
			readonly kind: 'run';
			readonly run: Run;
			readonly longer: readonly Run[];
			readonly same: readonly Run[];
			readonly shorter: readonly Run[];
			readonly uncertain: readonly Run[];
			readonly presumed: readonly Presumed[];
	  }
	| {
			readonly kind: 'moved';
			readonly subject: Inspection;
			readonly previous: Inspection;
			readonly movement: Movement;
			/** Councils of the area that existed, by their latest two inspections. */
			readonly alike: readonly Inspection[];
			readonly otherwise: readonly Inspection[];
			readonly notCompared: readonly CountedAuthority[];
	  }
	| {
			readonly kind: 'asked-times';
			/** The council’s reports that the claim is about, oldest first, and whether each asked for the theme. */
			readonly reports: readonly { readonly report: Inspection; readonly asked: Has }[];
			/** The latest report of each other council that was asked as often in as many reports, or not so often or more often. */
			readonly alike: readonly Inspection[];
			readonly otherwise: readonly Inspection[];
			/** Councils with fewer reports, or of one of whose reports the points are not known. */
			readonly notCompared: readonly CountedAuthority[];
	  }
	| {
			/** Reports, of which a council may have several; each list is oldest first. */
			readonly kind: 'asked-reports';
			readonly fits: readonly Inspection[];
			/** Those of `fits` that asked only the safeguarding board. */
			readonly boardOnly: readonly Inspection[];
			/** Reports whose points are not known, or that asked and may have been published before the period. */
			readonly unknown: readonly Inspection[];
			readonly others: readonly Inspection[];
	  }
	| SendFindings
	/** The council’s report does not have the property at all. */
	| { readonly kind: 'without'; readonly subject: Inspection }
	| { readonly kind: 'nothing'; readonly problem: ClaimProblem };

/** What is found for one kind of finding, or for several: `Found<'nth'>`. */
export type Found<Kind extends Findings['kind']> = Extract<Findings, { kind: Kind }>;

/** A checked claim: the verdict and all that it rests on. */
export interface ClaimResult<C extends Claim = Claim> {
	readonly claim: C;
	readonly verdict: Verdict;
	readonly findings: Findings;
	/** Reports whose publication date is known only within bounds that include the day: they may have been published by then. */
	readonly maybeOut: readonly Inspection[];
	/** Reports that one source dates by the day and another dates after it. The record’s own date decides. */
	readonly otherwiseDated: readonly Inspection[];
}

/** The verdict with what it rests on. */
export type Checked = Pick<ClaimResult, 'verdict' | 'findings'>;

/** Problems that leave a claim undecided: the record has too little to say that it is false. */
const undecided: readonly ClaimProblem[] = ['nobody-judged', 'nothing-before', 'fewer-reports', 'no-send-report'];

/** The outcome for a claim that cannot be checked: false, or undecided where the record has too little. */
export function nothing(problem: ClaimProblem): Checked {
	return {
		verdict: undecided.includes(problem) ? 'cannot-be-told' : 'does-not-hold',
		findings: { kind: 'nothing', problem },
	};
}
