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

/** By when the statement is or was due; undefined for a review of a safeguarding board, for which that is not known. */
export function planText(report: Inspection, asAt: IsoDate): string | undefined {
	const due = report.edition.scope === 'safeguarding-board' ? undefined : planDue(report);
	if (due === undefined) return undefined;
	// The law counts from the day on which the council had the report, which no source gives.
	const days = `${ACTION_PLAN_WORKING_DAYS} working days after publication (the law counts from the day on which the council received the report)`;
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
	const { byOverall, byPractice } = likelyNext(report);
	if (byPractice === undefined) return 'What kind of inspection comes next is not known.';
	const now =
		'by the rule reported since, which goes by leaders and by at least two of the three areas of practice being good or better';
	switch (byOverall) {
		case 'monitoring':
			return `By the rule in force until April 2026, an inadequate overall grade meant visits about every quarter to monitor progress, then a standard inspection of two weeks. What applies now is not known to the record.`;
		case 'short':
		case 'standard':
			return `An estimate: by the rule in force until April 2026, which went by the overall grade, the next inspection would be a ${byOverall} one; ${now}, it would be a ${byPractice} one${byOverall === byPractice ? ' too' : ''}. Inspectors may choose otherwise, and the time between has been longer than the three years planned.`;
		case undefined:
			return `An estimate: ${now}, the next inspection would be a ${byPractice} one. Inspectors may choose otherwise.`;
		default:
			return byOverall satisfies never;
	}
}
