/** The day on which a report was published: printed, on Ofsted’s site, in a table or in the record; and whether it can be. */
import { valueAt } from '../check/value-at.ts';
import { daysBetween, isIsoDate } from '../domain/basics/dates.ts';
import { publishedBases } from '../domain/record/reports.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { PublishedBasis } from '../domain/record/reports.ts';
import type { RecordData } from './build-record.ts';
import type { PlacedRow } from './index-table.ts';
import type { ImportContent } from './load-content.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Unread } from './reading.ts';
import type { Run } from './import-run.ts';

/** The day with how it is known, and other days that sources give. */
interface Publication {
	readonly day: IsoDate;
	readonly basis: PublishedBasis;
	readonly also: RecordData['also-published'];
}

/** The day that a report prints; else that of Ofsted’s site, else that of a table. Undefined where none of them has one. */
export function publicationOf(
	facts: InspectionFacts,
	siteDay: IsoDate | undefined,
	row: PlacedRow | undefined,
): Publication | undefined {
	const { published } = facts;
	if (published !== undefined) {
		const differs = siteDay !== undefined && siteDay !== published;
		return { day: published, basis: 'printed', also: differs ? [{ date: siteDay, according: 'Ofsted’s site' }] : [] };
	}
	if (siteDay !== undefined) return { day: siteDay, basis: 'site', also: [] };
	const inTable = row?.published;
	return inTable === undefined ? undefined : { day: inTable, basis: 'table', also: [] };
}

/** Whether the day in a file’s name is of a scan or a download: a report that prints its day is on the site soon after. */
export function isOtherDay({ published, visits }: InspectionFacts, inName: IsoDate | undefined): boolean {
	if (published === undefined || inName === undefined) return false;
	return inName < (visits.at(-1)?.end ?? published) || daysBetween(published, inName) > longWait;
}

/** The day of a record of the same inspection: what is recorded need not be asked for again. */
export function recordedPublication(
	content: ImportContent,
	slug: string,
	facts: InspectionFacts,
): Publication | undefined {
	for (const [id, data] of content.records) {
		const day = id.slice(slug.length + 1);
		if (!id.startsWith(`${slug}/`) || !isIsoDate(day)) continue;
		if (valueAt(data, ['framework']) !== facts.framework) continue;
		if (valueAt(data, ['inspection', 'start']) !== facts.visits[0].start) continue;
		const basis = valueAt(data, ['published-basis']);
		return { day, basis: publishedBases.find((one) => one === basis) ?? 'printed', also: [] };
	}
	return undefined;
}

/** What is wrong with a day that is still to come, or not after the last day on site where that is known. */
export function impossibleDay(run: Run, day: IsoDate, last: IsoDate | undefined, from: string): Unread | undefined {
	const { today } = run.surroundings;
	if (day > today) {
		const rule = `this day, from ${from}, is after today (${today}); give the day of publication with --published`;
		return { field: 'published', place: undefined, found: day, rule };
	}
	if (last === undefined || day > last) return undefined;
	const rule = `this day, from ${from}, is not after the inspection’s last (${last}); give the day of publication with --published`;
	return { field: 'published', place: undefined, found: day, rule };
}

/** The last day on site. */
export const lastDay = ({ visits }: InspectionFacts): IsoDate => visits.at(-1)?.end ?? visits[0].end;

/** Days from a visit’s end to publication beyond which a day is rather that of a scan or of a download. */
const longWait = 183;

/** Asks for a second look at a day that is very long after the last day on site. */
export function logLongWait(run: Run, day: IsoDate, last: IsoDate | undefined): void {
	const days = last === undefined ? 0 : daysBetween(last, day);
	if (days > longWait)
		run.surroundings.log(`  published ${days} days after the visit, which is long: is this the day of publication?`);
}
