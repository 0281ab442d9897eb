/**
 * Snapshots: the state of the country, or of any group of authorities, on a date.
 *
 * There are two ways to count. A reader’s snapshot has what had been *published by* a day. Ofsted’s statistics count
 * inspections that *ended by* one day and were *published by* a later one. An authority counts if it exists on the day.
 */
import { onceFor } from '../basics/once-for.ts';
import { Recent } from '../basics/recent.ts';
import { existedOn } from './authorities.ts';
import { countedGrades } from './counted-scales.ts';
import { isGoodOrBetter } from './grades.ts';
import { strandOf } from './judgements.ts';
import { dayOf, lastOut, latestOf } from './latest.ts';
import { strandGrade, strandValue } from './timelines.ts';
import type { CountedAuthority } from './authorities.ts';
import type { StrandMapping } from './frameworks.ts';
import type { Grade, ScaleGrade } from './grades.ts';
import type { AbsenceReason, StrandId } from './judgements.ts';
import type { AsAt } from './latest.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** One authority’s grade in a strand on the day, or why it has none. */
export interface Standing {
	readonly authority: CountedAuthority;
	/** The report that decides; undefined when none had been published. */
	readonly report: Inspection | undefined;
	readonly grade: Grade | undefined;
	readonly mapping: StrandMapping | undefined;
	/** Why there is no grade; `none-yet` when no inspection had been published. */
	readonly absence: AbsenceReason | 'none-yet' | undefined;
}

/** A grade with the number of authorities that have it. */
interface GradeCount extends ScaleGrade {
	readonly count: number;
}

/** The grades of councils in one strand on one day, with what was left out of the count. */
export interface Snapshot {
	readonly strand: StrandId;
	/** The strand’s label. */
	readonly label: string;
	readonly asAt: AsAt;
	/** One for each authority in question that existed on the day, in order of name. */
	readonly standings: readonly Standing[];
	/** The number of authorities with each grade, best first; every grade of the counted scales is included. */
	readonly counts: readonly GradeCount[];
	/** The number of authorities judged good or better on the scale of their inspection. */
	readonly goodOrBetter: number;
	/** Authorities with a grade: the denominator of every share. */
	readonly graded: number;
	/** How many of those have a grade shared with another strand. */
	readonly joint: number;
	/** Authorities left out of the denominator, by reason. */
	readonly leftOut: Readonly<Record<AbsenceReason | 'none-yet', number>>;
}

/**
 * The report that decides a strand for an authority. The latest inspection of services decides, even when it gave no
 * grade for the strand, because an older grade is then history. The safeguarding board is the exception: re-inspections did
 * not review it, so its latest review decides.
 */
function decidingReport(
	record: InspectionHistory,
	council: string,
	strand: StrandId,
	asAt: AsAt,
	latest: ReturnType<typeof latestOf>,
): Inspection | undefined {
	const review = strand === 'lscb' ? lastOut(boardReviews(record, council), asAt, () => true) : undefined;
	return review ?? latest(council);
}

/** A council’s inspections that graded its safeguarding board: none in recent years, so that looking for one takes long. */
function boardReviews(record: InspectionHistory, council: string): readonly Inspection[] {
	const known = reviewsOf(record);
	const found = known.get(council) ?? record.reportsOf(council).filter((r) => strandGrade(r, 'lscb') !== undefined);
	known.set(council, found);
	return found;
}

const reviewsOf = onceFor((_: InspectionHistory) => new Map<string, readonly Inspection[]>());

/** The snapshot of a strand as at a date, for all authorities or those that `include` accepts. */
export function snapshot(
	record: InspectionHistory,
	strand: StrandId,
	asAt: AsAt,
	include?: (authority: CountedAuthority) => boolean,
): Snapshot {
	const day = dayOf(asAt);
	const make = (): Snapshot => {
		const latest = latestOf(record, { asAt });
		const standings = record.authorities
			.filter((authority) => existedOn(authority, day) && (include?.(authority) ?? true))
			.map((authority) => standing(record, authority, strand, asAt, latest));
		return tally(record, strand, asAt, standings);
	};
	// Most pages compare with the whole country on the record’s last day.
	return include === undefined && asAt.kind === 'published' ? ofCountry(record).get(`${strand} ${day}`, make) : make();
}

/** Snapshots that are remembered: of every strand on a few days. */
const MOST_SNAPSHOTS = 64;

const ofCountry = onceFor((_: InspectionHistory) => new Recent<Snapshot>(MOST_SNAPSHOTS));

/** One authority’s grade in a strand as at a date, whether or not it existed then; `latest`: what finds its latest report as at that date. */
export function standing(
	record: InspectionHistory,
	authority: CountedAuthority,
	strand: StrandId,
	asAt: AsAt,
	latest = latestOf(record, { asAt }),
): Standing {
	const report = decidingReport(record, authority.slug, strand, asAt, latest);
	if (!report) return { authority, report: undefined, grade: undefined, mapping: undefined, absence: 'none-yet' };
	const { value, mapping } = strandValue(report, strand);
	return value.kind === 'graded'
		? { authority, report, grade: value.grade, mapping, absence: undefined }
		: { authority, report, grade: undefined, mapping, absence: value.reason };
}

function tally(record: InspectionHistory, strand: StrandId, asAt: AsAt, standings: readonly Standing[]): Snapshot {
	const held = new Map<Grade, number>();
	const leftOut = { 'not-in-framework': 0, 'not-judged': 0, 'not-reviewed': 0, 'not-known': 0, 'none-yet': 0 };
	let [joint, goodOrBetter] = [0, 0];
	for (const { grade, mapping, absence, report } of standings) {
		if (grade !== undefined) held.set(grade, (held.get(grade) ?? 0) + 1);
		if (grade !== undefined && report && isGoodOrBetter(report.edition.scale, grade)) goodOrBetter += 1;
		if (absence !== undefined) leftOut[absence] += 1;
		if (grade !== undefined && mapping === 'joint') joint += 1;
	}
	const counts = countedGrades(record).map((on) => ({ ...on, count: held.get(on.grade) ?? 0 }));
	const graded = counts.reduce((sum, { count }) => sum + count, 0);
	const { label } = strandOf(record.strands, strand);
	return { strand, label, asAt, standings, counts, goodOrBetter, graded, joint, leftOut };
}

/** How many authorities have a grade; 0 for a grade that is not counted. */
export function countOf({ counts }: Pick<Snapshot, 'counts'>, grade: Grade): number {
	return counts.find((one) => one.grade === grade)?.count ?? 0;
}
