/** Checks “the longest run of …”. */
import { latestPublished, publishedBy } from '../record/latest.ts';
import { existedOn } from '../record/authorities.ts';
import { exactDay } from '../basics/dates.ts';
import { byStart } from '../record/record.ts';
import { nothing } from './claim-findings.ts';
import { outReports, isOfServices } from './claim-scope.ts';
import { hasProperty } from './claim-property.ts';
import { underEveryGrade } from './unknown-values.ts';
import type { RunClaim } from './claims.ts';
import type { DateSpan } from '../basics/dates.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked, Run } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';
import type { Fits } from './unknown-values.ts';

/** Checks that no council in the area has had the grade, inspection after inspection, for longer. */
export function checkRun(record: InspectionHistory, claim: RunClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const latest = latestPublished(record, claim.council, { asAt: publishedBy(claim.day), framework: claim.framework });
	if (!latest) return nothing('no-report');
	if (hasProperty(record, latest, claim.property) === 'not-judged') return nothing('not-judged');
	const lines = record.authorities
		.filter((a) => members.has(a.slug) && existedOn(a, claim.day))
		.map((a) =>
			outReports(record, claim, new Set([a.slug]))
				.filter(isOfServices)
				.sort(byStart),
		);
	const { presumed, verdict, findings } = underEveryGrade(record, claim, lines.flat(), (fits) => {
		const runs = lines.flatMap((line) => runOf(line, fits) ?? []);
		const run = runs.find((r) => r.latest.authority === claim.council);
		if (!run) return { verdict: 'does-not-hold', findings: { kind: 'without', subject: latest } };
		return longestAmong(
			run,
			runs.filter((r) => r !== run),
		);
	});
	return { verdict, findings: findings.kind === 'run' ? { ...findings, presumed } : findings };
}

function longestAmong(run: Run, others: readonly Run[]): Checked {
	const from = (r: Run): DateSpan => r.first.published;
	const longer = others.filter((r) => from(r).latest < from(run).earliest);
	const same = others.filter((r) => exactDay(from(r)) !== undefined && exactDay(from(r)) === exactDay(from(run)));
	const shorter = others.filter((r) => !same.includes(r) && from(r).earliest >= from(run).latest);
	const uncertain = others.filter((r) => ![longer, shorter, same].some((list) => list.includes(r)));
	return {
		verdict: longer.length > 0 ? 'does-not-hold' : uncertain.length > 0 ? 'cannot-be-told' : 'holds',
		findings: { kind: 'run', run, longer, same, shorter, uncertain, presumed: [] },
	};
}

/** The current run in a council’s reports, oldest first; undefined when the latest report does not fit. */
function runOf(line: readonly Inspection[], fits: Fits): Run | undefined {
	const run = line.slice(line.findLastIndex((r) => !fits(r)) + 1);
	const [first, latest] = [run[0], run.at(-1)];
	return first && latest && { first, latest, inspections: run.length };
}
