/** Checks a claim for every value that an unknown grade, or an unknown list of points, may have. */
import { presumedProperty } from './claim-property.ts';
import type { FirstClaim, RunClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked, Presumed } from './claim-findings.ts';

/**
 * With more doubtful reports than this there are too many cases to try, so the check gives no verdict. Three reports of the
 * record have no known day of publication.
 */
export const MOST_IN_DOUBT = 5;

/** Whether a report counts as having what is claimed, in the case being tried. */
export type Fits = (report: Inspection) => boolean;

/**
 * Checks the claim for every possible combination of the council’s own unknown grades or points, once with none and once with
 * all of the other councils’ unknown ones as claimed: each further report of another council can only speak against the
 * claim, so what is true in both cases is true in every case between. The findings use only what is known; the verdict is
 * `cannot-be-told` where the cases give different verdicts.
 */
export function underEveryGrade(
	record: InspectionHistory,
	{ council, property }: FirstClaim | RunClaim,
	reports: readonly Inspection[],
	check: (fits: Fits) => Checked,
): Checked & { readonly presumed: readonly Presumed[] } {
	const presumed: Presumed[] = [];
	const has = new Map(reports.map((r) => [r, presumedProperty(record, r, property, presumed)]));
	const unknown = reports.filter((r) => has.get(r) === 'unknown');
	const own = unknown.filter((r) => r.authority === council);
	const others = unknown.filter((r) => r.authority !== council);
	const within = (extra: ReadonlySet<Inspection>): Checked => check((r) => has.get(r) === 'yes' || extra.has(r));
	const known = within(new Set());
	const agreed =
		own.length <= MOST_IN_DOUBT &&
		[[], ...subsets(own)].every((extra) =>
			[[], others].every((more) => within(new Set([...extra, ...more])).verdict === known.verdict),
		);
	return { ...known, verdict: agreed ? known.verdict : 'cannot-be-told', presumed };
}

/** Every subset of a few things, without the empty one. */
export function subsets<T>(all: readonly T[]): T[][] {
	return Array.from({ length: 2 ** all.length - 1 }, (_, index) =>
		all.filter((_, place) => ((index + 1) >> place) & 1),
	);
}
