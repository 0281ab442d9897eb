/** Days, visits, months and years in queries, as people write them in England. */
import { expect, test } from 'vitest';
import { readDays } from '../../../src/domain/search/read-days.ts';

test.each([
	['19 May 2014'],
	['19th May 2014'],
	['19th of May, 2014'],
	['Monday 19 May 2014'],
	['May 19, 2014'],
	['2014-05-19'],
	['2014/5/19'],
	['19/05/2014'],
	['19/5/14'],
	['19.5.2014'],
	['19-05-2014'],
	['19 may 14'],
	['19-May-2014'],
	// No month has the number 19.
	['05/19/2014'],
])('“%s” is 19 May 2014', (text) => {
	expect(readDays(text)).toEqual({ kind: 'day', span: { earliest: '2014-05-19', latest: '2014-05-19' }, rest: '' });
});

test.each([
	['4 to 22 November 2019', '2019-11-04', '2019-11-22'],
	['4-22 November 2019', '2019-11-04', '2019-11-22'],
	['4th – 22nd Nov 2019', '2019-11-04', '2019-11-22'],
	['28 October to 8 November 2019', '2019-10-28', '2019-11-08'],
	['30 December 2019 to 10 January 2020', '2019-12-30', '2020-01-10'],
])('“%s” is a visit', (text, earliest, latest) => {
	expect(readDays(text)).toEqual({ kind: 'days', span: { earliest, latest }, rest: '' });
});

test.each([
	['May 2014', 'month', '2014-05-01', '2014-05-31'],
	['2014 may', 'month', '2014-05-01', '2014-05-31'],
	['02/2016', 'month', '2016-02-01', '2016-02-29'],
	['2014-05', 'month', '2014-05-01', '2014-05-31'],
	['2014', 'year', '2014-01-01', '2014-12-31'],
])('“%s” is a %s', (text, kind, earliest, latest) => {
	expect(readDays(text)).toEqual({ kind, span: { earliest, latest }, rest: '' });
});

test('the words around a day are left over', () => {
	expect(readDays('thurrock ofsted 4 to 22 November 2019 report')?.rest).toBe('thurrock ofsted report');
});

test('of a day that does not exist the month is read', () => {
	expect(readDays('31 February 2014')).toMatchObject({ kind: 'month', rest: '31' });
});

test.each(['', 'hull', '19 May', 'may', '850', '80472', 'E10000014', '12345678', '1066', '45/45/2014', '50012014'])(
	'“%s” is no day',
	(text) => {
		expect(readDays(text)).toBeUndefined();
	},
);
