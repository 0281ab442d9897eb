import { describe, expect, test } from 'vitest';
import { isDatesOnly, readDay, readVisits } from '../../src/import/read-dates.ts';

const one = (start: string, end: string) => [{ start, end }];

describe('readVisits', () => {
	test.each([
		['18 February 2014 – 12 March 2014', one('2014-02-18', '2014-03-12')],
		['8 – 12 July 2013', one('2013-07-08', '2013-07-12')],
		['8-12 July 2013', one('2013-07-08', '2013-07-12')],
		['29 January to 9 February 2018', one('2018-01-29', '2018-02-09')],
		['23 April–18 May 2018', one('2018-04-23', '2018-05-18')],
		['5 July 2015- 29 July 2015', one('2015-07-05', '2015-07-29')],
		['9 May 2017 ─ 19 May 2017', one('2017-05-09', '2017-05-19')],
		['18 Feb 2014 – 12 March 2014', one('2014-02-18', '2014-03-12')],
		['02 March to 06 March 2020', one('2020-03-02', '2020-03-06')],
		['12/09/2016 to 06/10/2016', one('2016-09-12', '2016-10-06')],
		['1/06/2015 – 25 June 2015', one('2015-06-01', '2015-06-25')],
		['Monday 8 July 2019 to Friday 12th July', one('2019-07-08', '2019-07-12')],
		['28 July 2016', one('2016-07-28', '2016-07-28')],
		['10 December to 16 January 2015', one('2014-12-10', '2015-01-16')],
		['8 and 9 July 2019', one('2019-07-08', '2019-07-09')],
	])('%s', (text, visits) => expect(readVisits(text)).toEqual(visits));

	test.each([
		['19 November-11 December 2013 and 28 – 30 January 2014', '2013-11-19', '2013-12-11', '2014-01-28', '2014-01-30'],
		['8 to 12 July 2019 and 7 to 8 August 2019', '2019-07-08', '2019-07-12', '2019-08-07', '2019-08-08'],
		['5 to 9 December 2022 and 14 to 15 February 2023', '2022-12-05', '2022-12-09', '2023-02-14', '2023-02-15'],
		[
			'30 September 2024 to 11 October 2024 and 13 January 2025 to 16 January 2025',
			'2024-09-30',
			'2024-10-11',
			'2025-01-13',
			'2025-01-16',
		],
	])('a split visit: %s', (text, start, end, again, last) =>
		expect(readVisits(text)).toEqual([
			{ start, end },
			{ start: again, end: last },
		]),
	);

	test.each([
		'',
		'soon',
		'8 to 12 July',
		'July 2019',
		'31 February 2015 – 3 March 2015',
		'12 July 2019 to 8 July 2019',
		'7 to 8 August 2019 and 8 to 12 July 2019',
		'8 to 12 July 2019 at noon',
		'8 July 2019 to',
		'1 to 2 to 3 July 2019',
	])('refuses “%s”', (text) => expect(readVisits(text)).toBeUndefined());
});

test('readDay takes one day and nothing else', () => {
	expect(readDay('22 April 2014')).toBe('2014-04-22');
	expect(readDay('22 to 23 April 2014')).toBeUndefined();
	expect(readDay('April 2014')).toBeUndefined();
});

test('isDatesOnly distinguishes the rest of a date from another line', () => {
	expect(isDatesOnly('16 January 2025')).toBe(true);
	expect(isDatesOnly('and 13 to 16 January 2025')).toBe(true);
	expect(isDatesOnly('January 2025')).toBe(true);
	expect(isDatesOnly('Report published: 3 August 2015')).toBe(false);
	expect(isDatesOnly('Judgement')).toBe(false);
});
