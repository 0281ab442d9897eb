/** What a checked claim leaves out, and what is not known about it. */
import { reportName } from '../parts/report-row.ts';
import { countText, dayText, hasText, isText, listText, lower, spanText, upper, wasText } from '../words/wording.ts';
import { authorityTypes, existedOn, typeOn } from '../../domain/record/authorities.ts';
import { themeOf } from '../../domain/claims/claims.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { startOf } from '../../domain/record/reports.ts';
import { countOf } from './claim-answers.ts';
import type { Authority, AuthorityType } from '../../domain/record/authorities.ts';
import type { Claim } from '../../domain/claims/claims.ts';
import type { ClaimResult, Findings, LeftOutReason } from '../../domain/claims/claim-findings.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

const leftOutTexts: Record<LeftOutReason, (n: number) => string> = {
	'none-yet': () => 'had no inspection published by then',
	'other-framework': (n) => `${wasText(n)} last inspected under another framework`,
	'not-in-framework': () => 'had a latest inspection that does not make this judgement',
	'not-judged': () => 'had a latest inspection that gives no grade for it',
	'not-reviewed': () => 'had a latest inspection that did not review the safeguarding board',
	'not-known': (n) => `${hasText(n)} a grade that no source at hand gives`,
};

/** One sentence for each group of councils that a claim does not count, with the reason. */
export function leftOut(record: InspectionHistory, claim: Claim, findings: Findings): string[] {
	switch (findings.kind) {
		case 'count':
			return (Object.entries(findings.leftOut) as [LeftOutReason, readonly Authority[]][]).map(
				([reason, councils]) =>
					`${upper(countText(councils.length, 'council'))} ${leftOutTexts[reason](councils.length)}${councils.length <= 8 ? `: ${listText(councils.map((c) => c.name))}` : ''}.`,
			);
		case 'best':
			return findings.otherEditions === 0
				? []
				: [`${countText(findings.otherEditions, 'report')} of other editions or kinds, which judge other things.`];
		case 'moved':
			return findings.notCompared.length === 0
				? []
				: [
						`${countOf(record, claim.area, findings.notCompared.length)} whose two latest inspections cannot be compared, or that had only one.`,
					];
		case 'asked-times':
			return findings.notCompared.length === 0
				? []
				: [
						`${countOf(record, claim.area, findings.notCompared.length)} with fewer reports, or with one whose points we do not know.`,
					];
		case 'send-first':
		case 'send-count': {
			const later = findings.kind === 'send-count' ? findings.later : [];
			return [
				[findings.unread, 'without a report in our record'] as const,
				[later, 'whose report was published after that day'] as const,
			].flatMap(([some, why]) =>
				some.length === 0
					? []
					: [
							`${countOf(record, claim.area, some.length)} ${why}${some.length <= 8 ? `: ${listText(some.map(({ name }) => name))}` : ''}.`,
						],
			);
		}
		case 'nth':
		case 'first':
		case 'run':
		case 'asked-reports':
		case 'send-without':
		case 'without':
		case 'nothing':
			return [];
		default:
			return findings satisfies never;
	}
}

/** One sentence for each unknown date or grade that affects a claim, and for each other thing to know before it is used. */
export function doubts(
	record: InspectionHistory,
	claim: Claim,
	{ maybeOut, otherwiseDated, findings, verdict }: ClaimResult,
): string[] {
	const lines = maybeOut.map(
		(r) =>
			`The report on ${record.authority(r.authority).name} (${spanText(startOf(r))}) may have been out by ${dayText(claim.day)}: it was published ${spanText(r.published)}, and the day is not known. ${verdict === 'cannot-be-told' ? 'That may decide the claim.' : 'The verdict is the same either way.'}`,
	);
	for (const report of otherwiseDated) {
		const others = report.alsoPublished.map(({ date, according }) => `${dayText(date)} according to ${according}`);
		lines.push(
			`${reportName(record, report)}, is dated otherwise by another source: ${listText(others)}. The record’s own date decides here.`,
		);
	}
	if ('presumed' in findings) {
		for (const { report, alike } of findings.presumed) {
			lines.push(
				`Not every grade of ${reportName(record, report)} is known. We assume that it does not fit, because none of the ${countText(alike, 'report')} of that edition with the same overall grade does.`,
			);
		}
	}
	if (findings.kind === 'count') {
		for (const report of findings.unknown) {
			lines.push(
				themeOf(claim) === undefined
					? `Whether ${reportName(record, report)} fits is not known: no source at hand gives the grade.`
					: pointsUnknownText(record, report),
			);
		}
	}
	if (findings.kind === 'asked-reports') {
		for (const report of findings.unknown) {
			lines.push(
				record.asked?.of(report.id)
					? `${reportName(record, report)}, asked for it. The day is known only within bounds, and may be before the period.`
					: pointsUnknownText(record, report),
			);
		}
	}
	if (findings.kind === 'asked-times') {
		for (const { report, asked } of findings.reports) {
			if (asked === 'unknown') lines.push(pointsUnknownText(record, report));
		}
	}
	if (findings.kind === 'first') lines.push(...findings.unread.map((report) => pointsUnknownText(record, report)));
	if (claim.area.kind === 'type') lines.push(...otherTypeThen(record, claim.area.type, claim.day));
	if (claim.area.kind === 'neighbours') {
		for (const { neighbour, then } of neighboursAt(record, record.authority(claim.area.of), claim.day)) {
			if (then.length > 0 && !then.includes(neighbour)) {
				lines.push(
					`${listText(then.map((a) => a.name))} covered the area where ${neighbour.name} is now, and ${isText(then.length)} counted instead.`,
				);
			}
		}
		lines.push('The neighbours are those of today’s set; sets of earlier years are not in the record.');
	}
	return lines;
}

const pointsUnknownText = (record: InspectionHistory, report: Inspection): string =>
	`We have not been able to read the report on ${reportName(record, report)}, and do not know what it asked for.`;

/** Names councils that had another type on the day than now, if that changes which councils are counted. */
function otherTypeThen(record: InspectionHistory, type: AuthorityType, day: IsoDate): string[] {
	return record.authorities
		.filter((a) => existedOn(a, day) && typeOn(a, day) !== a.type && (a.type === type || typeOn(a, day) === type))
		.map(
			(a) =>
				`${a.name} was a ${lower(authorityTypes[typeOn(a, day)])} on that day and is counted as one; it is a ${lower(authorityTypes[a.type])} now.`,
		);
}
