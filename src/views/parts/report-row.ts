/** A report as a row of a list. */
import { addresses } from '../addresses/addresses.ts';
import { judgementStrip } from './judgement-strip.ts';
import { dayText, editionText, spanText, stayText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection, Stay } from '../../domain/record/reports.ts';
import type { StripItem } from './judgement-strip.ts';

/** A report as lists show it. */
export interface ReportRow {
	readonly address: string;
	readonly authority: string;
	/** "22 April 2014", or its bounds. */
	readonly published: string;
	/** "18 February to 12 March 2014". */
	readonly stay: string;
	/** "SIF", "ILACS 2023". */
	readonly framework: string;
	/** "full inspection". */
	readonly type: string;
	readonly strip: readonly StripItem[];
}

/** When inspectors were there: "8 to 12 July 2019 and 7 to 8 August 2019". */
export function staysText(visits: readonly Stay[]): string {
	return visits.map((v) => stayText(v.start, v.end)).join(', and ');
}

/** The row of a report. */
export function reportRow(record: InspectionHistory, report: Inspection): ReportRow {
	const framework = record.framework(report.framework);
	return {
		address: addresses.report(report.id),
		authority: record.authority(report.authority).name,
		published: spanText(report.published),
		stay: staysText(report.stays),
		framework: editionText(framework, report),
		type: inspectionTypeLabels[report.type],
		strip: judgementStrip(report),
	};
}

/** The name by which a report is cited and linked: "Hampshire, 22 April 2014". */
export function reportName(record: InspectionHistory, report: Inspection): string {
	const day = exactDay(report.published);
	const when = day === undefined ? `inspected ${stayText(report.stays[0].start, report.stays[0].end)}` : dayText(day);
	return `${record.authority(report.authority).name}, ${when}`;
}

/** The year under which a report is listed: the year of publication, or the last possible year when the day is not known. */
export function yearOf(report: Inspection): string {
	return report.published.latest.slice(0, 4);
}
