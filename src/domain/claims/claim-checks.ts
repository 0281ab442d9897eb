/**
 * Checks claims against the record. An unknown value (a publication date within bounds, a grade that no source gives, a
 * report whose points we do not have) makes the verdict `cannot-be-told` only where it could change the verdict. Kinds of
 * claim that are checked alike have a file together.
 */
import { exactDay } from '../basics/dates.ts';
import { onceFor } from '../basics/once-for.ts';
import { isOut, publishedBy } from '../record/latest.ts';
import { withPublished } from '../record/record.ts';
import { checkSendFirst, checkSendOneOf } from './send-claims.ts';
import { claimTraits, isOfSend, themeOf } from './claims.ts';
import { nothing } from './claim-findings.ts';
import { areaMembers } from './claim-scope.ts';
import { askedIn } from './claim-property.ts';
import { MOST_IN_DOUBT, subsets } from './unknown-values.ts';
import { checkNth } from './nth-claims.ts';
import { checkBest } from './best-claims.ts';
import { checkOneOf, checkNone, checkShare } from './counted-claims.ts';
import { checkFirst } from './first-claims.ts';
import { checkRun } from './run-claims.ts';
import { checkMoved } from './moved-claims.ts';
import { checkAskedTimes, checkAskedReports } from './asked-claims.ts';
import type { Claim } from './claims.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { ClaimResult, Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Checks a claim. Throws for a council, a framework, a theme or a set of neighbours that is not in the record. */
export function checkClaim<C extends Claim>(record: InspectionHistory, claim: C): ClaimResult<C> {
	if (claim.framework !== undefined) record.framework(claim.framework);
	const theme = themeOf(claim);
	if (theme !== undefined && !askedIn(record).themes.some(({ id }) => id === theme)) {
		throw new Error(`No theme "${theme}" in the record`);
	}
	const members = areaMembers(record, claim.area, claim.day);
	// Reports of inspections of services have no part in a claim on outcomes of SEND inspections, whose days are all known.
	if (isOfSend(claim)) return { claim, ...checkWithin(record, claim, members), maybeOut: [], otherwiseDated: [] };
	const { undated, dated } = doubtfulDates(record);
	const maybeOut = undated.filter(
		(r) =>
			r.published.earliest <= claim.day &&
			claim.day < r.published.latest &&
			members.has(r.authority) &&
			(claim.framework === undefined || r.framework === claim.framework || claimTraits[claim.kind].leavesOut),
	);
	const { verdict, findings } = checkWithin(record, claim, members);
	const agreed =
		maybeOut.length <= MOST_IN_DOUBT &&
		possibleRecords(record, maybeOut, claim.day).every(
			(possible) => checkWithin(possible, claim, members).verdict === verdict,
		);
	const asAt = publishedBy(claim.day);
	const otherwiseDated = dated.filter(
		(r) => r.alsoPublished.some(({ date }) => date <= claim.day !== isOut(r, asAt)) && members.has(r.authority),
	);
	return { claim, verdict: agreed ? verdict : 'cannot-be-told', findings, maybeOut, otherwiseDated };
}

/** The few reports whose date of publication is not known to the day, and those for which sources give several; oldest first. */
const doubtfulDates = onceFor(({ reports }: InspectionHistory) => ({
	undated: reports.filter(({ published }) => exactDay(published) === undefined),
	dated: reports.filter(({ alsoPublished }) => alsoPublished.length > 0),
}));

/** One record for each combination of doubtful reports that may have been published by the day. */
function possibleRecords(
	record: InspectionHistory,
	doubtful: readonly Inspection[],
	day: IsoDate,
): InspectionHistory[] {
	return subsets(doubtful).map((some) =>
		withPublished(
			record,
			some.map((r) => ({ ...r, published: { earliest: r.published.earliest, latest: day } })),
		),
	);
}

/** Checks a claim on a record in which every report has its day of publication. */
function checkWithin(record: InspectionHistory, claim: Claim, members: Members): Checked {
	const council = 'council' in claim ? claim.council : undefined;
	if (council !== undefined) {
		record.authority(council);
		if (!members.has(council)) return nothing('not-in-area');
	}
	switch (claim.kind) {
		case 'nth-inspected':
		case 'nth-published':
			return checkNth(record, claim, members);
		case 'best':
			return checkBest(record, claim, members);
		case 'one-of':
			return checkOneOf(record, claim, members);
		case 'none':
			return checkNone(record, claim, members);
		case 'share':
			return checkShare(record, claim, members);
		case 'first-since':
			return checkFirst(record, claim, members);
		case 'longest-run':
			return checkRun(record, claim, members);
		case 'moved':
			return checkMoved(record, claim, members);
		case 'asked-times':
			return checkAskedTimes(record, claim, members);
		case 'asked-reports':
			return checkAskedReports(record, claim, members);
		case 'send-first':
			return checkSendFirst(record, claim, members);
		case 'send-one-of':
			return checkSendOneOf(record, claim, members);
		default:
			return claim satisfies never;
	}
}
