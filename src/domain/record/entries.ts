/** The entries of content/ as the record is made from them, and how a problem with one is described. */
import type { Authority } from './authorities.ts';
import type { FrameworkEntry } from './frameworks.ts';
import type { Scale } from './grades.ts';
import type { Term } from './glossary.ts';
import type { Strand } from './judgements.ts';
import type { JointEntries } from './joint.ts';
import type { Moment } from './moments.ts';
import type { NextInspection } from './next-inspections.ts';
import type { TableDays, UngradedVisit } from './record.ts';
import type { ReportEntry } from './reports.ts';
import type { RuleSet } from './rule-sets.ts';
import type { Theme } from './themes.ts';
import type { BankHolidayYear } from '../basics/working-days.ts';

/** An authority as its entry gives it; predecessors are derived. */
export type AuthorityEntry = Omit<Authority, 'predecessors'>;

/** A mistake in an entry, with what an editor needs to correct it. */
export interface Problem {
	/** Collection and id: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	/** Path of the field in the frontmatter, dots between; empty for the entry as a whole. */
	readonly field: string;
	/** The value found; undefined where there is none. */
	readonly found: unknown;
	/** What is wrong with it and what was expected: "expected …", "no such authority …". */
	readonly rule: string;
	/** Values that would have been right, for a near-miss hint. */
	readonly candidates?: readonly string[];
}

/** The entries of every collection, each valid by its schema; references between them are not checked yet. */
export interface CorpusEntries {
	readonly authorities: readonly AuthorityEntry[];
	/** At least one; the editions of frameworks name them. */
	readonly scales: readonly Scale[];
	/** At least one; the judgements of editions name them. */
	readonly strands: readonly Strand[];
	readonly frameworks: readonly FrameworkEntry[];
	readonly reports: readonly ReportEntry[];
	/** At least one. */
	readonly themes: readonly Theme[];
	readonly visits: readonly UngradedVisit[];
	/** The days that Ofsted’s table of visits covers; undefined where none is named. */
	readonly visitTable?: TableDays | undefined;
	readonly terms: readonly Term[];
	readonly moments: readonly Moment[];
	/** One year after the other. */
	readonly bankHolidays: readonly BankHolidayYear[];
	readonly ruleSets: readonly RuleSet[];
	readonly nextInspections: readonly NextInspection[];
	readonly joint: JointEntries;
}

/** Adds a problem of one entry to a list; the parameters are the fields of `Problem`. */
export type AddProblem = (field: string, found: unknown, rule: string, candidates?: readonly string[]) => void;

/** What adds problems of an entry to a list. */
export function problemsOf(entry: string, problems: Problem[]): AddProblem {
	return (field, found, rule, candidates) => {
		problems.push({ entry, field, found, rule, ...(candidates && { candidates }) });
	};
}
