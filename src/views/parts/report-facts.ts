/** The facts of one report that its text, a briefing or a worked claim may name: {props.facts.placeByStart}. */
import { guarded } from './record-facts.ts';
import { staysText } from './report-row.ts';
import { planDue } from './what-next.ts';
import { dayText, listText, ordinalText, spanText } from '../words/wording.ts';
import { compareResults } from '../../domain/grading/compare-results.ts';
import { reportFactNames } from '../../domain/texts/record-facts.ts';
import { placeByPublication, placeByStart } from '../../domain/record/sequence.ts';
import { ACTION_PLAN_WORKING_DAYS } from '../../domain/basics/working-days.ts';
import type { ReportFactName } from '../../domain/texts/record-facts.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** The facts by name. The build fails when a text uses a name that does not exist. */
export function reportFacts(record: InspectionRecord, report: Report): Readonly<Record<string, string>> {
	const byStart = placeByStart(record, report);
	const byPublication = placeByPublication(record, report);
	const due = planDue(record, report);
	const facts: Record<ReportFactName, string> = {
		published: spanText(report.published),
		stay: staysText(report.stays),
		placeByStart: byStart ? ordinalText(byStart.place) : 'not known',
		jointByStart: byStart ? listText(byStart.jointWith.map((r) => record.authority(r.authority).name)) : '',
		placeByPublication: byPublication ? ordinalText(byPublication.place) : 'not known',
		team: report.team === undefined ? 'not known' : String(report.team),
		planDue: due === undefined ? 'not known' : dayText(due),
		planWorkingDays: String(ACTION_PLAN_WORKING_DAYS),
		...standingAtPublication(record, report),
	};
	return guarded(`content/reports/${report.id}.mdx`, reportFactNames, (name) => facts[name as ReportFactName]);
}

/** How many reports of the edition had been published by the day, and which were better (domain/grading/compare-results.ts). */
function standingAtPublication(record: InspectionRecord, report: Report): { outByThen: string; betterByThen: string } {
	const out = record.reports.filter(
		(r) => r.edition.id === report.edition.id && r.published.latest <= report.published.latest,
	);
	const better = out.filter((r) => compareResults(r, report).standing === 'better');
	return {
		outByThen: String(out.length),
		betterByThen: better.length === 0 ? 'none' : listText(better.map((r) => record.authority(r.authority).name)),
	};
}
