/** Working days in England: not Saturdays, Sundays or bank holidays. */
import { addDays, weekday } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** The years for which the bank holidays below are complete. */
export const bankHolidayYears = { from: 2013, to: 2027 } as const;

/**
 * Bank holidays in England and Wales, with substitute days and the single ones: 8 May 2020 in place of the 4th (75 years
 * VE Day), 2 and 3 June 2022 (Platinum Jubilee), 19 September 2022 (state funeral), 8 May 2023 (coronation).
 * Days are "MM-DD" within their year. Source: GOV.UK’s published list.
 */
const bankHolidays: Record<number, string> = {
	2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
	2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
	2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
	2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
	2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
	2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
	2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
	2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
	2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
	2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
	2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
	2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
	2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
	2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
	2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

const holidays = new Set(
	Object.entries(bankHolidays).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

/** Whether a day is a bank holiday in England. Throws outside the years that the table covers. */
export function isBankHoliday(day: IsoDate): boolean {
	const year = Number(day.slice(0, 4));
	if (!(year in bankHolidays)) {
		throw new RangeError(
			`No bank holidays for ${year}: the table covers ${bankHolidayYears.from} to ${bankHolidayYears.to}`,
		);
	}
	return holidays.has(day);
}

export function isWorkingDay(day: IsoDate): boolean {
	return weekday(day) <= 5 && !isBankHoliday(day);
}

let listed: readonly IsoDate[] | undefined;

/** Every working day of the years that the table covers, in order. */
function workingDays(): readonly IsoDate[] {
	if (listed) return listed;
	const days: IsoDate[] = [];
	for (let at = `${bankHolidayYears.from}-01-01`; at <= `${bankHolidayYears.to}-12-31`; at = addDays(at, 1)) {
		if (isWorkingDay(at)) days.push(at);
	}
	listed = days;
	return days;
}

/**
 * The `count`-th working day after a day, which itself is not counted; the day itself for 0.
 * Throws a RangeError outside the years of the table.
 */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
	if (count === 0) return day;
	const days = workingDays();
	// Looked up by halves: a year of reports asks this a thousand times.
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? '') <= day) low = middle + 1;
		else high = middle;
	}
	const found = days[low + count - 1];
	if (found === undefined || addDays(day, 1) < `${bankHolidayYears.from}-01-01`) {
		throw new RangeError(
			`No bank holidays for all days from ${day}: the table covers ${bankHolidayYears.from} to ${bankHolidayYears.to}`,
		);
	}
	return found;
}

/** Working days after one day up to and including another. Throws a RangeError outside the years of the table. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
	let count = 0;
	for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
	return count;
}

/**
 * The days that a council has for its written statement of proposed action, counted from the report.
 * Source: Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (S.I. 2007/462), as
 * confirmed by Ofsted in August 2018.
 */
export const ACTION_PLAN_WORKING_DAYS = 70;

/** The day by which the written statement is due when the report was received on the day of publication. */
export function actionPlanDue(published: IsoDate): IsoDate {
	return addWorkingDays(published, ACTION_PLAN_WORKING_DAYS);
}
