/** What has been published since the day of a claim, and which reports change it. */
import { claimAddress } from '../addresses/claim-address.ts';
import { sinceView } from '../parts/since.ts';
import { dayText, lower } from '../words/wording.ts';
import { verdictLabels } from './verdict-text.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { reportsSince } from '../../domain/record/later.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { Claim } from '../../domain/claims/claims.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { SinceView } from '../parts/since.ts';

/** The reports published after the day of a claim, oldest first. */
export function laterReports(record: InspectionHistory, claim: Claim): Inspection[] {
	return reportsSince(record, publishedBy(claim.day));
}

/**
 * Undefined for a claim as at the record’s last day. `changing`: which of the later reports change the claim, by
 * changesClaim. Throws as checkClaim does.
 */
export function claimSince(
	record: InspectionHistory,
	claim: Claim,
	changing: readonly Inspection[],
): SinceView | undefined {
	const now = { ...claim, day: asAtDate(record) };
	const { verdict } = checkClaim(record, now);
	return sinceView(record, {
		day: claim.day,
		later: laterReports(record, claim),
		changing,
		does: ['changes this claim or the councils that fit it', 'change this claim or the councils that fit it'],
		now: {
			text: `The same claim as at ${dayText(now.day)}: ${lower(verdictLabels[verdict])}`,
			address: claimAddress(now),
		},
	});
}
