import { describe, expect, test } from 'vitest';
import { actionPlanDue, workingCalendar } from '../../../src/domain/basics/working-days.ts';
import { realRecord } from '../../support/content.ts';

/*
 * Checks the table of bank holidays against the rules that make them: the days of the Banking and Financial Dealings
 * Act 1971 and royal proclamations, Easter by the Gregorian computus, substitute days for holidays on a weekend, and
 * one-off exceptions. The rules here do not use the code under test.
 */
const { calendar } = realRecord();
const { addWorkingDays, isBankHoliday, isWorkingDay } = calendar;

const iso = (year: number, month: number, day: number): string =>
	new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const dayOfWeek = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const shifted = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easter(year: number): string {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 19 * l) / 433);
	const month = Math.floor((h + l - 7 * m + 90) / 25);
	return iso(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const firstMonday = (year: number, month: number): string => {
	const first = iso(year, month, 1);
	return shifted(first, (8 - dayOfWeek(first)) % 7);
};
const lastMonday = (year: number, month: number): string => {
	const last = iso(year, month + 1, 0);
	return shifted(last, -((dayOfWeek(last) + 6) % 7));
};

/** New Year’s Day or, when that is at a weekend, the Monday after. */
function newYear(year: number): string {
	const day = iso(year, 1, 1);
	if (dayOfWeek(day) === 6) return shifted(day, 2);
	return dayOfWeek(day) === 0 ? shifted(day, 1) : day;
}

/** Christmas Day and Boxing Day; one that is on a weekend moves to the next day that is not one of the two. */
function christmas(year: number): string[] {
	const [first, second] = [iso(year, 12, 25), iso(year, 12, 26)];
	const at = dayOfWeek(first);
	if (at === 5) return [first, shifted(second, 2)];
	if (at === 6) return [shifted(first, 2), shifted(second, 2)];
	if (at === 0) return [second, shifted(first, 2)];
	return [first, second];
}

function byTheRules(year: number): string[] {
	const days = [
		newYear(year),
		shifted(easter(year), -2),
		shifted(easter(year), 1),
		// In 2020 the early May holiday moved to the Friday, for 75 years of VE Day.
		year === 2020 ? '2020-05-08' : firstMonday(year, 5),
		// In 2022 the spring holiday moved to Thursday 2 June, for the Platinum Jubilee.
		year === 2022 ? '2022-06-02' : lastMonday(year, 5),
		lastMonday(year, 8),
		...christmas(year),
	];
	// Three one-off holidays: the jubilee, the state funeral of Elizabeth II, the coronation of Charles III.
	if (year === 2022) days.push('2022-06-03', '2022-09-19');
	if (year === 2023) days.push('2023-05-08');
	return days.sort();
}

function inTheTable(year: number): string[] {
	const days: string[] = [];
	for (let day = iso(year, 1, 1); day.startsWith(String(year)); day = shifted(day, 1)) {
		if (isBankHoliday(day)) days.push(day);
	}
	return days;
}

/** Every year of the table, from the record’s first year. */
const years = Array.from({ length: (calendar.lastYear ?? 0) - 2012 }, (_, index) => 2013 + index);

describe('bank holidays in England', () => {
	test('are checked for every year in the table', () => {
		expect(calendar.lastYear).toBe(years.at(-1));
		expect(years[0]).toBe(2013);
	});

	test.each([
		[2013, '2013-03-31'],
		[2014, '2014-04-20'],
		[2016, '2016-03-27'],
		[2019, '2019-04-21'],
		[2024, '2024-03-31'],
		[2025, '2025-04-20'],
		[2027, '2027-03-28'],
	])('the Easter of these tests is right: %i on %s', (year, sunday) => {
		expect(easter(year)).toBe(sunday);
	});

	test.each(years)('%i has exactly the days that the rules give', (year) => {
		expect(inTheTable(year)).toEqual(byTheRules(year));
	});

	test.each([
		['2016-12-27', true, 'in place of Christmas Day, a Sunday'],
		['2020-05-04', false, 'the holiday moved to the 8th that year'],
		['2022-05-30', false, 'the holiday moved to 2 June that year'],
		['2022-09-19', true, 'the state funeral'],
		['2023-05-08', true, 'the coronation'],
		['2024-05-08', false, 'an ordinary Wednesday'],
	])('%s: %s, %s', (day, holiday) => {
		expect(isBankHoliday(day)).toBe(holiday);
	});
});

describe('working days', () => {
	test.each([
		['2014-04-22', true, 'the Tuesday after Easter'],
		['2014-04-21', false, 'Easter Monday'],
		['2014-04-26', false, 'a Saturday'],
		['2014-04-27', false, 'a Sunday'],
	])('%s: %s, %s', (day, working) => {
		expect(isWorkingDay(day)).toBe(working);
	});

	test('do not count the day itself', () => {
		expect(addWorkingDays('2014-04-22', 1)).toBe('2014-04-23');
		expect(addWorkingDays('2014-04-22', 0)).toBe('2014-04-22');
	});

	test('skip a weekend and a bank holiday', () => {
		// Thursday before Easter; Friday and Monday are holidays.
		expect(addWorkingDays('2014-04-17', 1)).toBe('2014-04-22');
	});

	test('Hampshire’s plan: 70 working days after 22 April 2014 is 31 July 2014', () => {
		expect(actionPlanDue(calendar, '2014-04-22')).toBe('2014-07-31');
	});

	test('Kirklees’ plan: 71 working days from the report of 25 November 2016 to 9 March 2017', () => {
		// The council’s decision says “by 9 March 2017”: 70 days from the Monday after the report, which was published on a Friday.
		expect(addWorkingDays('2016-11-25', 71)).toBe('2017-03-09');
		expect(actionPlanDue(calendar, '2016-11-25')).toBe('2017-03-08');
		expect(actionPlanDue(calendar, '2016-11-28')).toBe('2017-03-09');
	});

	test.each([
		['2012-12-31', 2012],
		[`${(calendar.lastYear ?? 0) + 1}-01-03`, (calendar.lastYear ?? 0) + 1],
	])('%s is outside the table and is refused, not guessed', (day, year) => {
		expect(() => isBankHoliday(day)).toThrow(
			new RangeError(`No bank holidays for ${year}: the table covers 2013 to ${calendar.lastYear}`),
		);
	});

	test('a count that goes beyond the table throws', () => {
		expect(() => actionPlanDue(calendar, `${calendar.lastYear}-11-01`)).toThrow(RangeError);
	});

	test('a calendar without a table counts nothing', () => {
		const empty = workingCalendar([]);
		expect(empty.lastYear).toBeUndefined();
		expect(() => empty.addWorkingDays('2014-04-22', 1)).toThrow('the table covers no year');
		expect(() => empty.isWorkingDay('2014-04-22')).toThrow(RangeError);
	});

	test('a table with a gap throws', () => {
		const days = ['2020-01-01'];
		expect(() =>
			workingCalendar([
				{ year: 2020, days },
				{ year: 2022, days },
			]),
		).toThrow('expected one year after the other');
	});
});
