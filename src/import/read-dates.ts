/** Dates as reports print them: "19 November-11 December 2013 and 28 - 30 January 2014", "1/06/2015 to 25/06/2015". */
import { addDays, isIsoDate } from '../domain/basics/dates.ts';
import { monthNames, monthNumber, monthPattern } from '../domain/basics/months.ts';
import type { IsoDate } from '../domain/basics/dates.ts';

/** A stay on site; both days included. */
export interface PrintedVisit {
	readonly start: IsoDate;
	readonly end: IsoDate;
}

const tokenPattern = new RegExp(
	[
		String.raw`(?<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d))`,
		String.raw`(?<year>20\d\d(?!\d))`,
		String.raw`(?<day>\d{1,2}(?!\d)(?:st|nd|rd|th)?)`,
		String.raw`(?<month>(?:${monthNames.join('|')})` +
			String.raw`|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`,
		// A range. U+2500 is a box-drawing line that stands for a dash in one report.
		String.raw`(?<to>to\b|until\b|[-\u2012-\u2015\u2212\u2500])`,
		String.raw`(?<other>and\b|&|[,;.]|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)`,
	].join('|'),
	'iuy',
);

/** A date within a sentence: "31 March 2014", "31st May 14", "March 2014". `printedDay` reads its groups. */
export const dateInText =
	String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?` +
	`(?<month>${monthPattern})` +
	String.raw` (?<year>20\d\d|\d\d)(?!\d)`;

/** The day, month or year of a date in a sentence, as records write it: "2014-03-31", "2014-03", "2014"; undefined for a day or month that does not exist. */
export function printedDay({ day, month, year = '' }: Partial<Record<string, string>>): string | undefined {
	const inYear = year.length === 2 ? `20${year}` : year;
	if (month === undefined) return inYear;
	const number = monthNumber(month);
	if (number === undefined) return undefined;
	const inMonth = `${inYear}-${String(number).padStart(2, '0')}`;
	if (day === undefined) return inMonth;
	const iso = `${inMonth}-${day.padStart(2, '0')}`;
	return isIsoDate(iso) ? iso : undefined;
}

interface Half {
	day: number;
	month: number | undefined;
	year: number | undefined;
}

/**
 * The visits of a text that consists of dates only, in order of time. Undefined when the text has anything else in it,
 * lacks a month or year, or gives days that do not exist or run backwards. Visits on adjoining days become one.
 */
export function readVisits(text: string): [PrintedVisit, ...PrintedVisit[]] | undefined {
	const ranges = rangesOf(text);
	if (!ranges || !complete(ranges.flat())) return undefined;
	const visits: PrintedVisit[] = [];
	for (const range of ranges) {
		const [start, end] = [isoOf(range[0]), isoOf(range.at(-1))];
		if (start === undefined || end === undefined || end < start) return undefined;
		const before = visits.at(-1);
		if (before && start <= before.end) return undefined;
		if (before && start === addDays(before.end, 1)) visits[visits.length - 1] = { start: before.start, end };
		else visits.push({ start, end });
	}
	const [first, ...later] = visits;
	return first && [first, ...later];
}

/** A text that is one day and nothing else. */
export function readDay(text: string): IsoDate | undefined {
	const visits = readVisits(text);
	return visits?.length === 1 && visits[0].start === visits[0].end ? visits[0].start : undefined;
}

/** Whether a line consists of dates, or of the rest of a date that began on the line before. */
export function isDatesOnly(text: string): boolean {
	const rest = text.replace(/^(?:and|to|[-\u2012-\u2015\u2212\u2500])\s*/i, '');
	return (rangesOf(rest)?.length ?? 0) > 0 || /^(?:[A-Z][a-z]+ )?20\d\d$/.test(rest);
}

function rangesOf(text: string): Half[][] | undefined {
	const ranges: Half[][] = [];
	let rangeOpen = false;
	let at = 0;
	const add = (half: Half): void => {
		const range = ranges.at(-1);
		if (rangeOpen && range) range.push(half);
		else ranges.push([half]);
		rangeOpen = false;
	};
	while (at < text.length) {
		if (/\s/.test(text[at] ?? '')) {
			at += 1;
			continue;
		}
		tokenPattern.lastIndex = at;
		const token = tokenPattern.exec(text)?.groups;
		if (!token) return undefined;
		at = tokenPattern.lastIndex;
		const half = ranges.at(-1)?.at(-1);
		if (token['slashed'] !== undefined) {
			const [day = 0, month = 0, year = 0] = token['slashed'].split('/').map(Number);
			add({ day, month, year: year < 100 ? 2000 + year : year });
		} else if (token['day'] !== undefined) {
			add({ day: Number.parseInt(token['day'], 10), month: undefined, year: undefined });
		} else if (token['month'] !== undefined) {
			if (!half || half.month !== undefined) return undefined;
			half.month = monthNumber(token['month']);
		} else if (token['year'] !== undefined) {
			if (!half || half.year !== undefined) return undefined;
			half.year = Number(token['year']);
		} else if (token['to'] !== undefined) {
			if (!half || rangeOpen || (ranges.at(-1)?.length ?? 0) > 1) return undefined;
			rangeOpen = true;
		}
	}
	return rangeOpen ? undefined : ranges;
}

/** Months and years are printed once and hold for the days before ("8 to 12 July 2019"), or else for those after. */
function complete(halves: readonly Half[]): boolean {
	for (let i = halves.length - 2; i >= 0; i -= 1) {
		const [half, next] = [halves[i], halves[i + 1]];
		if (!half || !next) continue;
		half.month ??= next.month;
		if (half.year === undefined && next.year !== undefined) {
			// "10 December to 16 January 2015" began in the year before.
			half.year = (half.month ?? 0) > (next.month ?? 0) ? next.year - 1 : next.year;
		}
	}
	for (let i = 1; i < halves.length; i += 1) {
		const [half, before] = [halves[i], halves[i - 1]];
		if (half && before) half.year ??= before.year;
	}
	return halves.every((half) => half.month !== undefined && half.year !== undefined);
}

function isoOf(half: Half | undefined): IsoDate | undefined {
	if (half?.month === undefined || half.year === undefined) return undefined;
	const day = `${half.year}-${String(half.month).padStart(2, '0')}-${String(half.day).padStart(2, '0')}`;
	return isIsoDate(day) ? day : undefined;
}
