/** What had been published by a day, and which report of a council is its latest. */
import { onceFor } from '../basics/once-for.ts';
import { Recent } from '../basics/recent.ts';
import { countWhile } from '../basics/sorted.ts';
import { endOf, startOf } from './reports.ts';
import type { Scope } from './frameworks.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';
import type { IsoDate } from '../basics/dates.ts';

/** The day or days of a snapshot. */
export type AsAt =
	| { readonly kind: 'published'; readonly by: IsoDate }
	| { readonly kind: 'official'; readonly inspectedBy: IsoDate; readonly publishedBy: IsoDate };

/** The day on which an authority must exist to be counted. */
export function dayOf(asAt: AsAt): IsoDate {
	return asAt.kind === 'published' ? asAt.by : asAt.inspectedBy;
}

/** Whether a report is known to have been published by the snapshot’s dates; a span counts from its last day. */
export function isOut(report: Inspection, asAt: AsAt): boolean {
	return asAt.kind === 'published'
		? report.published.latest <= asAt.by
		: report.published.latest <= asAt.publishedBy && endOf(report).latest <= asAt.inspectedBy;
}

/** Which of a council’s reports may be its latest. */
export interface Wanted {
	/** Only reports published by then; any report when undefined. */
	readonly asAt?: AsAt | undefined;
	/** The scope of the edition; services by default. */
	readonly scope?: Scope | undefined;
	/** Only reports under this framework, by its slug. */
	readonly framework?: string | undefined;
}

/** The report of a council’s latest inspection, by the day it started; undefined when no report fits. */
export function latestPublished(
	record: InspectionHistory,
	council: string,
	wanted: Wanted = {},
): Inspection | undefined {
	return latestOf(record, wanted)(council);
}

/** Finds latest reports, where one council after another is asked about. */
export function latestOf(
	record: InspectionHistory,
	{ asAt, scope = 'services', framework }: Wanted,
): (council: string) => Inspection | undefined {
	const find = (council: string): Inspection | undefined =>
		lastOut(
			record.reportsOf(council),
			asAt,
			(report) => report.edition.scope === scope && (framework === undefined || report.framework === framework),
		);
	if (asAt?.kind !== 'published' || framework !== undefined) return find;
	const known = daysOf(record).get(`${asAt.by} ${scope}`, () => new Map());
	return (council) => {
		if (!known.has(council)) known.set(council, find(council));
		return known.get(council);
	};
}

/** Days of which the latest reports are remembered: a page asks about the same day for strand after strand. */
const MOST_DAYS = 8;

const daysOf = onceFor((_: InspectionHistory) => new Recent<Map<string, Inspection | undefined>>(MOST_DAYS));

/** The last of a council’s reports, in order of their inspections’ first days, that was out by a day and is as asked. */
export function lastOut(
	reports: readonly Inspection[],
	asAt: AsAt | undefined,
	isAsked: (report: Inspection) => boolean,
): Inspection | undefined {
	// An inspection that began later was not published by then, so that a long history is not gone through from its end.
	const by = asAt && (asAt.kind === 'published' ? asAt.by : asAt.publishedBy);
	let at = by === undefined ? reports.length : countBegun(reports, by);
	for (at -= 1; at >= 0; at -= 1) {
		const report = reports[at];
		if (report && isAsked(report) && (asAt === undefined || isOut(report, asAt))) return report;
	}
	return undefined;
}

/** The first days of inspections as numbers side by side, because going from report to report for them took most of the time. */
const startDays = onceFor((reports: readonly Inspection[]) =>
	Int32Array.from(reports, (report) => dayNumber(startOf(report).earliest)),
);

/** How many of a council’s inspections had begun by a day. */
function countBegun(reports: readonly Inspection[], by: IsoDate): number {
	const last = dayNumber(by);
	return countWhile(startDays(reports), (start) => start <= last);
}

/** A number for a day; later days have larger ones. */
function dayNumber(day: IsoDate): number {
	return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The snapshot of everything published up to and including a day. */
export function publishedBy(day: IsoDate): AsAt {
	return { kind: 'published', by: day };
}
