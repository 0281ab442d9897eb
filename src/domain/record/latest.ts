/** What had been published by a day, and which report of a council is its latest. */
import { endOf } from './reports.ts';
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

/** Whether a report is known to have been out by the snapshot’s dates; a span of days counts from its last. */
export function isOut(report: Inspection, asAt: AsAt): boolean {
	return asAt.kind === 'published'
		? report.published.latest <= asAt.by
		: report.published.latest <= asAt.publishedBy && endOf(report).latest <= asAt.inspectedBy;
}

/** Which of a council’s reports count for the latest. */
export interface Wanted {
	/** Only reports out by then; any report when undefined. */
	readonly asAt?: AsAt | undefined;
	/** What the edition looks at: services unless said. */
	readonly scope?: Scope | undefined;
	/** Only reports under this framework, by its slug. */
	readonly framework?: string | undefined;
}

/** A council’s report of the latest inspection, by the start of the inspections; undefined when none is wanted. */
export function latestPublished(
	record: InspectionHistory,
	council: string,
	{ asAt, scope = 'services', framework }: Wanted = {},
): Inspection | undefined {
	return record
		.reportsOf(council)
		.findLast(
			(report) =>
				report.edition.scope === scope &&
				(framework === undefined || report.framework === framework) &&
				(asAt === undefined || isOut(report, asAt)),
		);
}

/** The reading that takes what was published by a day, that day included. */
export function publishedBy(day: IsoDate): AsAt {
	return { kind: 'published', by: day };
}
