/** Checks how many councils have a property: “one of three”, “no council”, “at least 40%”. */
import { publishedBy } from '../record/latest.ts';
import { existedOn } from '../record/authorities.ts';
import { standing } from '../record/snapshots.ts';
import { percent } from '../basics/statistics.ts';
import { nothing } from './claim-findings.ts';
import { presumedProperty } from './claim-property.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { ClaimScope, NoneClaim, OneOfClaim, Property, ShareClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked, Has, Found, Presumed, LeftOutReason } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Sorts the area’s councils that existed on the day by whether they had the property; each list is in order of name. */
function count(
	record: InspectionHistory,
	{ framework, day }: ClaimScope,
	property: Property,
	members: Members,
): Found<'count'> {
	const lists: Record<Has, Inspection[]> = { yes: [], no: [], unknown: [] };
	const presumed: Presumed[] = [];
	const leftOut: Partial<Record<LeftOutReason, CountedAuthority[]>> = {};
	const leave = (reason: LeftOutReason, authority: CountedAuthority): void =>
		void (leftOut[reason] ??= []).push(authority);
	// A property of several judgements has no strand of its own; the latest inspection of services decides, as for leadership.
	const strand = property.kind === 'grade' ? property.strand : 'leadership';
	for (const authority of record.authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, day)) continue;
		const { report, absence } = standing(record, authority, strand, publishedBy(day));
		if (!report) leave('none-yet', authority);
		else if (framework !== undefined && report.framework !== framework) leave('other-framework', authority);
		else {
			const has = presumedProperty(record, report, property, presumed);
			if (has === 'yes' || has === 'no' || has === 'unknown') lists[has].push(report);
			else if (has === 'not-judged') leave(absence ?? 'not-judged', authority);
		}
	}
	return {
		kind: 'count',
		subject: undefined,
		fits: lists.yes,
		unknown: lists.unknown,
		presumed,
		others: lists.no,
		leftOut,
	};
}

/** Checks how many councils have the property, and that the council named, if any, is one of them. */
export function checkOneOf(record: InspectionHistory, claim: OneOfClaim, members: Members): Checked {
	const found = count(record, claim, claim.property, members);
	const all = [...found.fits, ...found.unknown, ...found.others, ...found.presumed.map((p) => p.report)];
	const subject = all.find((r) => r.authority === claim.council);
	if (claim.council !== undefined && !subject) {
		const authority = record.authority(claim.council);
		if (!existedOn(authority, claim.day)) return nothing('no-such-council-then');
		if (found.leftOut['other-framework']?.includes(authority)) return nothing('other-framework');
		return nothing(found.leftOut['none-yet']?.includes(authority) ? 'no-report' : 'not-judged');
	}
	if (all.length === 0) return nothing('nobody-judged');
	const findings = { ...found, subject };
	const isOne = subject === undefined || found.fits.includes(subject);
	const mayBeOne = isOne || found.unknown.includes(subject);
	// If the claim’s council may have the property, it would add one to the count.
	const least = found.fits.length + (isOne ? 0 : 1);
	const most = found.fits.length + found.unknown.length;
	if (!mayBeOne || claim.count < least || claim.count > most) return { verdict: 'does-not-hold', findings };
	return { verdict: least === most && isOne ? 'holds' : 'cannot-be-told', findings };
}

/** Checks that no council has the property. */
export function checkNone(record: InspectionHistory, claim: NoneClaim, members: Members): Checked {
	const findings = count(record, claim, claim.property, members);
	if (findings.fits.length > 0) return { verdict: 'does-not-hold', findings };
	if (findings.unknown.length > 0) return { verdict: 'cannot-be-told', findings };
	return findings.others.length + findings.presumed.length > 0
		? { verdict: 'holds', findings }
		: nothing('nobody-judged');
}

/** Checks the share of the councils judged that have the property, for every number that may be true. */
export function checkShare(record: InspectionHistory, claim: ShareClaim, members: Members): Checked {
	const findings = count(record, claim, claim.property, members);
	const { fits, unknown, others } = findings;
	const judged = fits.length + unknown.length + others.length;
	const [low, high] = [percent(fits.length, judged), percent(fits.length + unknown.length, judged)];
	if (low === undefined || high === undefined) return nothing('nobody-judged');
	const is = (share: number): boolean => {
		switch (claim.word) {
			case 'at-least':
				return share >= claim.percent;
			case 'at-most':
				return share <= claim.percent;
			case 'about':
				return Math.round(share) === Math.round(claim.percent);
			default:
				return claim.word satisfies never;
		}
	};
	const cases = new Set(Array.from({ length: unknown.length + 1 }, (_, n) => is((100 * (fits.length + n)) / judged)));
	return { verdict: cases.size > 1 ? 'cannot-be-told' : cases.has(true) ? 'holds' : 'does-not-hold', findings };
}
