/** Reads a day, the days of a visit, a month or a year that stands in a query: "19 May 2014", "19/05/14", "4 to 22 November 2019". */
import { isIsoDate, spanOf } from '../basics/dates.ts';
import { monthNumber, monthPattern } from '../basics/months.ts';
import type { DateSpan } from '../basics/dates.ts';

/** The days that a query asks for. */
export interface AskedDays {
	/** A single day, the two days of a visit, a month or a year. */
	readonly kind: 'day' | 'days' | 'month' | 'year';
	readonly span: DateSpan;
	/** The query without them. */
	readonly rest: string;
}

const named = `(${monthPattern})\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?(?: of)?';
const year = '(20[012]\\d)';
const shortYear = '(20[012]\\d|[012]\\d)';
const until = '\\s*(?:to|until|till|[-–—])\\s*';
const mark = '[-/.–]';

/** A number or a word for a month as two digits: "5" and "May" are "05". */
function monthOf(text: string): string {
	return String(monthNumber(text) ?? text).padStart(2, '0');
}

function iso(y: string, m: string, d: string): string {
	return `${y.length === 2 ? `20${y}` : y}-${monthOf(m)}-${d.padStart(2, '0')}`;
}

type Read = (...groups: string[]) => readonly [string, string];
const one = (text: string): readonly [string, string] => [text, text];

/** Ways to write days, the longest first, because a shorter one may be a part of it. Each gives the first and the last day. */
const ways: readonly (readonly [pattern: string, read: Read])[] = [
	[
		`${day} ${named}(?: ${year})?${until}${day} ${named},? ${year}`,
		(d, m, y, e, n, z) => [iso(y || z, m, d), iso(z, n, e)],
	],
	[`${day}${until}${day} ${named},? ${year}`, (d, e, m, y) => [iso(y, m, d), iso(y, m, e)]],
	[`${day} ${named},? ${shortYear}`, (d, m, y) => one(iso(y, m, d))],
	[`${named} ${day},? ${year}`, (m, d, y) => one(iso(y, m, d))],
	[`${year}${mark}(\\d{1,2})${mark}(\\d{1,2})`, (y, m, d) => one(iso(y, m, d))],
	[`(\\d{1,2})${mark}(\\d{1,2})${mark}${shortYear}`, (d, m, y) => one(dayFirst(y, m, d))],
	[`(\\d{1,2})[-/. ]${named}[-/. ]${shortYear}`, (d, m, y) => one(iso(y, m, d))],
	[`${named},? ${year}`, (m, y) => one(`${y}-${monthOf(m)}`)],
	[`${year} ${named}`, (y, m) => one(`${y}-${monthOf(m)}`)],
	[`(\\d{1,2})/${year}`, (m, y) => one(`${y}-${monthOf(m)}`)],
	[`${year}-(\\d{2})`, (y, m) => one(`${y}-${m}`)],
	[year, (y) => one(y)],
];

/** Reads the day before the month, as people here write it, or the month before the day where only that gives a real day. */
function dayFirst(y: string, m: string, d: string): string {
	const british = iso(y, m, d);
	return isIsoDate(british) ? british : iso(y, d, m);
}

const patterns = ways.map(([pattern, read]) => [new RegExp(`(?:^|[^\\w/])${pattern}(?![\\w/])`, 'i'), read] as const);

/** The days that a query names; undefined where it names none. Of a day that does not exist the month is read. */
export function readDays(text: string): AskedDays | undefined {
	const plain = text.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /gi, '').replace(/\s+/g, ' ');
	for (const [pattern, read] of patterns) {
		const found = pattern.exec(plain);
		if (!found) continue;
		const [from, to] = read(...found.slice(1).map((group) => (group as string | undefined) ?? ''));
		const [first, last] = [spanOf(from), spanOf(to)];
		if (!first || !last || first.earliest > last.latest) continue;
		const rest = plain.replace(found[0], ' ').replace(/\s+/g, ' ').trim();
		const kind = from !== to ? 'days' : from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day';
		return { kind, span: { earliest: first.earliest, latest: last.latest }, rest };
	}
	return undefined;
}
