/** One authority over time: which inspection followed which, and how each strand was judged. */
import { compareGrades } from './grades.ts';
import { absent } from './judgements.ts';
import { judgementForStrand, strandsOf } from './frameworks.ts';
import { valueOf } from './reports.ts';
import type { Grade } from './grades.ts';
import type { JudgementValue, StrandId } from './judgements.ts';
import type { StrandMapping } from './frameworks.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** A report’s value for a strand. */
export interface StrandValue {
	readonly value: JudgementValue;
	/** Undefined when the edition does not judge the strand. */
	readonly mapping: StrandMapping | undefined;
}

/** A report’s value for a strand; `not-in-framework` where its edition does not judge it. */
export function strandValue(report: Inspection, strand: StrandId): StrandValue {
	const found = judgementForStrand(report.edition, strand);
	if (!found) return { value: absent('not-in-framework'), mapping: undefined };
	return { value: valueOf(report, found.judgement.id), mapping: found.mapping };
}

/** The grade of a strand in a report, undefined when there is none. */
export function strandGrade(report: Inspection, strand: StrandId): Grade | undefined {
	const { value } = strandValue(report, strand);
	return value.kind === 'graded' ? value.grade : undefined;
}

/**
 * The previous inspection of the same authority and scope; undefined for the first. A council that took over
 * another’s area starts with no history, because its predecessors’ inspections were of other bodies.
 */
export function previousOf(record: InspectionHistory, report: Inspection): Inspection | undefined {
	const line = record.reportsOf(report.authority);
	for (let at = line.indexOf(report) - 1; at >= 0; at -= 1) {
		if (line[at]?.edition.scope === report.edition.scope) return line[at];
	}
	return undefined;
}

/** The next inspection of the same authority and scope; undefined for the latest. */
export function nextOf(record: InspectionHistory, report: Inspection): Inspection | undefined {
	const line = record.reportsOf(report.authority).filter((r) => r.edition.scope === report.edition.scope);
	const index = line.indexOf(report);
	return index < 0 ? undefined : line[index + 1];
}

/** How a strand moved between two inspections of one authority. */
export type Movement =
	| { readonly kind: 'improved' | 'declined' | 'same'; readonly from: Grade; readonly to: Grade }
	/** At least one of the two did not grade it. */
	| { readonly kind: 'not-comparable'; readonly because: 'not-graded-before' | 'not-graded-now' | 'never-graded' }
	/** Both graded it, but one gave a grade shared with another strand, or used another scale. */
	| { readonly kind: 'not-comparable'; readonly because: 'joint' | 'scale'; readonly from: Grade; readonly to: Grade };

/** How a strand moved from one report to a later one; compared only when both made the same judgement on the same scale. */
export function movement(before: Inspection, after: Inspection, strand: StrandId): Movement {
	const [a, b] = [strandValue(before, strand), strandValue(after, strand)];
	if (a.value.kind === 'absent' && b.value.kind === 'absent')
		return { kind: 'not-comparable', because: 'never-graded' };
	if (a.value.kind === 'absent') return { kind: 'not-comparable', because: 'not-graded-before' };
	if (b.value.kind === 'absent') return { kind: 'not-comparable', because: 'not-graded-now' };
	const [from, to] = [a.value.grade, b.value.grade];
	// Two joint grades of the same edition cover the same two strands and may be compared with each other.
	const alike = a.mapping === b.mapping && (a.mapping === 'same' || before.edition.id === after.edition.id);
	if (!alike) return { kind: 'not-comparable', because: 'joint', from, to };
	// A word that is on both scales does not mean the same on each.
	const order =
		before.edition.scale.id === after.edition.scale.id ? compareGrades(after.edition.scale, from, to) : undefined;
	if (order === undefined) return { kind: 'not-comparable', because: 'scale', from, to };
	return { kind: order > 0 ? 'improved' : order < 0 ? 'declined' : 'same', from, to };
}

/** Every strand that at least one of an authority’s inspections judged, in the usual order. */
export function strandsJudged(reports: readonly Inspection[]): StrandId[] {
	const judged = new Set(reports.flatMap((r) => strandsOf(r.edition)));
	return (reports[0]?.edition.strandOrder ?? []).flatMap(({ id }) => (judged.has(id) ? [id] : []));
}
