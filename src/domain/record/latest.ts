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

/** The snapshot of everything published up to and including a day. */
export function publishedBy(day: IsoDate): AsAt {
	return { kind: 'published', by: day };
}
