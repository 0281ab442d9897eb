/**
 * Checks claims on outcomes of area SEND inspections. The record does not have every report: a council without one may have
 * been inspected. Such a council makes the verdict `cannot-be-told` where it could change it. A council whose report we have is
 * taken not to have had an earlier one, because a full inspection comes again only after years.
 */
import { existedOn } from '../record/authorities.ts';
import { latestSendResult } from '../record/send-results.ts';
import { nothing } from './claim-findings.ts';
import type { Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';
import type { SendFirstClaim, SendOneOfClaim } from './claims.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { SendResult, SendResults } from '../record/send-results.ts';

/** A council with the report that counts for it; a partnership of several councils has one report for all of them. */
export interface SendStanding {
	readonly authority: CountedAuthority;
	readonly result: SendResult;
}

/** What was found. Lists have each council of the area once. */
export type SendFindings =
	| {
			readonly kind: 'send-first';
			readonly subject: SendStanding;
			/** Councils with the outcome in an earlier report, oldest first. */
			readonly earlier: readonly SendStanding[];
			/** Those with the outcome in a report of the same day. */
			readonly together: readonly SendStanding[];
			/** Councils without a report in the record. */
			readonly unread: readonly CountedAuthority[];
			/** Councils of the area with a report published by the day, the subject among them. */
			readonly read: number;
	  }
	| {
			readonly kind: 'send-count';
			readonly subject: SendStanding | undefined;
			readonly fits: readonly SendStanding[];
			readonly others: readonly SendStanding[];
			/** Councils without a report in the record, whether they have been inspected or not. */
			readonly unread: readonly CountedAuthority[];
			/** Councils whose report in the record came after the day. */
			readonly later: readonly CountedAuthority[];
	  }
	/** The council’s latest report has another outcome. */
	| { readonly kind: 'send-without'; readonly subject: SendStanding };

/** The outcomes. Throws where the record has not been given them. */
function sendIn({ send }: InspectionHistory): SendResults {
	if (!send) throw new Error('The record has no outcomes of SEND inspections: they have not been loaded');
	return send;
}

const isRead = (send: SendResults, slug: string): boolean =>
	send.reports.some(({ authorities }) => authorities.includes(slug));

/** Checks that no council of the area had the outcome in an earlier report than the council’s first with it. */
export function checkSendFirst(record: InspectionHistory, claim: SendFirstClaim, members: Members): Checked {
	const send = sendIn(record);
	const authority = record.authority(claim.council);
	if (!existedOn(authority, claim.day)) return nothing('no-such-council-then');
	const latest = latestSendResult(send, claim.council, claim.day);
	if (!latest) return nothing(isRead(send, claim.council) ? 'no-report' : 'no-send-report');
	const out = send.reports.filter(({ published }) => published <= claim.day);
	const fitting = out.filter(({ outcome }) => outcome === claim.outcome);
	const own = fitting.find(({ authorities }) => authorities.includes(claim.council));
	if (!own)
		return { verdict: 'does-not-hold', findings: { kind: 'send-without', subject: { authority, result: latest } } };
	const councils = record.authorities.filter(({ slug }) => members.has(slug));
	const others = councils.flatMap((one): SendStanding[] => {
		const result = fitting.find(({ authorities }) => authorities.includes(one.slug));
		return one.slug === claim.council || !result ? [] : [{ authority: one, result }];
	});
	const earlier = others
		.filter(({ result }) => result.published < own.published)
		.toSorted((a, b) => (a.result.published < b.result.published ? -1 : 1));
	const unread = councils.filter((one) => existedOn(one, own.published) && !isRead(send, one.slug));
	return {
		verdict: earlier.length > 0 ? 'does-not-hold' : unread.length > 0 ? 'cannot-be-told' : 'holds',
		findings: {
			kind: 'send-first',
			subject: { authority, result: own },
			earlier,
			together: others.filter(({ result }) => result.published === own.published),
			unread,
			read: councils.filter(({ slug }) => out.some(({ authorities }) => authorities.includes(slug))).length,
		},
	};
}

/** Checks how many councils of the area that existed on the day had the outcome in their latest report published by then. */
export function checkSendOneOf(record: InspectionHistory, claim: SendOneOfClaim, members: Members): Checked {
	const send = sendIn(record);
	const councils = record.authorities.filter((one) => members.has(one.slug) && existedOn(one, claim.day));
	const standings = councils.flatMap((authority): SendStanding[] => {
		const result = latestSendResult(send, authority.slug, claim.day);
		return result ? [{ authority, result }] : [];
	});
	const without = councils.filter((one) => !standings.some(({ authority }) => authority === one));
	const unread = without.filter(({ slug }) => !isRead(send, slug));
	const fits = standings.filter(({ result }) => result.outcome === claim.outcome);
	const subject = standings.find(({ authority }) => authority.slug === claim.council);
	const isUnread = unread.some(({ slug }) => slug === claim.council);
	if (claim.council !== undefined && !subject && !isUnread) {
		return nothing(existedOn(record.authority(claim.council), claim.day) ? 'no-report' : 'no-such-council-then');
	}
	const findings: SendFindings = {
		kind: 'send-count',
		subject,
		fits,
		others: standings.filter((one) => !fits.includes(one)),
		unread,
		later: without.filter((one) => !unread.includes(one)),
	};
	// If the claim’s council has no report here but had the outcome, it would add one to the count.
	const least = fits.length + (isUnread ? 1 : 0);
	const most = fits.length + unread.length;
	const isOut = subject !== undefined && !fits.includes(subject);
	if (isOut || claim.count < least || claim.count > most) return { verdict: 'does-not-hold', findings };
	return { verdict: least === most && !isUnread ? 'holds' : 'cannot-be-told', findings };
}
