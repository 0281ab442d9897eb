/**
 * What an ILACS report mentions in sentences of its own making: the year of the last inspection, unregistered homes,
 * focused visits. Only set phrases count, so much is left out; what counts is right.
 */
import { monthNames } from '../domain/basics/months.ts';
import { dateInText, printedDay } from './read-dates.ts';
import { flow, isRunningLine } from './reading.ts';
import type { Line } from './read-pdf.ts';
import type { Flow } from './reading.ts';

/** Mentions of a report, keyed as in the record. */
export interface MentionsRead {
	readonly 'last-inspection'?: { readonly page: number; readonly year: number };
	readonly 'unregistered-homes'?: { readonly page: number };
	readonly 'focused-visits'?: readonly { readonly page: number; readonly month: string }[];
}

const lastInspection = new RegExp(
	String.raw`\b(?:last|previous) (?:(?:ofsted|full|judgement|graded|ILACS|SIF|standard|short|single|framework|full-service) ){0,3}inspection` +
		String.raw`(?: by Ofsted| of [^.,;]{0,60}?| under the [^.,;]{0,60}?)?(?: \(?(?:SIF|ILACS)\)?)?,? (?:was |took place )?in (?:[a-z]+ )?(?<year>20\d\d)\b`,
	'gi',
);

const homes = '(?:homes?|placements?|settings?|accommodation|provisions?|care|arrangements?)';
/** Not of a school or of lessons, which may be unregistered, too. */
const unregistered = new RegExp(
	String.raw`(?<!\b(?:learning|lessons|education|school)\b[^.]{0,60})\b(?:` +
		String.raw`unregistered(?:,| (?:or|and) (?:unregulated|unsuitable|illegal))? (?:(?:children’s|care|residential|supported|illegal) )*${homes}` +
		String.raw`|${homes} that (?:is|are) unregistered)\b`,
	'i',
);

const plainMonth = monthNames.join('|');

/** Between the visit and its month: what it looked at, or who made it, but no other event. */
const visits = new RegExp(
	String.raw`\bfocused visits?(?:(?! in |inspection|visit|JTAI|\bin 20)[^.,;:]){0,100},? in (?<dates>(?:${plainDate()})(?:(?:,| and|, and) (?:in )?(?:${plainDate()}|${plainMonth}))*)`,
	'gi',
);

function plainDate(): string {
	return String.raw`(?:${plainMonth})(?: and (?:${plainMonth}))? 20\d\d`;
}

function readLast({ text, pageAt }: Flow): MentionsRead['last-inspection'] {
	const found = [...text.matchAll(lastInspection)].map(({ index, groups }) => ({
		page: pageAt(index),
		year: Number(groups?.['year']),
	}));
	const [first, ...others] = found;
	return others.every(({ year }) => year === first?.year) ? first : undefined;
}

function readVisits({ text, pageAt }: Flow): { page: number; month: string }[] {
	const months = new Map<string, number>();
	for (const { index, groups } of text.matchAll(visits)) {
		const dates = groups?.['dates'] ?? '';
		const year = /20\d\d/.exec(dates)?.[0];
		// “January and December 2019”: the first month has the year of the second.
		const whole = dates.replace(new RegExp(`(${plainMonth})(?= and )(?! 20)`, 'gi'), `$1 ${year}`);
		for (const { groups: date } of whole.matchAll(new RegExp(dateInText, 'gi'))) {
			const month = printedDay(date ?? {});
			if (month !== undefined && !months.has(month)) months.set(month, pageAt(index));
		}
	}
	return [...months].map(([month, page]) => ({ page, month })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The mentions of a report; fields without one are left out. */
export function readMentions(lines: readonly Line[]): MentionsRead {
	const body = flow(lines.filter((line) => !isRunningLine(line)));
	const last = readLast(body);
	const mention = unregistered.exec(body.text);
	const focused = readVisits(body);
	return {
		...(last && { 'last-inspection': last }),
		...(mention && { 'unregistered-homes': { page: body.pageAt(mention.index) } }),
		...(focused.length > 0 && { 'focused-visits': focused }),
	};
}
