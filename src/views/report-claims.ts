/** The claims that are true of a report on the day it was published, in words, and the way to check others. */
import { addresses } from './addresses.ts';
import { claimAddress } from './claim-address.ts';
import { answerTo } from './claim-report.ts';
import { claimText } from './claim-words.ts';
import { dayText } from './wording.ts';
import { exactDay } from '../domain/dates.ts';
import { trueClaims } from '../domain/true-claims.ts';
import type { InspectionRecord } from '../domain/record.ts';
import type { Inspection } from '../domain/reports.ts';

export interface ReportClaimsView {
	/** "22 April 2014"; the record’s last day where the day of publication is not known. */
	readonly day: string;
	readonly claims: readonly { readonly statement: string; readonly answer: string; readonly address: string }[];
	/** The checker, filled in for this council and day. */
	readonly check: string;
}

/** Undefined for a report whose day of publication is not known, and for one that is not of a council’s services. */
export function reportClaims(record: InspectionRecord<Inspection>, report: Inspection): ReportClaimsView | undefined {
	const day = exactDay(report.published);
	if (day === undefined || report.edition.scope !== 'services') return undefined;
	const { authority: council, framework } = report;
	return {
		day: dayText(day),
		claims: trueClaims(record, report).map((result) => {
			const { claim, findings } = result;
			const [answer = ''] = answerTo(record, claim, findings);
			return { statement: claimText(record, claim), answer, address: claimAddress(claim) };
		}),
		check: `${addresses.claims}?${new URLSearchParams({ kind: 'best', council, framework, area: 'england', date: day }).toString()}`,
	};
}
