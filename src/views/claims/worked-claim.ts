/** Published claims, worked through: as cards in a list and on their own pages. */
import { addresses } from '../addresses/addresses.ts';
import { claimView } from './claim-report.ts';
import { verdictLabels } from './verdict-text.ts';
import { reportFacts } from '../parts/report-facts.ts';
import { reportName } from '../parts/report-row.ts';
import { dayText } from '../words/wording.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import type { Claim } from '../../domain/claims/claims.ts';
import type { Verdict } from '../../domain/claims/claim-findings.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { ClaimView } from './claim-report.ts';
import type { CitedSource } from '../parts/cited-source.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A claim as content gives it. */
export interface WorkedClaim {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly said: { readonly by: string; readonly day?: string | undefined };
	readonly order: number;
	/** The report that it is about, by id. */
	readonly report: string;
	/** Undefined when it is about something that the checker cannot check. */
	readonly claim?: Claim | undefined;
	/** An editor’s finding, for a claim that the checker cannot check. */
	readonly finding?: Verdict | undefined;
	readonly checked: string;
	readonly sources: readonly CitedSource[];
}

/** The page of a claim that somebody made. */
export interface WorkedClaimView {
	readonly title: string;
	readonly summary: string;
	/** "Hampshire County Council, paper to a panel, 27 May 2014". */
	readonly said: string;
	readonly address: string;
	readonly report: LinkView;
	readonly verdict: Verdict;
	readonly verdictLabel: string;
	/** What the checker finds; undefined when it cannot check the claim. */
	readonly checked: ClaimView | undefined;
	/** Facts of the report that the text may use. */
	readonly facts: Readonly<Record<string, string>>;
}

/** Builds the view of a worked claim. Throws when it has neither a claim nor a finding. */
export function workedClaimView(record: InspectionRecord, worked: WorkedClaim): WorkedClaimView {
	const report = record.report(worked.report);
	const checked = worked.claim && claimView(record, checkClaim(record, worked.claim));
	const verdict = checked?.verdict ?? worked.finding;
	if (verdict === undefined) throw new Error(`content/claims/${worked.slug}.mdx: neither a claim nor a finding`);
	return {
		title: worked.title,
		summary: worked.summary,
		said: worked.said.day === undefined ? worked.said.by : `${worked.said.by}, ${dayText(worked.said.day)}`,
		address: addresses.claim(worked.slug),
		report: { text: reportName(record, report), address: addresses.report(report.id) },
		verdict,
		verdictLabel: verdictLabels[verdict],
		checked,
		facts: reportFacts(record, report),
	};
}
