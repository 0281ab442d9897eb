/** What follows a report: the council’s written statement, and the next inspection. Every page uses this wording. */
import { addDays, exactDay } from '../../domain/basics/dates.ts';
import { ACTION_PLAN_WORKING_DAYS, actionPlanDue } from '../../domain/basics/working-days.ts';
import { hasLowestGrade } from '../../domain/record/reports.ts';
import { strandsOf } from '../../domain/record/frameworks.ts';
import { nextByOverall } from '../../domain/record/next-inspections.ts';
import { dayText, monthText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** What came next after an inspection, as long as that is known. */
type NextRules = Pick<InspectionRecord, 'nextInspections'>;

/**
 * The day by which the council’s written statement is due; undefined where the day of publication is not known, and after
 * the last year whose bank holidays are known.
 */
export function planDue({ calendar }: Pick<InspectionRecord, 'calendar'>, report: Inspection): IsoDate | undefined {
	const published = exactDay(report.published);
	const last = calendar.lastYear === undefined ? '' : `${calendar.lastYear}-08-31`;
	return published !== undefined && published <= last ? actionPlanDue(calendar, published) : undefined;
}

/** The day by which the statement of a report is due, where a deadline is known: there is none for a review of a board. */
export function planDeadline(record: Pick<InspectionRecord, 'calendar'>, report: Inspection): IsoDate | undefined {
	return report.edition.scope === 'safeguarding-board' ? undefined : planDue(record, report);
}

/**
 * When the statement is or was due; undefined for a review of a safeguarding board, because no deadline is known. A deadline
 * after the record’s last day may have passed when the text is read, so the text says on which day it was written.
 */
export function planText(
	record: Pick<InspectionRecord, 'calendar'>,
	report: Inspection,
	asAt: IsoDate,
): string | undefined {
	const due = planDeadline(record, report);
	if (due === undefined) return undefined;
	// The law counts from the day on which the council received the report, which no source gives.
	const days = `${ACTION_PLAN_WORKING_DAYS} working days after publication`;
	const counted = 'The law counts from the day on which the council received the report.';
	const statement = 'council’s written statement of proposed action was due by';
	const subject = due <= asAt ? `The ${statement}` : `As at ${dayText(asAt)}, the ${statement}`;
	return `${subject} ${dayText(due)}, ${days}. ${counted}`;
}

/** What may follow a council’s latest report: the earlier rule, and what we do not know about the current rule. */
export function nextInspectionTexts({ nextInspections }: NextRules, report: Inspection): string[] {
	const before = nextByOverall(nextInspections, report);
	const ended = nextInspections[0]?.until;
	return [
		...(before === undefined ? [] : [`Until ${monthText(before.until)} ${before.text}`]),
		`We do not know what now decides whether an inspection is short or standard${ended === undefined ? '' : `, because we have not read the framework in use since ${dayText(addDays(ended, 1))}`}.`,
		...(strandsOf(report.edition).includes('overall')
			? []
			: [
					'We do not know what leads to monitoring visits or to government intervention now that there is no overall grade.',
				]),
		...visitTexts({ nextInspections }, report),
	];
}

/** Which visits come between inspections. Councils with the lowest grade have usually had monitoring visits, not focused ones. */
function visitTexts({ nextInspections }: NextRules, report: Inspection): string[] {
	if (nextByOverall(nextInspections, report)?.next === 'monitoring') return [];
	const monitoring = nextInspections.find(({ next }) => next === 'monitoring');
	return [
		strandsOf(report.edition).includes('overall') || !hasLowestGrade(report) || monitoring === undefined
			? 'Focused visits take place between inspections. They look at one subject and give no grade.'
			: `Until ${monthText(monitoring.until)} councils judged inadequate overall had monitoring visits between inspections, and other councils focused visits. Neither gives a grade. We do not know which kind this council will have.`,
	];
}
