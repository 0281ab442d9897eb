/** Bank holidays: on weekdays, with those of the Act unless a proclamation has moved them, for every year that reports need. */
import { fieldProblem } from '../problems.ts';
import { addDays, weekday } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { BankHolidayYear } from '../../domain/basics/working-days.ts';

interface CheckedYear extends BankHolidayYear {
	readonly checked: IsoDate;
}

/** Problems of the table. `published`: days of publication, whose deadlines are counted with it. `today`: the last that can be known. */
export function bankHolidayProblems(
	raw: RawEntry | undefined,
	years: readonly CheckedYear[],
	published: readonly IsoDate[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw || years.length === 0) return [];
	const rows = years.flatMap(({ year, days, checked }, index) => [
		...days.flatMap((day, at) =>
			weekday(day) <= 5
				? []
				: [fieldProblem(raw, [index, 'days', at], day, 'a Saturday or Sunday; expected the day that stands in for it')],
		),
		...unmoved(year).flatMap(([name, day]) =>
			days.includes(day) ? [] : [fieldProblem(raw, [index, 'days'], undefined, `expected ${day}, ${name}`)],
		),
		...(checked > today
			? [fieldProblem(raw, [index, 'checked'], checked, `expected a day until today (${today})`)]
			: []),
	]);
	const known = years.map(({ year }) => year);
	// Reports of the newest year may be there before its next holidays are settled; a build then says so.
	const of = [...new Set(published.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b).slice(0, -1);
	const missing = of.filter((year) => !known.includes(year));
	return [
		...rows,
		...missing.map((year) =>
			fieldProblem(raw, [], undefined, `expected the year ${year}, in which reports were published`),
		),
	];
}

/** Holidays of the Act that no proclamation has moved so far. Its source: Banking and Financial Dealings Act 1971, schedule 1. */
function unmoved(year: number): [name: string, day: IsoDate][] {
	const sunday = easterSunday(year);
	const christmas = weekday(`${year}-12-25`);
	// On a weekend, the next working days stand in.
	const [first, second] = { 5: [25, 28], 6: [27, 28], 7: [27, 26] }[christmas] ?? [25, 26];
	return [
		['New Year’s Day', nextWeekday(`${year}-01-01`)],
		['Good Friday', addDays(sunday, -2)],
		['Easter Monday', addDays(sunday, 1)],
		['Christmas Day', `${year}-12-${first}`],
		['Boxing Day', `${year}-12-${second}`],
	];
}

function nextWeekday(day: IsoDate): IsoDate {
	return weekday(day) <= 5 ? day : addDays(day, 8 - weekday(day));
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easterSunday(year: number): IsoDate {
	const century = Math.floor(year / 100);
	const leap = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const moon = (19 * (year % 19) + century - Math.floor(century / 4) - leap + 15) % 30;
	const rest = year % 100;
	const days = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
	const shift = Math.floor(((year % 19) + 11 * moon + 22 * days) / 451);
	const from = moon + days - 7 * shift + 114;
	return `${year}-${String(Math.floor(from / 31)).padStart(2, '0')}-${String((from % 31) + 1).padStart(2, '0')}`;
}
