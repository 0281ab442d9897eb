/** The facts of one report that its text, a briefing or a worked claim may name: {props.facts.placeByStart}. */
import { guarded } from './record-facts.ts';
import { staysText } from './report-row.ts';
import { planDue } from './what-next.ts';
import { dayText, listText, ordinalText, spanText } from '../words/wording.ts';
import { compareResults } from '../../domain/grading/compare-results.ts';
import { reportFactNames } from '../../domain/texts/record-facts.ts';
import { isOut, publishedBy } from '../../domain/record/latest.ts';
import { placeByPublication, placeByStart } from '../../domain/record/sequence.ts';
import { ACTION_PLAN_WORKING_DAYS } from '../../domain/basics/working-days.ts';
import type { ReportFactName } from '../../domain/texts/record-facts.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';
import type { Place } from '../../domain/record/sequence.ts';

/** The facts by name. The build fails when a text uses a name that does not exist. */
export function reportFacts(record: InspectionRecord, report: Report): Readonly<Record<string, string>> {
	const named = (reports: readonly Inspection[]): string =>
		listText(reports.map(({ authority }) => record.authority(authority).name));
	// Few texts name any, and some compare the report with all others, so each is worked out when it is named.
	const facts: Readonly<Record<ReportFactName, () => string>> = {
		published: () => spanText(report.published),
		stay: () => staysText(report.stays),
		placeByStart: () => placeText(placeByStart(record, report)),
		jointByStart: () => named(placeByStart(record, report)?.jointWith ?? []),
		placeByPublication: () => placeText(placeByPublication(record, report)),
		team: () => (report.team === undefined ? 'not known' : String(report.team)),
		planDue: () => {
			const due = planDue(record, report);
			return due === undefined ? 'not known' : dayText(due);
		},
		planWorkingDays: () => String(ACTION_PLAN_WORKING_DAYS),
		outByThen: () => String(outByThen(record, report).length),
		betterByThen: () => {
			const better = outByThen(record, report).filter((r) => compareResults(r, report).standing === 'better');
			return better.length === 0 ? 'none' : named(better);
		},
	};
	return guarded(`content/reports/${report.id}.mdx`, reportFactNames, (name) =>
		(facts as Partial<typeof facts>)[name as ReportFactName]?.(),
	);
}

function placeText(found: Place | undefined): string {
	return found ? ordinalText(found.place) : 'not known';
}

/** The reports of the edition that had been published by the day; “better” is as domain/grading/compare-results.ts has it. */
function outByThen(record: InspectionRecord, report: Report): Report[] {
	const asAt = publishedBy(report.published.latest);
	return record.reports.filter((r) => r.edition.id === report.edition.id && isOut(r, asAt));
}
