/** How long an inspection took, how long its report was waited for, and how long ago it was. */
import { ageBetween, daysBetween, exactDay } from '../basics/dates.ts';
import { existedOn } from './authorities.ts';
import { latestPublished, publishedBy } from './latest.ts';
import { endOf, startOf } from './reports.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { CountedAuthority } from './authorities.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** Days from the last day on site to publication, undefined where either is not known to the day. */
export function daysToPublication(inspection: Inspection): number | undefined {
	const [end, published] = [exactDay(endOf(inspection)), exactDay(inspection.published)];
	return end === undefined || published === undefined ? undefined : daysBetween(end, published);
}

/** Days from the first to the last day on site, both counted, undefined where either is not known or there were two visits. */
export function daysOnSite(inspection: Inspection): number | undefined {
	if (inspection.stays.length > 1) return undefined;
	const [start, end] = [exactDay(startOf(inspection)), exactDay(endOf(inspection))];
	return start === undefined || end === undefined ? undefined : daysBetween(start, end) + 1;
}

/** When an authority’s services were last judged, as at a day. */
export interface LastJudged {
	readonly authority: CountedAuthority;
	/** The latest inspection whose report was out; undefined when there was none. */
	readonly report: Inspection | undefined;
	/** Days since inspectors left, counted from the last possible day; undefined when there was no inspection. */
	readonly days: number | undefined;
	/** Whole years since inspectors left. */
	readonly years: number | undefined;
}

/** Every authority that existed on the day, longest ago first; those not inspected yet come last. */
export function lastJudged(record: InspectionHistory, day: IsoDate): LastJudged[] {
	return record.authorities
		.filter((authority) => existedOn(authority, day))
		.map((authority): LastJudged => {
			const report = latestPublished(record, authority.slug, { asAt: publishedBy(day) });
			if (!report) return { authority, report, days: undefined, years: undefined };
			const left = endOf(report).latest;
			return { authority, report, days: daysBetween(left, day), years: ageBetween(left, day).years };
		})
		.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

/** Councils that were inspected before, longest ago first, without those that inspectors are known to have visited since. */
export function stillWaiting(record: InspectionHistory, day: IsoDate): LastJudged[] {
	return lastJudged(record, day).filter(
		({ authority, days }) => days !== undefined && authority.newerReport === undefined,
	);
}
