/** Numbers, days and mentions that a program reads in a report; the page of each is that of the PDF. */
import type { DateSpan } from '../basics/dates.ts';

/** Council-wide numbers in the section “Information about this local authority area” of SIF reports, in its order. */
export const printedNumbers = [
	'under-18s',
	'in-need',
	'protection-plans',
	'in-care',
	'out-of-area',
	'adoptions',
	'special-guardianships',
] as const;

/** A number that SIF reports print of a council. */
export type PrintedNumberId = (typeof printedNumbers)[number];

/** Posts of which those reports print since when the holder has had them. */
export const printedPosts = ['director', 'board-chair'] as const;

/** A post whose holder’s first day reports print. */
export type PrintedPostId = (typeof printedPosts)[number];

/** What an earlier inspection, older than this record, was of. */
export const earlierSubjects = ['protection', 'looked-after'] as const;

/** What an earlier inspection was of: how children are protected, or services for looked after children. */
export type EarlierSubject = (typeof earlierSubjects)[number];

/** Grades of those inspections, in the words of their time. */
export const earlierGrades = [
	'outstanding',
	'good',
	'adequate',
	'satisfactory',
	'requires-improvement',
	'inadequate',
] as const;

/** A number that a report prints of the whole council, with the page of its PDF. */
export interface PrintedNumber {
	readonly page: number;
	readonly number: number;
	/** The day or month of the number; left out where the report names none. */
	readonly at?: DateSpan | undefined;
	/** For each 10,000 children under 18; left out where none is printed. */
	readonly rate?: number | undefined;
	/** In a hundred of the children in care; left out where none is printed. */
	readonly share?: number | undefined;
}

/** Since when somebody has been in post. */
interface PrintedPost {
	readonly page: number;
	readonly since: DateSpan;
	/** True where the report calls the holder interim or acting. */
	readonly interim?: true | undefined;
}

/** An inspection that the report names as the previous one of its subject. */
interface EarlierInspection {
	readonly page: number;
	readonly of: EarlierSubject;
	readonly inspected: DateSpan;
	readonly grade: (typeof earlierGrades)[number];
}

/** Everything that a program reads in a report besides its judgements. */
export interface Printed {
	readonly numbers: { readonly [id in PrintedNumberId]?: PrintedNumber | undefined };
	readonly posts: { readonly [id in PrintedPostId]?: PrintedPost | undefined };
	readonly earlierInspections: readonly EarlierInspection[];
	/** The year of the last inspection, where an ILACS report names it. */
	readonly lastInspection: { readonly page: number; readonly year: number } | undefined;
	/** Where an ILACS report first mentions unregistered homes; it may say that no child lives in one. */
	readonly unregisteredHomes: { readonly page: number } | undefined;
	/** Focused visits of which an ILACS report names the month. */
	readonly focusedVisits: readonly { readonly page: number; readonly month: DateSpan }[];
}

/** Share by which a printed rate may differ from one that is counted: the population may be that of another year. */
const RATE_TOLERANCE = 0.1;

/** How many of each 10,000 children a number is, if that is not the rate that the report prints. */
export function otherRate(
	{ number, rate }: Pick<PrintedNumber, 'number' | 'rate'>,
	under18s: Pick<PrintedNumber, 'number'> | undefined,
): number | undefined {
	if (rate === undefined || under18s === undefined || under18s.number === 0) return undefined;
	const counted = (number / under18s.number) * 10_000;
	return Math.abs(counted - rate) <= rate * RATE_TOLERANCE ? undefined : counted;
}
