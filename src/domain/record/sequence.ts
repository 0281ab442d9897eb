/** Places in a sequence: "12th inspected under the framework, joint with Bradford", "12th published". */
import { exactDay } from '../basics/dates.ts';
import { startOf } from './reports.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** The place of an inspection in a sequence by day. Inspections of the same day share a place. */
export interface Place {
	/** 1 for the first. */
	readonly place: number;
	/** Other inspections with the same day, in order of id. */
	readonly jointWith: readonly Inspection[];
	/** How many inspections the sequence has. */
	readonly of: number;
	/** Inspections whose date is known only within bounds that include this one’s day: they may have been earlier. */
	readonly uncertain: readonly Inspection[];
}

/** The place of a report among all inspections of its framework, by first day on site. */
export function placeByStart(record: InspectionHistory, report: Inspection): Place | undefined {
	return placeBy(record, report, (r) => startOf(r));
}

/** The place of a report among all reports of its framework, by day of publication. */
export function placeByPublication(record: InspectionHistory, report: Inspection): Place | undefined {
	return placeBy(record, report, (r) => r.published);
}

/** Undefined when the report’s own day is not known. */
function placeBy(
	record: InspectionHistory,
	report: Inspection,
	dateOf: (r: Inspection) => { earliest: string; latest: string },
): Place | undefined {
	const day = exactDay(dateOf(report));
	if (day === undefined) return undefined;
	const line = record.reports.filter((r) => r.framework === report.framework);
	const others = line.filter((r) => r !== report);
	return {
		place: others.filter((r) => dateOf(r).latest < day).length + 1,
		jointWith: others.filter((r) => exactDay(dateOf(r)) === day).sort((a, b) => (a.id < b.id ? -1 : 1)),
		of: line.length,
		uncertain: others.filter(
			(r) => exactDay(dateOf(r)) === undefined && dateOf(r).earliest <= day && day <= dateOf(r).latest,
		),
	};
}
