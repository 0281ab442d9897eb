/** The wording of dates, numbers, names and grades in sentences and cells, so that every page writes them in the same way. */
import { ageBetween, exactDay } from '../../domain/basics/dates.ts';
import { monthNames } from '../../domain/basics/months.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { absences } from '../../domain/record/judgements.ts';
import type { DateSpan, IsoDate } from '../../domain/basics/dates.ts';
import type { JudgementValue } from '../../domain/record/judgements.ts';
import type { Edition, Framework } from '../../domain/record/frameworks.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** What became of a grade from one inspection to the next: in cells, keys and headings of columns. */
export const changeTexts = { improved: 'Improved', declined: 'Declined', same: 'Unchanged' } as const;

/** A day as readers see it: "22 April 2014". */
export function dayText(day: IsoDate): string {
	return `${Number(day.slice(8))} ${monthText(day)}`;
}

/** The month of a day as readers see it: "April 2014". */
export function monthText(day: IsoDate): string {
	return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** When inspections of an edition began, by month: "since April 2026", "from January 2018 to January 2023". */
export function sinceText({ from, to }: Pick<Edition, 'from' | 'to'>): string {
	return to === undefined ? `since ${monthText(from)}` : `from ${monthText(from)} to ${monthText(to)}`;
}

/** "22 April 2014", "April 2014", "2016", or "between 1 January and 31 March 2016". */
export function spanText(span: DateSpan): string {
	const day = exactDay(span);
	if (day !== undefined) return dayText(day);
	const { earliest, latest } = span;
	if (earliest.slice(0, 7) === latest.slice(0, 7) && earliest.endsWith('-01') && isLastOfMonth(latest))
		return monthText(earliest);
	if (earliest.slice(0, 4) === latest.slice(0, 4)) {
		if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return earliest.slice(0, 4);
		return `between ${dayText(earliest).slice(0, -5)} and ${dayText(latest)}`;
	}
	return `between ${dayText(earliest)} and ${dayText(latest)}`;
}

function isLastOfMonth(day: IsoDate): boolean {
	return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate() === Number(day.slice(8));
}

/** A stay: "18 February to 12 March 2014", "16 to 20 April 2018", "28 July 2016". */
export function stayText(start: DateSpan, end: DateSpan): string {
	const [from, to] = [exactDay(start), exactDay(end)];
	if (from === undefined || to === undefined) {
		return start.earliest === end.earliest && start.latest === end.latest
			? spanText(start)
			: from !== undefined
				? `from ${dayText(from)}`
				: `${spanText(start)} to ${spanText(end)}`;
	}
	if (from === to) return dayText(from);
	if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${dayText(to)}`;
	if (from.slice(0, 4) === to.slice(0, 4)) return `${dayText(from).slice(0, -5)} to ${dayText(to)}`;
	return `${dayText(from)} to ${dayText(to)}`;
}

/** Time from one day to a later one: "4 months", "2 years 3 months", "under a month". */
export function ageText(from: IsoDate, to: IsoDate): string {
	const { years, months: rest } = ageBetween(from, to);
	const parts = [years > 0 ? countText(years, 'year') : '', rest > 0 ? countText(rest, 'month') : ''].filter(Boolean);
	return parts.join(' ') || 'under a month';
}

/** Days as years: "3.4 years". */
export function yearsText(days: number): string {
	return `${(days / 365.25).toFixed(1)} years`;
}

/** The time from a day to the record’s last day: "2 years 3 months ago (counted to 20 August 2026)". */
export function agoText(day: IsoDate, asAt: IsoDate): string {
	return day === asAt ? 'the day on which this record ends' : `${ageText(day, asAt)} ago (counted to ${dayText(asAt)})`;
}

/** A span after a verb: “on 22 April 2014”, “in April 2014”, “between 1 May and 30 June 2014”. */
export function whenText(span: DateSpan): string {
	const text = spanText(span);
	if (exactDay(span) !== undefined) return `on ${text}`;
	return text.startsWith('between') ? text : `in ${text}`;
}

/** A number with its noun: "1 report", "1,204 reports". `plural`: where it is not the noun with an “s”. */
export function countText(n: number, noun: string, plural = `${noun}s`): string {
	return `${n.toLocaleString('en-GB')} ${nounText(n, noun, plural)}`;
}

/** The noun that goes with a number: "report" with one, "reports" with any other. */
export function nounText(n: number, noun: string, plural = `${noun}s`): string {
	return n === 1 ? noun : plural;
}

/** A count within a sentence: "none", "1,204". */
export function countOrNone(n: number): string {
	return n === 0 ? 'none' : n.toLocaleString('en-GB');
}

/** The verb that goes with a number: "is" with one, "are" with any other. */
export function isText(n: number): 'is' | 'are' {
	return n === 1 ? 'is' : 'are';
}

/** "was" with one, "were" with any other. */
export function wasText(n: number): 'was' | 'were' {
	return n === 1 ? 'was' : 'were';
}

/** "has" with one, "have" with any other. */
export function hasText(n: number): 'has' | 'have' {
	return n === 1 ? 'has' : 'have';
}

/** A place in an order, in figures: "1st", "2nd", "12th". */
export function ordinalText(n: number): string {
	const tens = n % 100;
	const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
	return `${n}${suffix}`;
}

const smallNumbers = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A whole number within a sentence: in words up to twelve. */
export function numberText(n: number): string {
	return smallNumbers[n] ?? n.toLocaleString('en-GB');
}

/** "Bradford", "Bradford and Leeds", "Bradford, Leeds and York". */
export function listText(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** "good", "good or outstanding", "good, secure or outstanding". */
export function eitherText(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}

/** A share as readers see it: "36%"; "under 1%" instead of a false 0%, "over 99%" instead of a false 100%. */
export function shareText(numerator: number, denominator: number): string {
	if (denominator === 0) return 'none';
	const share = (100 * numerator) / denominator;
	if (share > 0 && share < 1) return 'under 1%';
	return share > 99 && share < 100 ? 'over 99%' : `${Math.round(share)}%`;
}

/** A judgement’s value in words: "Good", "Not reviewed". */
export function valueText(value: JudgementValue): string {
	return value.kind === 'graded' ? gradeLabel(value.grade) : absences[value.reason].label;
}

/** A grade, marked where one grade was given for several judgements together: "Good", "Good (shared grade)". */
export function sharedText(label: string, isShared: boolean): string {
	return isShared ? `${label} (shared grade)` : label;
}

/** "Good" within a sentence: "good". */
export function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "good" at the beginning of a sentence: "Good". */
export function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A framework’s short name with its edition where it has several: "ILACS 2023", "SIF". */
export function editionName({ editions, short }: Framework, { label }: Edition): string {
	return editions.length > 1 ? `${short} ${label}` : short;
}

/** The name of the edition under which an inspection was made. */
export function editionText(framework: Framework, { edition }: Inspection): string {
	return editionName(framework, edition);
}
