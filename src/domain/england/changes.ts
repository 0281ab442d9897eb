/**
 * Who rose and who fell: how grades changed in the inspections whose reports were published in a period, each compared with
 * the council’s previous inspection. A council that took over another’s area starts with no history.
 */
import { inspectionPairs } from './flows.ts';
import { movement, strandValue } from '../record/timelines.ts';
import type { InspectionPair } from './flows.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { Grade } from '../record/grades.ts';
import type { StrandId } from '../record/judgements.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/** Both days are in the period. A report counts from the last day on which it may have been published. */
export interface Period {
	readonly from: IsoDate;
	readonly to: IsoDate;
}

/** The inspections of a period, by the day of publication. */
export interface PeriodInspections {
	/** Inspections of services whose reports were published in the period. */
	readonly all: readonly Inspection[];
	/** Those that follow another inspection, each with it; by the council’s name, then oldest first. */
	readonly pairs: readonly InspectionPair[];
}

/** One judgement that may be compared, of a pair of inspections. */
export interface GradeChange extends InspectionPair {
	readonly strand: StrandId;
	/** Whether both grades cover children in care and care leavers together. */
	readonly joint: boolean;
	readonly direction: 'improved' | 'declined' | 'same';
	readonly from: Grade;
	readonly to: Grade;
}

/** The inspections of a period, for all councils or those that `include` accepts. */
export function inspectionsIn(
	record: InspectionHistory,
	{ from, to }: Period,
	include: (authority: CountedAuthority) => boolean = () => true,
): PeriodInspections {
	const isIn = ({ published }: Inspection): boolean => from <= published.latest && published.latest <= to;
	return {
		all: record.reports.filter(
			(report) => report.edition.scope === 'services' && isIn(report) && include(record.authority(report.authority)),
		),
		pairs: inspectionPairs(record, { kind: 'any' }, include).filter(({ after }) => isIn(after)),
	};
}

/** The changes of these pairs in a strand, where the two grades may be compared. */
export function changesOf(pairs: readonly InspectionPair[], strand: StrandId): GradeChange[] {
	return pairs.flatMap((pair) => {
		const moved = movement(pair.before, pair.after, strand);
		if (moved.kind === 'not-comparable') return [];
		const joint = strandValue(pair.after, strand).mapping === 'joint';
		return [{ ...pair, strand, joint, direction: moved.kind, from: moved.from, to: moved.to }];
	});
}
