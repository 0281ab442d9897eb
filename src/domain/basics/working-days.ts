/** Working days in England: not Saturdays, Sundays or bank holidays. */
import { addDays, weekday } from './dates.ts';
import { countWhile } from './sorted.ts';
import type { IsoDate } from './dates.ts';

/** The bank holidays of a year, including substitute days and one-off holidays. */
export interface BankHolidayYear {
	readonly year: number;
	readonly days: readonly IsoDate[];
}

/** Counts working days in the years whose bank holidays it has. Outside those years every method throws a RangeError. */
export interface WorkingCalendar {
	/** The last year whose bank holidays are known; undefined when none are. */
	readonly lastYear: number | undefined;
	isBankHoliday(day: IsoDate): boolean;
	isWorkingDay(day: IsoDate): boolean;
	/** The `count`-th working day after a day, which itself is not counted; the day itself for 0. */
	addWorkingDays(day: IsoDate, count: number): IsoDate;
}

/**
 * The days that a council has for its written statement of proposed action, counted from the report.
 * Source: Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (S.I. 2007/462), as
 * confirmed by Ofsted in August 2018.
 */
export const ACTION_PLAN_WORKING_DAYS = 70;

/** A calendar of some years. Throws unless they follow one another. */
export function workingCalendar(years: readonly BankHolidayYear[]): WorkingCalendar {
	const known = years.map(({ year }) => year);
	const [firstYear, lastYear] = [known[0], known.at(-1)];
	if (known.some((year, index) => index > 0 && year !== (known[index - 1] ?? 0) + 1)) {
		throw new Error(`Bank holidays of ${known.join(', ')}: expected one year after the other`);
	}
	const holidays = new Set(years.flatMap(({ days }) => days));
	const covers = firstYear === undefined ? 'no year' : `${firstYear} to ${lastYear}`;

	function isBankHoliday(day: IsoDate): boolean {
		const year = Number(day.slice(0, 4));
		if (!known.includes(year)) throw new RangeError(`No bank holidays for ${year}: the table covers ${covers}`);
		return holidays.has(day);
	}

	const isWorkingDay = (day: IsoDate): boolean => weekday(day) <= 5 && !isBankHoliday(day);

	let listed: readonly IsoDate[] | undefined;
	/** Every working day of the years, in order. */
	function workingDays(): readonly IsoDate[] {
		if (listed) return listed;
		const days: IsoDate[] = [];
		for (let at = `${firstYear}-01-01`; at <= `${lastYear}-12-31`; at = addDays(at, 1)) {
			if (isWorkingDay(at)) days.push(at);
		}
		listed = days;
		return days;
	}

	return {
		lastYear,
		isBankHoliday,
		isWorkingDay,
		addWorkingDays(day, count) {
			if (count === 0) return day;
			const days = firstYear === undefined ? [] : workingDays();
			const found = days[countWhile(days, (other) => other <= day) + count - 1];
			if (found === undefined || addDays(day, 1) < `${firstYear}-01-01`) {
				throw new RangeError(`No bank holidays for all days from ${day}: the table covers ${covers}`);
			}
			return found;
		},
	};
}

/** The day by which the written statement is due when the report was received on the day of publication. */
export function actionPlanDue(calendar: WorkingCalendar, published: IsoDate): IsoDate {
	return calendar.addWorkingDays(published, ACTION_PLAN_WORKING_DAYS);
}
