/**
 * Calendar dates without a clock or a time zone. A day is an ISO string, so days compare as strings.
 * Where a source gives only a month or a year, or only bounds, a date is a span of days.
 */

/** A day as year, month and day: "2014-04-22". Days in this form can be compared and sorted as text. */
export type IsoDate = string;

/** A date known to lie within two days, both included. Equal bounds: the day itself is known. */
export interface DateSpan {
	readonly earliest: IsoDate;
	readonly latest: IsoDate;
}

const DAY_MS = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const partialPattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** Days of each month of a year without 29 February. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function epochDay(day: IsoDate): number {
	return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** True for an existing calendar day in ISO form; 30 February is not one. */
export function isIsoDate(value: string): boolean {
	if (!dayPattern.test(value)) return false;
	const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
	return day >= 1 && day <= days;
}

/** The day `days` after a day; before it when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
	return new Date((epochDay(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 28 February. */
export function addYears(day: IsoDate, years: number): IsoDate {
	const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
	return isIsoDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** Days from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return epochDay(to) - epochDay(from);
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekday(day: IsoDate): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * The span of a day, month or year as a source gives it: "2014-04-22", "2014-04" or "2014".
 * Returns undefined for anything else.
 */
export function spanOf(partial: string): DateSpan | undefined {
	const match = partialPattern.exec(partial);
	if (!match) return undefined;
	const [, year, month, day] = match;
	if (day !== undefined) return isIsoDate(partial) ? { earliest: partial, latest: partial } : undefined;
	const earliest = `${year}-${month ?? '01'}-01`;
	if (!isIsoDate(earliest)) return undefined;
	const next =
		month === undefined
			? `${String(Number(year) + 1).padStart(4, '0')}-01-01`
			: addDays(earliest, 31).slice(0, 8) + '01';
	return { earliest, latest: addDays(next, -1) };
}

/** The day of a span when it is known exactly. */
export function exactDay(span: DateSpan): IsoDate | undefined {
	return span.earliest === span.latest ? span.earliest : undefined;
}

/** Whole years, then whole months, from one day to a later one. */
export function ageBetween(from: IsoDate, to: IsoDate): { years: number; months: number } {
	let months =
		(Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
	if (to.slice(8) < from.slice(8)) months -= 1;
	return { years: Math.floor(months / 12), months: months % 12 };
}
