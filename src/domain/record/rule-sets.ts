/** The rules of how grades went together, as content/grade-rules.yaml has them. grading/grade-rules.ts tries them. */
import type { Grade } from './grades.ts';
import type { JudgementId } from './judgements.ts';
import type { IsoDate } from '../basics/dates.ts';

/** How many of some judgements have one of some grades. A judgement without a grade counts as having none of them. */
export interface GradeCondition {
	readonly of: readonly JudgementId[];
	/** Undefined: any grade. */
	readonly grades: readonly Grade[] | undefined;
	/** The smallest and the largest number of judgements, both included. */
	readonly least: number;
	readonly most: number;
}

/** A condition, or lists of conditions of which one must be true as a whole. */
export type RuleCondition = GradeCondition | { readonly either: readonly (readonly GradeCondition[])[] };

/** `stated`: announced with the framework. `observed`: seen in the record; we know of no source that states it. */
export const ruleBases = ['stated', 'observed'] as const;

/** A rule that ties the grades of an inspection to one another. */
export interface GradeRule {
	/** Short and lasting: "sif-1". Links lead to it and texts name it. */
	readonly id: string;
	readonly framework: string;
	/** The editions that it is about; undefined: all of the framework. */
	readonly editions: readonly string[] | undefined;
	/** The rule in plain words, as if it were always true. */
	readonly text: string;
	readonly basis: (typeof ruleBases)[number];
	/** All are true of an inspection that the rule concerns. */
	readonly when: readonly RuleCondition[];
	/** All are true of an inspection that fits it. */
	readonly then: readonly RuleCondition[];
}

/** The rules of one framework, with what pages say about them. */
export interface RuleSet {
	readonly framework: string;
	/** "Single inspections, 2013 to 2018". */
	readonly heading: string;
	/** After “Rules tried on”: "every single inspection whose grades are known". */
	readonly triedOn: string;
	/** What the rules come to, a paragraph. */
	readonly inShort: string | undefined;
	/** A paragraph below the table, which may name facts of the record. */
	readonly note: string | undefined;
	/** What was announced with the framework, as the page of rules and committee papers say it, with its sources. */
	readonly announced:
		| {
				readonly text: string;
				readonly paper: string;
				readonly checked: IsoDate;
				readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
		  }
		| undefined;
	/** In the order in which pages list them. */
	readonly rules: readonly GradeRule[];
}
