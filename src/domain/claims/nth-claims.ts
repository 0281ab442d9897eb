/** Checks a place in the order of councils: “the fifth council to be inspected”. */
import { isOut, latestPublished, publishedBy } from '../record/latest.ts';
import { exactDay } from '../basics/dates.ts';
import { startOf } from '../record/reports.ts';
import { nothing } from './claim-findings.ts';
import { outReports } from './claim-scope.ts';
import type { NthClaim } from './claims.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Checks a council’s place in the order of each council’s first inspection under a framework. */
export function checkNth(record: InspectionHistory, claim: NthClaim, members: Members): Checked {
	const asAt = publishedBy(claim.day);
	const framework = claim.framework ?? latestPublished(record, claim.council, { asAt })?.framework;
	if (framework === undefined) return nothing('no-report');
	const dateOf = (r: Inspection): DateSpan => (claim.kind === 'nth-inspected' ? startOf(r) : r.published);
	const firsts = firstOfEach(outReports(record, { ...claim, framework }, members), dateOf);
	const subject = firsts.find((r) => r.authority === claim.council);
	if (!subject) return nothing('no-report');
	const own = dateOf(subject);
	const others = firsts.filter((r) => r !== subject);
	const before = others.filter((r) => dateOf(r).latest < own.earliest);
	const sure = exactDay(own) !== undefined;
	const joint = others.filter((r) => sure && dateOf(r).earliest === own.earliest && dateOf(r).latest === own.latest);
	const uncertain = others.filter((r) => !before.includes(r) && !joint.includes(r) && dateOf(r).earliest < own.latest);
	const [from, to] = [before.length + 1, before.length + uncertain.length + 1];
	const laterKnown =
		claim.kind === 'nth-published'
			? []
			: record.reports.filter(
					(r) =>
						r.framework === framework &&
						members.has(r.authority) &&
						!isOut(r, asAt) &&
						startOf(r).latest < own.earliest &&
						!firsts.some((first) => first.authority === r.authority),
				);
	const within = from <= claim.place && claim.place <= to;
	return {
		verdict: !within ? 'does-not-hold' : from === to ? 'holds' : 'cannot-be-told',
		findings: { kind: 'nth', framework, subject, from, to, before, joint, uncertain, of: firsts.length, laterKnown },
	};
}

/** The first report of each council, in the order of their dates. */
function firstOfEach(reports: readonly Inspection[], dateOf: (r: Inspection) => DateSpan): Inspection[] {
	const inOrder = (a: Inspection, b: Inspection): number => {
		const [da, db] = [dateOf(a), dateOf(b)];
		return da.latest < db.latest ? -1 : da.latest > db.latest ? 1 : a.id < b.id ? -1 : 1;
	};
	const firsts = new Map<string, Inspection>();
	for (const report of [...reports].sort(inOrder)) {
		if (!firsts.has(report.authority)) firsts.set(report.authority, report);
	}
	return [...firsts.values()];
}
