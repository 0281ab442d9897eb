/** Which later reports change a claim: what its verdict rests on is compared with and without each of them. */
import { checkClaim } from './claim-checks.ts';
import { withoutReport } from '../record/record.ts';
import type { Claim } from './claims.ts';
import type { ClaimResult } from './claim-findings.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/**
 * Whether a report changed a claim on the day of its publication: the verdict, the councils or reports that fit it, its
 * place or its share. Throws as checkClaim does.
 */
export function changesClaim(record: InspectionHistory, claim: Claim, report: Inspection): boolean {
	const onDay = { ...claim, day: report.published.latest };
	return basisOf(checkClaim(record, onDay)) !== basisOf(checkClaim(withoutReport(record, report), onDay));
}

/** What a verdict rests on, as a text that is the same for the same. How many councils were looked at is not part of it. */
function basisOf({ claim, verdict, findings }: ClaimResult): string {
	const ids = (reports: readonly Inspection[]): string[] => reports.map(({ id }) => id).sort();
	/** For claims about how councils stand, which another report with the same grade does not change. */
	const councils = (reports: readonly Inspection[]): string[] => reports.map(({ authority }) => authority).sort();
	const basis = (): unknown => {
		switch (findings.kind) {
			case 'nth':
				return [findings.subject.id, findings.from, findings.to, ids(findings.joint)];
			case 'best':
				return [findings.subject.id, ids(findings.reports.better), ids(findings.reports.same)];
			case 'count': {
				const { fits, unknown, others, presumed } = findings;
				const of = claim.kind === 'share' ? fits.length + others.length + presumed.length : undefined;
				return [councils(fits), councils(unknown), of];
			}
			case 'first':
				return [findings.subject.id, ids(findings.between), ids(findings.together), ids(findings.unread)];
			case 'run':
				return [findings.run.first.id, findings.longer.map(({ first }) => first.id), findings.same.length];
			case 'moved':
				return [findings.subject.id, findings.previous.id, findings.movement.kind];
			case 'asked-times':
				return findings.reports.map(({ report, asked }) => [report.id, asked]);
			case 'asked-reports':
				return [ids(findings.fits), ids(findings.unknown)];
			case 'without':
				return findings.subject.id;
			case 'nothing':
				return findings.problem;
			case 'send-first':
			case 'send-count':
			case 'send-without':
				// No report of services has a part in it.
				return undefined;
			default:
				return findings satisfies never;
		}
	};
	return JSON.stringify([verdict, findings.kind, basis()]);
}
