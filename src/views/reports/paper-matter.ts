/** What the sections of a committee paper are about, and words that several of them need. */
import { judgementStrip } from '../parts/judgement-strip.ts';
import { aboutText } from './about-words.ts';
import { lower, upper, whenText } from '../words/wording.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';

/** A report and what the sections of its paper need to know of it. */
export interface Matter {
	readonly record: InspectionRecord;
	readonly report: Report;
	readonly authority: Authority;
	readonly asAt: IsoDate;
	/** Day of publication, where it is known. */
	readonly published: IsoDate | undefined;
	readonly before: Inspection | undefined;
	/** The site’s public address, without a slash at the end; undefined when it is not known. */
	readonly site: string | undefined;
}

/** What was inspected: "children’s services in Hampshire". */
export function about({ report, authority }: Matter): string {
	return aboutText(report.edition.scope, authority);
}

/** "on 22 April 2014", "in April 2014", "between 1 May 2014 and 30 June 2015 (the day is not known)". */
export function publishedWhen({ report, published }: Matter): string {
	return `${whenText(report.published)}${published === undefined ? ' (the day is not known)' : ''}`;
}

/** "Good: overall, help and protection. Outstanding: leaders." */
export function gradesText(inspection: Inspection): string {
	return [...Map.groupBy(judgementStrip(inspection), ({ value }) => value.label)]
		.map(([label, judged]) => `${upper(label)}: ${judged.map(({ short }) => lower(short)).join(', ')}.`)
		.join(' ');
}

/** A text with a full stop at its end. */
export function sentence(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}
