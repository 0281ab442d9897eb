/**
 * What has come since a day: the reports published after it, and which of them changed a council’s standing. A report counts
 * from its day of publication, whenever it was added to the record: the record does not say when that was.
 */
import { existedOn } from './authorities.ts';
import { dayOf, isOut, publishedBy } from './latest.ts';
import { asAtOf } from './reading.ts';
import { createHistory, withoutReport } from './record.ts';
import { standing } from './snapshots.ts';
import type { CountedAuthority } from './authorities.ts';
import type { AsAt } from './latest.ts';
import type { Reading } from './reading.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { StrandId } from './judgements.ts';

/** The reports that did not count on a day, oldest first. */
export function reportsSince(record: InspectionHistory, asAt: AsAt): Inspection[] {
	return record.reports.filter((report) => !isOut(report, asAt));
}

/** The record with only the reports, and mentions of newer reports, that were published by a day. */
export function recordBy(record: InspectionHistory, day: IsoDate): InspectionHistory {
	const asAt = publishedBy(day);
	const isOutByThen = ({ newerReport }: CountedAuthority): boolean =>
		newerReport !== undefined && newerReport.published <= day;
	return createHistory({
		...record,
		authorities: record.authorities.map((one) => (isOutByThen(one) ? one : { ...one, newerReport: undefined })),
		reports: record.reports.filter((report) => isOut(report, asAt)),
	});
}

/**
 * Whether a report changed how its council stood in a strand on the day of its publication: its grade, what the grade covers
 * or why it has none. False for a council that no longer existed.
 */
export function changesStanding(
	record: InspectionHistory,
	report: Inspection,
	strand: StrandId,
	reading: Reading,
): boolean {
	const authority = record.authority(report.authority);
	const asAt = asAtOf(report.published.latest, reading);
	if (!existedOn(authority, dayOf(asAt))) return false;
	const after = standing(record, authority, strand, asAt);
	const before = standing(withoutReport(record, report), authority, strand, asAt);
	return (
		after.grade !== before.grade ||
		after.absence !== before.absence ||
		after.mapping !== before.mapping ||
		(after.grade !== undefined && after.report?.edition.scale.id !== before.report?.edition.scale.id)
	);
}
