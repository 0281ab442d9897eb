/**
 * National figures that Ofsted published, or that the press quoted from Ofsted, and that the record reproduces. Each has
 * two days: it covers inspections that ended by the first and were published by the second.
 *
 * Ofsted prints percentages of the authorities with a grade, rounded to whole numbers with halves up. We round in the same
 * way before comparing a percentage; a number is compared as it is.
 */
import { countOf } from './snapshots.ts';
import { rounded } from '../basics/statistics.ts';
import type { RegionId } from './authorities.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { Grade } from './grades.ts';
import type { StrandId } from './judgements.ts';
import type { Snapshot } from './snapshots.ts';

/** The quantities that a source gives. */
export interface PublishedFigure {
	/** Authorities with a grade. */
	readonly graded?: number;
	/** Authorities with each grade, where the source gives numbers. */
	readonly counts?: Partial<Record<Grade, number>>;
	/** Whole percentages of the authorities with a grade. */
	readonly goodOrBetterPercent?: number;
	readonly percent?: Partial<Record<Grade, number>>;
}

/** A figure of one publication. */
export interface OfficialFigure {
	readonly inspectedBy: IsoDate;
	readonly publishedBy: IsoDate;
	readonly strand: StrandId;
	/** Undefined for England. */
	readonly region: RegionId | undefined;
	readonly published: PublishedFigure;
	/** Where it was published. */
	readonly source: { readonly title: string; readonly url: string };
}

/** What the record gives for exactly those quantities that the source published. */
export function reproduced(found: Snapshot, published: PublishedFigure): PublishedFigure {
	const of = (grades: object, value: (grade: Grade) => number): Record<string, number> =>
		Object.fromEntries(Object.keys(grades).map((grade) => [grade, value(grade)]));
	const { graded } = found;
	return {
		...(published.graded !== undefined && { graded }),
		...(published.counts && { counts: of(published.counts, (grade) => countOf(found, grade)) }),
		...(published.goodOrBetterPercent !== undefined && {
			goodOrBetterPercent: rounded(found.goodOrBetter, graded),
		}),
		...(published.percent && { percent: of(published.percent, (grade) => rounded(countOf(found, grade), graded)) }),
	};
}
