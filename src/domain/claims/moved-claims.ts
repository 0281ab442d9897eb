/** Checks whether a strand rose, fell or stayed since the previous inspection. */
import { latestPublished, publishedBy } from '../record/latest.ts';
import { existedOn } from '../record/authorities.ts';
import { movement, previousOf } from '../record/timelines.ts';
import { nothing } from './claim-findings.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { MovedClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
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
	const lists: { alike: Inspection[]; otherwise: Inspection[]; notCompared: CountedAuthority[] } = {
		alike: [],
		otherwise: [],
		notCompared: [],
	};
	for (const authority of record.authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, claim.day) || authority.slug === claim.council) continue;
		const latest = latestPublished(record, authority.slug, {
			asAt: publishedBy(claim.day),
			framework: claim.framework,
		});
		const before = latest && previousOf(record, latest);
		const how = latest && before ? movement(before, latest, claim.strand) : undefined;
		if (!latest || !how || how.kind === 'not-comparable') lists.notCompared.push(authority);
		else lists[how.kind === claim.move ? 'alike' : 'otherwise'].push(latest);
	}
	return {
		verdict: moved.kind === 'not-comparable' ? 'cannot-be-told' : moved.kind === claim.move ? 'holds' : 'does-not-hold',
		findings: { kind: 'moved', subject, previous, movement: moved, ...lists },
	};
}
