/** How a chart’s day is read, and the first day that one can show. */
import { publishedBy } from './latest.ts';
import { addDays } from '../basics/dates.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { AsAt } from './latest.ts';

/** The day of the first single inspection reports: before it no grade of the present scale had been published. */
export const FIRST_DAY: IsoDate = '2014-02-11';

/** How a day is read; see AsAt. `official` takes inspections ended by the day and published within 30 days of it. */
export type Reading = 'published' | 'official';

/** Days after the day of an official reading within which a report must be out, as Ofsted’s statistics mostly have it. */
export const OFFICIAL_LAG = 30;

/** The dates that a reading of a day stands for. */
export function asAtOf(day: IsoDate, reading: Reading): AsAt {
	return reading === 'published'
		? publishedBy(day)
		: { kind: 'official', inspectedBy: day, publishedBy: addDays(day, OFFICIAL_LAG) };
}
