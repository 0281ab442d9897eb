/** The wording for published reports that are not in the record yet. */
import { dayText, listText } from '../words/wording.ts';
import type { Authority } from '../../domain/record/authorities.ts';

/** A report that we know of but have not added. */
export interface NewerReportView {
	/** “A newer report was published on 25 August 2026. It is not yet in this record.” */
	readonly text: string;
	/** Where and when an editor saw it. */
	readonly seen: string;
	readonly source: { readonly title: string; readonly url: string };
}

/** What to say about a council’s newer report; undefined when none is known. */
export function newerReportView({ newerReport }: Pick<Authority, 'newerReport'>): NewerReportView | undefined {
	if (!newerReport) return undefined;
	return {
		text: `A newer report was published on ${dayText(newerReport.published)}. It is not yet in this record.`,
		seen: `We have not read it. We saw it listed on ${dayText(newerReport.seen)}:`,
		source: newerReport.source,
	};
}

/** The mark after the name or letters of a council with a newer report, in a list or drawing. */
export const NEWER_MARK = '*';

/** A sentence about the newer reports of several councils; "" when none has one. */
export function newerReportsText(
	authorities: readonly { readonly name: string; readonly newerReport: unknown }[],
): string {
	const names = authorities.flatMap(({ name, newerReport }) => (newerReport ? [name] : []));
	if (names.length === 0) return '';
	return names.length === 1
		? `${listText(names)} has a newer report that is not yet in this record.`
		: `${listText(names)} have newer reports that are not yet in this record.`;
}
