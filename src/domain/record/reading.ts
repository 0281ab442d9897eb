/** Which reports count on a chart’s day, and the first day that a chart can show. */
import { publishedBy } from './latest.ts';
import { addDays } from '../basics/dates.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { AsAt } from './latest.ts';

/** The first day of the month in which inspections of all of a council’s services began; the record has each of them. */
export const SERVICES_SINCE: IsoDate = '2013-11-01';

/**
 * The day of the first reports on these inspections: before it no grade of the current scale had been published. It is a
 * constant because addresses are read and fields are drawn before a browser has the record; a test compares both.
 */
export const FIRST_DAY: IsoDate = '2014-02-11';

/** Which reports count on a day; see AsAt. `official`: inspections that ended by the day and were published within 30 days of it. */
export type Reading = 'published' | 'official';

/** Days after the chosen day by which a report must be published to count in an official reading, as in most of Ofsted’s statistics. */
export const OFFICIAL_LAG = 30;

/** Turns a day and a reading into the dates of a snapshot. */
export function asAtOf(day: IsoDate, reading: Reading): AsAt {
	return reading === 'published'
		? publishedBy(day)
		: { kind: 'official', inspectedBy: day, publishedBy: addDays(day, OFFICIAL_LAG) };
}

/** Ends of quarters from the first reports to a day, and the day itself. */
export function quarterEnds(until: IsoDate): IsoDate[] {
	const days: IsoDate[] = [];
	for (let year = Number(FIRST_DAY.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
		for (const end of ['03-31', '06-30', '09-30', '12-31']) {
			const day = `${year}-${end}`;
			if (day > FIRST_DAY && day < until) days.push(day);
		}
	}
	return [...days, until];
}
