/** Works out the answers to questions from the record, by the functions that the pages use. */
import { councilAnswer } from '../councils/council-answer.ts';
import { flowStepView } from '../england/flows.ts';
import { moversView, presentStrands } from '../england/national.ts';
import { newerReportView } from '../parts/newer-report.ts';
import { reportName } from '../parts/report-row.ts';
import { addresses } from '../addresses/addresses.ts';
import { changeTexts, dayText, spanText } from '../words/wording.ts';
import { addYears } from '../../domain/basics/dates.ts';
import { existedOn } from '../../domain/record/authorities.ts';
import { countedGrades, countedScales } from '../../domain/record/counted-scales.ts';
import { stillWaiting } from '../../domain/record/durations.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { latestPublished, publishedBy } from '../../domain/record/latest.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { endOf } from '../../domain/record/reports.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { CouncilFacts, PackedAnswers } from './packed-answers.ts';
import type { Authority } from '../../domain/record/authorities.ts';

/** How many councils that have waited longest are named, and how many of the newest reports. */
const NAMED = 5;

/** The answers as at the record’s last day. */
export function packAnswers(record: InspectionRecord): PackedAnswers {
	const asAt = asAtDate(record);
	const since = addYears(asAt, -1);
	const grades = countedGrades(record).map(({ grade }) => grade);
	const standings = record.strands.map(
		({ id: strand }) =>
			new Map(
				snapshot(record, strand, publishedBy(asAt)).standings.map(({ authority, grade }) => [authority.slug, grade]),
			),
	);
	const movers = moversView(
		record,
		{ strand: 'leadership', day: asAt, reading: 'published', region: undefined },
		since,
	);
	const moved = (change: string): string[] =>
		movers.filter((mover) => mover.change === change).map(({ address }) => address.split('/').at(-2) ?? '');
	return {
		asAt: dayText(asAt),
		grades: grades.map((grade) => [grade, gradeLabel(grade)] as const),
		goodOrBetter: [...new Set(countedScales(record).flatMap(({ goodOrBetter }) => goodOrBetter))],
		strands: record.strands.map(({ id, label }) => [id, label] as const),
		parts: presentStrands(record).filter((strand) => strand !== 'overall'),
		councils: record.authorities
			.filter((authority) => existedOn(authority, asAt))
			.map((authority) => ({
				slug: authority.slug,
				name: authority.name,
				region: authority.region,
				type: authority.type,
				grades: standings.map((held) => grades.indexOf(held.get(authority.slug) ?? '')),
				facts: factsOf(record, authority),
			})),
		moved: { since: dayText(since), better: moved(changeTexts.improved), worse: moved(changeTexts.declined) },
		waited: stillWaiting(record, asAt)
			.slice(0, NAMED)
			.flatMap(({ authority, report }) => (report ? [{ slug: authority.slug, left: spanText(endOf(report)) }] : [])),
		newest: record.reports
			.slice(-NAMED)
			.reverse()
			.map((report) => ({ text: reportName(record, report), address: addresses.report(report.id) })),
		flows: flowStepView(record, 'overall', { kind: 'any' }).matrices.flatMap(({ rows }) =>
			rows.flatMap(({ cells }) => cells.map(({ from, to, count }) => [from, to, count] as const)),
		),
	};
}

function factsOf(record: InspectionRecord, authority: Authority): CouncilFacts | undefined {
	const answer = councilAnswer(record, authority);
	const latest = latestPublished(record, authority.slug);
	if (!answer || !latest) return undefined;
	const newer = newerReportView(authority);
	return {
		heading: answer.heading,
		// A page that was opened before this one was published reads the file with its older script.
		differs: answer.differs ?? '',
		when: answer.when,
		better: answer.better.text,
		report: addresses.report(latest.id),
		...(newer && { newer: newer.text }),
	};
}
