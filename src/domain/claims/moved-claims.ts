/** Checks whether a strand rose, fell or stayed since the previous inspection. */
import { latestPublished, publishedBy } from '../record/latest.ts';
import { existedOn } from '../record/authorities.ts';
import { movement, previousOf } from '../record/timelines.ts';
import { nothing } from './claim-findings.ts';
import { compareOthers } from './claim-scope.ts';
import type { MovedClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Checks how a council’s strand moved. Other councils of the area are compared with it. */
export function checkMoved(record: InspectionHistory, claim: MovedClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const subject = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!subject) return nothing('no-report');
	const previous = previousOf(record, subject);
	if (!previous) return nothing('nothing-before');
	const moved = movement(previous, subject, claim.strand);
	const others = compareOthers(record, claim, members, (slug) => {
		const report = latestPublished(record, slug, { asAt: publishedBy(claim.day), framework: claim.framework });
		const before = report && previousOf(record, report);
		const how = report && before ? movement(before, report, claim.strand) : undefined;
		return !report || !how || how.kind === 'not-comparable' ? undefined : { report, isAlike: how.kind === claim.move };
	});
	return {
		verdict: moved.kind === 'not-comparable' ? 'cannot-be-told' : moved.kind === claim.move ? 'holds' : 'does-not-hold',
		findings: { kind: 'moved', subject, previous, movement: moved, ...others },
	};
}
