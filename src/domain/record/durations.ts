/** How long an inspection and the wait for its report took, in days. */
import { daysBetween, exactDay } from '../basics/dates.ts';
import { endOf, startOf } from './reports.ts';
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
