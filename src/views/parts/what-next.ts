/** What follows a report: the council’s written statement, and the next inspection. Every page uses this wording. */
import { exactDay } from '../../domain/basics/dates.ts';
import { ACTION_PLAN_WORKING_DAYS, actionPlanDue } from '../../domain/basics/working-days.ts';
import { valueOf } from '../../domain/record/reports.ts';
import { strandsOf } from '../../domain/record/frameworks.ts';
import { nextByOverall } from '../../domain/texts/questions.ts';
import { countText, dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/**
 * The day by which the council’s written statement is due; undefined where the day of publication is not known, and after
 * the last year whose bank holidays are known.
 */
export function planDue({ calendar }: Pick<InspectionRecord, 'calendar'>, report: Inspection): IsoDate | undefined {
	const published = exactDay(report.published);
	const last = calendar.lastYear === undefined ? '' : `${calendar.lastYear}-08-31`;
	return published !== undefined && published <= last ? actionPlanDue(calendar, published) : undefined;
}

/** When the statement is or was due; undefined for a review of a safeguarding board, because no deadline is known. */
export function planText(
	record: Pick<InspectionRecord, 'calendar'>,
	report: Inspection,
	asAt: IsoDate,
): string | undefined {
	const due = report.edition.scope === 'safeguarding-board' ? undefined : planDue(record, report);
	if (due === undefined) return undefined;
	// The law counts from the day on which the council received the report, which no source gives.
	const days = `${ACTION_PLAN_WORKING_DAYS} working days after publication (the law counts from the day on which the council received the report)`;
	if (due <= asAt) return `The council’s written statement of proposed action was due by ${dayText(due)}, ${days}.`;
	return `The council’s written statement of proposed action is due by ${dayText(due)}, ${days}; ${countText(record.calendar.workingDaysBetween(asAt, due), 'working day')} after the record’s last day.`;
}

/** What may follow a council’s latest report: the rule used until March 2026, and what we do not know about the current rule. */
export function nextInspectionTexts(report: Inspection): string[] {
	const before = untilMarch2026(report);
	return [
		...(before === undefined ? [] : [before]),
		'We do not know what now decides whether an inspection is short or standard: we have not read the framework in use since 1 April 2026.',
		...(strandsOf(report.edition).includes('overall')
			? []
			: [
					'We do not know what leads to monitoring visits or to government intervention now that there is no overall grade.',
				]),
		...visitTexts(report),
	];
}

/** Which visits come between inspections. Councils judged inadequate have usually had monitoring visits, not focused ones. */
function visitTexts(report: Inspection): string[] {
	if (nextByOverall(report) === 'monitoring') return [];
	const isInadequate = report.edition.judgements.some(({ id }) => {
		const value = valueOf(report, id);
		return value.kind === 'graded' && value.grade === 'inadequate';
	});
	return [
		strandsOf(report.edition).includes('overall') || !isInadequate
			? 'Focused visits take place between inspections. They look at one subject and give no grade.'
			: 'Until March 2026 councils judged inadequate overall had monitoring visits between inspections, and other councils focused visits. Neither gives a grade. We do not know which this council will have.',
	];
}

/** What the overall grade led to under the earlier rule; undefined without an overall grade. */
function untilMarch2026(report: Inspection): string | undefined {
	const next = nextByOverall(report);
	switch (next) {
		case 'monitoring':
			return 'Until March 2026 an inadequate overall grade led to monitoring visits about every three months, then a standard inspection of two weeks.';
		case 'short':
			return 'Until March 2026 a council that was good or outstanding overall normally had a short inspection of one week next. Some had a standard one, and gaps were often longer than the three years planned.';
		case 'standard':
			return 'Until March 2026 a council that required improvement overall had a standard inspection of two weeks next. Gaps were often longer than the three years planned.';
		case undefined:
			return undefined;
		default:
			return next satisfies never;
	}
}
