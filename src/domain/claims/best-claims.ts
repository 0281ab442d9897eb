/** Checks “the best results so far”. */
import { isOut, latestPublished, publishedBy } from '../record/latest.ts';
import { compareResults } from '../grading/compare-results.ts';
import { onceFor } from '../basics/once-for.ts';
import { nothing } from './claim-findings.ts';
import { areaMembers, outReports } from './claim-scope.ts';
import type { BestClaim } from './claims.ts';
import type { ResultStanding } from '../grading/compare-results.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Checks that no report of the same edition, published by the day, was better by the one rule (compare-results.ts). */
export function checkBest(record: InspectionHistory, claim: BestClaim, members: Members): Checked {
	const subject = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!subject) return nothing('no-report');
	const reports: Record<ResultStanding, Inspection[]> = {
		better: [],
		same: [],
		worse: [],
		mixed: [],
		gaps: [],
	};
	let otherEditions = 0;
	let hidden = false;
	for (const report of outReports(record, claim, members)) {
		if (report.authority === claim.council) continue;
		if (report.edition.id !== subject.edition.id) otherEditions += 1;
		else {
			const { standing: found, couldBeBetter } = compareResults(report, subject);
			reports[found].push(report);
			hidden ||= couldBeBetter;
		}
	}
	return {
		verdict: reports.better.length > 0 ? 'does-not-hold' : hidden ? 'cannot-be-told' : 'holds',
		findings: { kind: 'best', subject, reports, otherEditions },
	};
}

/**
 * Whether a claim to have the best results is false because of a better one. It ends with the first that is found, where
 * a check of the claim lists every report.
 */
export function isBeaten(record: InspectionHistory, claim: BestClaim): boolean {
	const asAt = publishedBy(claim.day);
	const subject = latestPublished(record, claim.council, { asAt, framework: claim.framework });
	if (!subject) return false;
	const members = areaMembers(record, claim.area, claim.day);
	const counts = (r: Inspection): boolean =>
		isOut(r, asAt) &&
		r.authority !== claim.council &&
		members.has(r.authority) &&
		(claim.framework === undefined || r.framework === claim.framework);
	return alikeResults(record).some(
		([first, ...others]) =>
			compareResults(first, subject).standing === 'better' && (counts(first) || others.some(counts)),
	);
}

/** Reports of one edition with the same grades throughout, oldest first: there are far fewer results than reports. */
const alikeResults = onceFor(({ reports }: InspectionHistory) =>
	[
		...Map.groupBy(reports, ({ edition, judgements }) =>
			JSON.stringify([edition.id, ...edition.judgements.map(({ id }) => judgements[id])]),
		).values(),
	].map((list) => list as [Inspection, ...Inspection[]]),
);
