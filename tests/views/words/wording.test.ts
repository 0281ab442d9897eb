import { describe, expect, test } from 'vitest';
import {
	ageText,
	countText,
	dayText,
	listText,
	lower,
	monthText,
	ordinalText,
	shareText,
	spanText,
	stayText,
	valueText,
} from '../../../src/views/words/wording.ts';
import { span } from '../../support/builders.ts';

test('a day and a month are written as people write them', () => {
	expect(dayText('2014-04-02')).toBe('2 April 2014');
	expect(monthText('2014-12-31')).toBe('December 2014');
});

describe('a span of days', () => {
	test.each([
		{ of: '2014-04-22', reads: '22 April 2014' },
		{ of: '2014-04', reads: 'April 2014' },
		{ of: '2016-02', reads: 'February 2016' },
		{ of: '2016', reads: '2016' },
		{ of: '2016-01-01..2016-03-31', reads: 'between 1 January and 31 March 2016' },
		{ of: '2015-12-01..2016-03-31', reads: 'between 1 December 2015 and 31 March 2016' },
		// A month without its last day is not a month, and neither are two months.
		{ of: '2016-02-01..2016-02-28', reads: 'between 1 February and 28 February 2016' },
		{ of: '2016-02..2016-03', reads: 'between 1 February and 31 March 2016' },
	])('$of reads “$reads”', ({ of, reads }) => {
		expect(spanText(span(of))).toBe(reads);
	});
});

describe('a stay', () => {
	test.each([
		{ start: '2016-07-28', end: '2016-07-28', reads: '28 July 2016' },
		{ start: '2018-04-16', end: '2018-04-20', reads: '16 to 20 April 2018' },
		{ start: '2014-02-18', end: '2014-03-12', reads: '18 February to 12 March 2014' },
		{ start: '2014-12-15', end: '2015-01-14', reads: '15 December 2014 to 14 January 2015' },
		{ start: '2014-04', end: '2014-04', reads: 'April 2014' },
		{ start: '2014-04', end: '2014-05', reads: 'April 2014 to May 2014' },
		{ start: '2014-04-08', end: '2014-05', reads: 'from 8 April 2014' },
	])('from $start to $end reads “$reads”', ({ start, end, reads }) => {
		expect(stayText(span(start), span(end))).toBe(reads);
	});
});

describe('the time from one day to another', () => {
	test.each([
		{ from: '2026-06-18', to: '2026-07-07', reads: 'under a month' },
		{ from: '2026-06-07', to: '2026-07-07', reads: '1 month' },
		{ from: '2026-06-08', to: '2026-07-07', reads: 'under a month' },
		{ from: '2025-07-08', to: '2026-07-07', reads: '11 months' },
		{ from: '2025-07-07', to: '2026-07-07', reads: '1 year' },
		{ from: '2014-04-22', to: '2026-07-07', reads: '12 years 2 months' },
		{ from: '2024-02-29', to: '2025-02-28', reads: '11 months' },
	])('$from to $to reads “$reads”', ({ from, to, reads }) => {
		expect(ageText(from, to)).toBe(reads);
	});
});

test.each([
	[1, '1st'],
	[2, '2nd'],
	[3, '3rd'],
	[4, '4th'],
	[11, '11th'],
	[12, '12th'],
	[13, '13th'],
	[21, '21st'],
	[102, '102nd'],
	[111, '111th'],
	[113, '113th'],
])('place %i is the %s', (n, reads) => {
	expect(ordinalText(n)).toBe(reads);
});

test.each([
	{ n: 0, reads: '0 reports' },
	{ n: 1, reads: '1 report' },
	{ n: 1204, reads: '1,204 reports' },
])('$n of them reads “$reads”', ({ n, reads }) => {
	expect(countText(n, 'report')).toBe(reads);
});

test('an irregular plural is used', () => {
	expect(countText(2, 'authority', 'authorities')).toBe('2 authorities');
	expect(countText(1, 'authority', 'authorities')).toBe('1 authority');
});

test.each([
	{ items: [], reads: '' },
	{ items: ['Bradford'], reads: 'Bradford' },
	{ items: ['Bradford', 'Leeds'], reads: 'Bradford and Leeds' },
	{ items: ['Bradford', 'Leeds', 'York'], reads: 'Bradford, Leeds and York' },
])('$items.length names read “$reads”', ({ items, reads }) => {
	expect(listText(items)).toBe(reads);
});

describe('a share', () => {
	test.each([
		{ of: [0, 12], reads: '0%' },
		{ of: [1, 12], reads: '8%' },
		{ of: [6, 12], reads: '50%' },
		{ of: [1, 200], reads: 'under 1%' },
		{ of: [1, 100], reads: '1%' },
		{ of: [12, 12], reads: '100%' },
		// Not all of them, so it must not be 100%.
		{ of: [199, 200], reads: 'over 99%' },
		{ of: [0, 0], reads: 'none' },
	])('of $of reads “$reads”', ({ of: [numerator = 0, denominator = 0], reads }) => {
		expect(shareText(numerator, denominator)).toBe(reads);
	});
});

test.each([
	{ value: { kind: 'graded', grade: 'requires-improvement' } as const, reads: 'Requires improvement' },
	{ value: { kind: 'absent', reason: 'not-reviewed' } as const, reads: 'Not reviewed' },
])('a judgement reads “$reads”', ({ value, reads }) => {
	expect(valueText(value)).toBe(reads);
});

test('a phrase within a sentence begins with a small letter and keeps its other capitals', () => {
	expect(lower('Review of the LSCB')).toBe('review of the LSCB');
});
