/** What came next after an inspection under a rule that was announced: content/next-inspections.yaml. */
import { strandGrade } from './timelines.ts';
import type { Grade } from './grades.ts';
import type { Inspection } from './reports.ts';
import type { IsoDate } from '../basics/dates.ts';

/** What may follow; `monitoring` means monitoring visits, then a standard inspection. */
export const nextKinds = ['short', 'standard', 'monitoring'] as const;

/** A rule that was announced: what came next after some overall grades, and until when. */
export interface NextInspection {
	readonly next: (typeof nextKinds)[number];
	/** The overall grades after which it came. */
	readonly after: readonly Grade[];
	/** The last day on which the rule was in use. */
	readonly until: IsoDate;
	/** What follows “Until March 2026”, in a few words and in full. */
	readonly brief: string;
	readonly text: string;
}

/**
 * What the overall grade of an inspection led to while the rule was in use. Undefined without an overall grade, and after one
 * that no rule names.
 */
export function nextByOverall(rules: readonly NextInspection[], latest: Inspection): NextInspection | undefined {
	const overall = strandGrade(latest, 'overall');
	return overall === undefined ? undefined : rules.find(({ after }) => after.includes(overall));
}
