/** Checks “the first council since …”. */
import { nothing } from './claim-findings.ts';
import { outReports, isOfServices } from './claim-scope.ts';
import { hasProperty, hasAsked } from './claim-property.ts';
import { underEveryGrade } from './unknown-values.ts';
import type { FirstClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';
import type { Fits } from './unknown-values.ts';

/** Checks that no other report with the property was published after a day and before the council’s. */
export function checkFirst(record: InspectionHistory, claim: FirstClaim, members: Members): Checked {
	const ofBoard = claim.property.kind === 'grade' && claim.property.strand === 'lscb';
	const out = outReports(record, claim, members).filter((r) => ofBoard || isOfServices(r));
	const own = out.filter((r) => r.authority === claim.council && r.published.latest > claim.since);
	if (own.length === 0) return nothing('no-report');
	const latest = own.findLast((r) => hasProperty(record, r, claim.property) !== 'not-judged');
	if (!latest) return nothing('not-judged');

	const checkCase = (fits: Fits, passedOver?: Inspection): Checked => {
		const subject = own.find((r) => r !== passedOver && fits(r));
		if (!subject) return { verdict: 'does-not-hold', findings: { kind: 'without', subject: latest } };
		const checked = firstAmong(
			claim,
			subject,
			out.filter((r) => r !== subject && fits(r)),
		);
		// If the subject’s report may have been published before the day named, the claim may not be about it.
		if (subject.published.earliest > claim.since) return checked;
		return checkCase(fits, subject).verdict === checked.verdict ? checked : { ...checked, verdict: 'cannot-be-told' };
	};
	const { presumed, verdict, findings } = underEveryGrade(record, claim, out, (fits) => checkCase(fits));
	if (findings.kind !== 'first') return { verdict, findings };
	const { theme } = claim.property.kind === 'asked' ? claim.property : { theme: undefined };
	const unread = out.filter(
		(r) =>
			theme !== undefined &&
			hasAsked(record, r, theme) === 'unknown' &&
			r.published.latest > claim.since &&
			r.published.earliest < findings.subject.published.latest,
	);
	return { verdict, findings: { ...findings, presumed, unread } };
}

/** `others`: reports of the area with the property. */
function firstAmong({ since }: FirstClaim, subject: Inspection, others: readonly Inspection[]): Checked {
	const { earliest, latest } = subject.published;
	const between = others.filter(({ published: p }) => p.earliest > since && p.latest < earliest);
	const together = others.filter(
		({ published: p }) => p.earliest === p.latest && p.earliest === earliest && earliest === latest,
	);
	const uncertain = others.filter(
		(r) => !between.includes(r) && r.published.latest > since && r.published.earliest < latest,
	);
	return {
		verdict: between.length > 0 ? 'does-not-hold' : uncertain.length > 0 ? 'cannot-be-told' : 'holds',
		findings: {
			kind: 'first',
			subject,
			between,
			together,
			uncertain,
			last: others.findLast((r) => r.published.latest <= since),
			presumed: [],
			unread: [],
		},
	};
}
