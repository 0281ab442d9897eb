import { describe, expect, test } from 'vitest';
import {
	addDays,
	addYears,
	ageBetween,
	daysBetween,
	exactDay,
	isIsoDate,
	spanOf,
	weekday,
} from '../../../src/domain/basics/dates.ts';

describe('a day', () => {
	test.each(['2014-04-22', '2016-02-29', '2000-02-29', '2014-12-31'])('%s exists', (text) => {
		expect(isIsoDate(text)).toBe(true);
	});

	test.each([
		['2014-02-30', 'February has no 30th'],
		['2015-02-29', '2015 was no leap year'],
		['1900-02-29', '1900 was no leap year'],
		['2014-13-01', 'there is no 13th month'],
		['2014-00-10', 'there is no month 0'],
		['2014-04-00', 'there is no day 0'],
		['2014-4-22', 'a month has two digits'],
		['22-04-2014', 'the year comes first'],
		['2014-04', 'a month is not a day'],
		['2014-04-22T00:00:00Z', 'a time is not a day'],
		['', 'nothing is not a day'],
	])('"%s" is none: %s', (text) => {
		expect(isIsoDate(text)).toBe(false);
	});
});

describe('a date as a source gives it', () => {
	test.each([
		['2014-04-22', '2014-04-22', '2014-04-22'],
		['2014-04', '2014-04-01', '2014-04-30'],
		['2014-12', '2014-12-01', '2014-12-31'],
		['2014-02', '2014-02-01', '2014-02-28'],
		['2016-02', '2016-02-01', '2016-02-29'],
		['2014', '2014-01-01', '2014-12-31'],
	])('%s is from %s to %s', (text, earliest, latest) => {
		expect(spanOf(text)).toEqual({ earliest, latest });
	});

	test.each(['2014-02-30', '2014-13', '2014-00', '14', '2014-4', 'April 2014', '2014-04-', ''])(
		'"%s" is no date',
		(text) => {
			expect(spanOf(text)).toBeUndefined();
		},
	);

	test('a span of one day is that day; a longer span is not a day', () => {
		expect(exactDay({ earliest: '2014-04-22', latest: '2014-04-22' })).toBe('2014-04-22');
		expect(exactDay({ earliest: '2014-04-22', latest: '2014-04-23' })).toBeUndefined();
	});
});

describe('calculating with days', () => {
	test.each([
		['2014-04-22', 1, '2014-04-23'],
		['2014-12-31', 1, '2015-01-01'],
		['2016-02-28', 1, '2016-02-29'],
		['2015-02-28', 1, '2015-03-01'],
		['2014-03-01', -1, '2014-02-28'],
		// The clocks go forward in the night to 30 March 2014.
		['2014-03-29', 2, '2014-03-31'],
		['2014-01-01', 365, '2015-01-01'],
	])('%s and %i days is %s', (day, days, expected) => {
		expect(addDays(day, days)).toBe(expected);
		expect(daysBetween(day, expected)).toBe(days);
	});

	test('29 February plus one year is 28 February, plus four years 29 February', () => {
		expect(addYears('2016-02-29', 1)).toBe('2017-02-28');
		expect(addYears('2016-02-29', -1)).toBe('2015-02-28');
		expect(addYears('2016-02-29', 4)).toBe('2020-02-29');
	});

	test('any other day plus one year is the same day of the year', () => {
		expect(addYears('2014-04-22', 3)).toBe('2017-04-22');
		expect(addYears('2015-02-28', 1)).toBe('2016-02-28');
	});

	test.each([
		['2014-04-21', 1, 'Easter Monday 2014'],
		['2014-04-22', 2, 'the day of Hampshire’s report, a Tuesday'],
		['2014-04-26', 6, 'a Saturday'],
		['2014-04-27', 7, 'a Sunday'],
	])('%s is weekday %i (%s)', (day, expected) => {
		expect(weekday(day)).toBe(expected);
	});

	test.each([
		['2014-04-22', '2014-04-22', 0, 0],
		['2014-04-22', '2015-04-21', 0, 11],
		['2014-04-22', '2015-04-22', 1, 0],
		['2014-04-22', '2024-07-21', 10, 2],
		['2013-12-15', '2014-01-14', 0, 0],
		['2013-12-15', '2014-01-15', 0, 1],
		['2016-02-29', '2017-02-28', 0, 11],
		['2016-02-29', '2017-03-01', 1, 0],
	])('from %s to %s it is %i years and %i months', (from, to, years, months) => {
		expect(ageBetween(from, to)).toEqual({ years, months });
	});
});
