/** The claims that are true of a report on the day it was published, in words, and a link to check others. */
import { checkerAddress, claimAddress } from '../addresses/claim-address.ts';
import { claimSentences } from './claim-answers.ts';
import { claimText } from './claim-words.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { dayText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { trueClaims } from '../../domain/claims/true-claims.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/** What can truly be claimed about a report on the day of its publication. */
export interface ReportClaimsView {
	/** What the claims are, or why there are none. */
	readonly lead: string;
	readonly claims: readonly { readonly statement: string; readonly answer: string; readonly address: string }[];
	/** The address of the checker, filled in for this council and day. */
	readonly check: string;
}

/** The claims about a report that hold on its day; where there is none, the lead says why. */
export function reportClaims(record: InspectionHistory, report: Inspection): ReportClaimsView {
	const known = exactDay(report.published);
	const ofServices = report.edition.scope === 'services';
	const claims = trueClaims(record, report).map(({ claim, findings }) => {
		const [answer = ''] = claimSentences(record, claim, findings);
		return { statement: claimText(record, claim, findings), answer, address: claimAddress(claim) };
	});
	// For a report that is not on a council’s services, the checker starts with the council’s grades on that day.
	const asked = ofServices ? ({ kind: 'best', framework: report.framework } as const) : ({ kind: 'one-of' } as const);
	return {
		lead: !ofServices
			? 'We give none, because this was not an inspection of all the council’s services.'
			: known === undefined
				? 'We give none, because the day on which the report was published is not known.'
				: claims.length > 0
					? `What set this result apart from others on ${dayText(known)}, chosen by rule: whatever few councils had, at either end of the scale.`
					: `By our rule, nothing set this result apart on ${dayText(known)}.`,
		claims,
		check: checkerAddress({
			...asked,
			council: report.authority,
			day: checkerDay(record, report.published.latest),
		}),
	};
}

/** The nearest day on which a claim can be checked. */
function checkerDay(record: InspectionHistory, day: IsoDate): IsoDate {
	const last = asAtDate(record);
	return day < FIRST_DAY ? FIRST_DAY : day > last ? last : day;
}
