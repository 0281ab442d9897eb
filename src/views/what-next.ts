/** What follows a report: the council’s written statement, and the next inspection. Every page says it alike. */
import { countText, dayText } from './wording.ts';
import { exactDay } from '../domain/dates.ts';
import { strandsOf } from '../domain/frameworks.ts';
import { likelyNext } from '../domain/questions.ts';
import {
	ACTION_PLAN_WORKING_DAYS,
	actionPlanDue,
	bankHolidayYears,
	workingDaysBetween,
} from '../domain/working-days.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Inspection } from '../domain/reports.ts';

/**
 * The day by which the council’s written statement is due; undefined where the day of publication is not known, and after
 * the last year whose bank holidays are known.
 */
export function planDue(report: Inspection): IsoDate | undefined {
	const published = exactDay(report.published);
	const last = `${bankHolidayYears.to}-08-31`;
	return published !== undefined && published <= last ? actionPlanDue(published) : undefined;
}

/** By when the statement is or was due; undefined for a review of a safeguarding board, which asks the council for none. */
export function planText(report: Inspection, asAt: IsoDate): string | undefined {
	const due = report.edition.scope === 'safeguarding-board' ? undefined : planDue(report);
	if (due === undefined) return undefined;
	const days = `${ACTION_PLAN_WORKING_DAYS} working days after publication`;
	if (due <= asAt) return `The council’s written statement of proposed action was due by ${dayText(due)}, ${days}.`;
	return `The council’s written statement of proposed action is due by ${dayText(due)}, ${days}; ${countText(workingDaysBetween(asAt, due), 'working day')} after the record’s last day.`;
}

/** What is likely to come next for a council whose latest report this is; each sentence says that and why it is an estimate. */
export function nextInspectionTexts(report: Inspection): string[] {
	return [
		likelyText(report),
		...(strandsOf(report.edition).includes('overall')
			? []
			: [
					'What leads to monitoring visits or to the government stepping in, now that there is no overall grade, is not known to the record.',
				]),
		'In between come focused visits, which look at one subject and give no grade.',
	];
}

function likelyText(report: Inspection): string {
	const next = likelyNext(report);
	switch (next?.kind) {
		case 'monitoring':
			return 'An estimate, by Ofsted’s rule for an inadequate overall grade: visits about every quarter to monitor progress, then a standard inspection of two weeks.';
		case 'short':
		case 'standard':
			return next.rule === 'overall'
				? `An estimate, by Ofsted’s rule that goes by the overall grade: the next inspection is likely to be a ${next.kind} one, about three years after this. In fact the time between has been longer, and inspectors may choose otherwise.`
				: `An estimate, by the rule reported for inspections without an overall grade: the next is likely to be a ${next.kind} one. It goes by leaders and by at least two of the three areas of practice being good or better.`;
		case undefined:
			return 'What kind of inspection comes next is not known.';
		default:
			return next satisfies never;
	}
}
