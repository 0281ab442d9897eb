/**
 * Dates as two readers of YAML give them: ours leaves days as text, Astro’s makes days into Date objects and years into
 * numbers. The build must take both for the same.
 */
import { describe, expect, test } from 'vitest';
import { bounds, day, partialDay } from '../../src/schemas/day.ts';

describe('a day', () => {
	test('is the same as text and as the Date that Astro makes of it', () => {
		expect(day.parse('2014-04-22')).toBe('2014-04-22');
		expect(day.parse(new Date('2014-04-22T00:00:00Z'))).toBe('2014-04-22');
	});

	test.each([['2014-04'], ['2014-02-30'], [2014], [null], [undefined], [new Date('nothing')]])('is not %s', (value) => {
		expect(day.safeParse(value).success).toBe(false);
	});
});

describe('a date that may be known in part', () => {
	test.each([
		['2014-04-22', '2014-04-22', '2014-04-22'],
		[new Date('2014-04-22T00:00:00Z'), '2014-04-22', '2014-04-22'],
		['2014-04', '2014-04-01', '2014-04-30'],
		['2014', '2014-01-01', '2014-12-31'],
		[2014, '2014-01-01', '2014-12-31'],
		[{ earliest: '2014-05-01', latest: '2015-06-30' }, '2014-05-01', '2015-06-30'],
		[{ earliest: new Date('2014-05-01T00:00:00Z'), latest: '2014-05-01' }, '2014-05-01', '2014-05-01'],
	])('%j becomes the days from %s to %s', (value, earliest, latest) => {
		expect(partialDay.parse(value)).toEqual({ earliest, latest });
	});

	test.each([['spring 2014'], ['2014-13'], [20.14], [true], [null], [undefined], [[]], [{ earliest: '2014-05-01' }]])(
		'is not %j',
		(value) => {
			expect(partialDay.safeParse(value).success).toBe(false);
		},
	);

	test('has no bounds the wrong way round', () => {
		expect(bounds.safeParse({ earliest: '2014-05-02', latest: '2014-05-01' }).success).toBe(false);
		expect(bounds.safeParse({ earliest: '2014-05-01', latest: '2014-05-01' }).success).toBe(true);
	});
});
