/** The grades of a report as a card that stands by itself. */
import { judgementStrip } from '../parts/judgement-strip.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { recordDayView } from '../parts/record-day.ts';
import { staysText } from '../parts/report-row.ts';
import { dayText, spanText } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { nextOf } from '../../domain/record/timelines.ts';
import type { StripCard } from '../parts/strip-card.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** The card of a report as at the record’s last day. */
export function reportCard(record: InspectionRecord, report: Report): StripCard {
	return {
		name: record.authority(report.authority).name,
		what: `${inspectionTypeLabels[report.type]}, ${staysText(report.stays)}`,
		when: `Report published ${spanText(report.published)}.`,
		strip: judgementStrip(report),
		notices: noticesOf(record, report),
		asAt: recordDayView(record, undefined).text,
	};
}

/** What has replaced a report’s grades, or may have. */
function noticesOf(record: InspectionRecord, report: Report): string[] {
	const authority = record.authority(report.authority);
	const next = nextOf(record, report);
	if (next) return [`A later inspection has replaced these grades (report published ${spanText(next.published)}).`];
	const newer = report.edition.scope === 'services' ? newerReportView(authority) : undefined;
	const ended = authority.to === undefined ? [] : [`The council was abolished on ${dayText(authority.to)}.`];
	return newer ? [newer.text, ...ended] : ended;
}
