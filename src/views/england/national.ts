/**
 * The profile of England, or of a region, in one strand: as at a day, and over time. One view makes the title, caption, chart
 * and table, both on the server and in the reader’s browser.
 */
import { addDays } from '../../domain/basics/dates.ts';
import { countedGrades } from '../../domain/record/counted-scales.ts';
import { existedOn, regions } from '../../domain/record/authorities.ts';
import { servicesEditions, strandsOf } from '../../domain/record/frameworks.ts';
import { compareGrades, gradeLabel } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { reproduced } from '../../domain/record/official-figures.ts';
import { asAtOf, OFFICIAL_LAG, quarterEnds } from '../../domain/record/reading.ts';
import { changesStanding, reportsSince } from '../../domain/record/later.ts';
import { snapshot, standing } from '../../domain/record/snapshots.ts';
import { changeOfShare, countsThenAndNow } from './series-finding.ts';
import { addresses } from '../addresses/addresses.ts';
import { gradeView, goodOrBetterWords } from '../parts/grade-view.ts';
import { sinceView } from '../parts/since.ts';
import { changeTexts, countText, dayText, listText, monthText, sharedText, shareText } from '../words/wording.ts';
import type { SeriesForm } from '../addresses/chart-address.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CountedAuthority, RegionId } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { OfficialFigure, PublishedFigure } from '../../domain/record/official-figures.ts';
import type { Reading } from '../../domain/record/reading.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Snapshot, Standing } from '../../domain/record/snapshots.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { SinceView } from '../parts/since.ts';

/** The councils, strand and day of a profile. */
export interface ProfileQuestion {
	readonly strand: StrandId;
	readonly day: IsoDate;
	readonly reading: Reading;
	/** All of England when undefined. */
	readonly region: RegionId | undefined;
}

/** The strands of tables that set councils side by side, in their order, with the overall grade last. */
export function presentStrands({ strands }: Pick<InspectionHistory, 'strands'>): StrandId[] {
	const main = strands.flatMap(({ id, main: isMain }) => (isMain && id !== 'overall' ? [id] : []));
	return [...main, 'overall'];
}

/** The judgement with which pages of charts begin: the first that inspections still grade. */
export function usualStrand(record: Pick<InspectionHistory, 'strands'>): StrandId {
	return presentStrands(record)[0] ?? 'overall';
}

/** Whether an authority is in a region, or in England when undefined. */
export function inArea(region: RegionId | undefined): (authority: CountedAuthority) => boolean {
	return (authority) => region === undefined || authority.region === region;
}

/** “England”, or the name of a region in running text. */
export function areaText(region: RegionId | undefined): string {
	return region === undefined ? 'England' : regions[region].inText;
}

/** The grades of councils in one strand on one day, as a figure. */
export interface ProfileView {
	/** The finding: "On 7 July 2026, 116 of 153 councils were good or outstanding for leadership (76%)". */
	readonly title: string;
	readonly caption: string;
	readonly counts: readonly (GradeView & { readonly count: number; readonly share: string })[];
	readonly graded: number;
	readonly table: ChartTable;
	/** Councils by grade, with their names. */
	readonly names: readonly (GradeView & {
		readonly councils: readonly { readonly text: string; readonly address: string }[];
	})[];
}

/** England, or a region, on a day. */
export function profileView(record: InspectionHistory, question: ProfileQuestion): ProfileView {
	const { strand, day, reading, region } = question;
	const found = snapshot(record, strand, asAtOf(day, reading), inArea(region));
	const best = found.goodOrBetter;
	const label = strandOf(record.strands, strand).label.toLowerCase();
	return {
		title:
			found.graded === 0
				? `On ${dayText(day)} no council in ${areaText(region)} had a current grade for ${label}`
				: `On ${dayText(day)}, ${best} of ${countText(found.graded, 'council')} in ${areaText(region)} were ${goodOrBetterWords(record)} for ${label} (${shareText(best, found.graded)})`,
		caption: captionText(record, found, question),
		counts: found.counts.map((held) => ({
			...gradeView(held),
			count: held.count,
			share: shareText(held.count, found.graded),
		})),
		graded: found.graded,
		table: {
			columns: ['Grade', 'Councils', 'Share of those with a grade'],
			rows: found.counts.map(({ grade, count }) => ({
				name: gradeLabel(grade),
				cells: [count, shareText(count, found.graded)],
			})),
		},
		names: found.counts.map((held) => ({
			...gradeView(held),
			councils: found.standings
				.filter((s) => s.grade === held.grade)
				.map((s) => ({ text: s.authority.name, address: addresses.authority(s.authority.slug) })),
		})),
	};
}

function captionText(
	record: InspectionHistory,
	found: Snapshot,
	{ day, reading, region, strand }: ProfileQuestion,
): string {
	const { leftOut } = found;
	const left = [
		leftOut['none-yet'] > 0 ? `${leftOut['none-yet']} not inspected yet` : '',
		leftOut['not-in-framework'] > 0 ? `${leftOut['not-in-framework']} whose latest inspection did not judge it` : '',
		leftOut['not-known'] > 0 ? `${leftOut['not-known']} with a grade that we do not know` : '',
		leftOut['not-judged'] + leftOut['not-reviewed'] > 0
			? `${leftOut['not-judged'] + leftOut['not-reviewed']} not judged or not reviewed`
			: '',
	].filter(Boolean);
	return [
		`${strandOf(record.strands, strand).label}, ${areaText(region)}: the latest inspection of each of the ${countText(found.standings.length, 'council')} that existed,`,
		reading === 'published'
			? `as published by ${dayText(day)}.`
			: `ended by ${dayText(day)} and published by ${dayText(addDays(day, OFFICIAL_LAG))}.`,
		left.length > 0 ? `Left out: ${listText(left)}.` : '',
		found.joint > 0
			? `${countText(found.joint, 'grade')} ${found.joint === 1 ? 'covers' : 'cover'} children in care and care leavers together.`
			: '',
	]
		.filter(Boolean)
		.join(' ');
}

/** The grades of councils at the end of one quarter. */
export interface SeriesPoint {
	readonly day: IsoDate;
	/** Councils by grade, in the order of the series’ grades. */
	readonly counts: readonly number[];
	readonly graded: number;
	readonly goodOrBetter: number;
	/** The number of councils that existed. */
	readonly existing: number;
}

/** The grades of councils in one strand, quarter by quarter, as a figure. */
export interface SeriesView {
	/** The finding as the chart of each form shows it: in shares, or in numbers of councils. */
	readonly titles: Readonly<Record<SeriesForm, string>>;
	readonly caption: string;
	/** Best first. */
	readonly grades: readonly GradeView[];
	readonly points: readonly SeriesPoint[];
	readonly table: ChartTable;
}

/** A strand over time. `until`: the last day, normally the record’s. */
export function seriesView(
	record: InspectionHistory,
	question: Omit<ProfileQuestion, 'day'>,
	until: IsoDate,
): SeriesView {
	const { strand, reading, region } = question;
	const found = quarterEnds(until).map((day) => ({
		day,
		...snapshot(record, strand, asAtOf(day, reading), inArea(region)),
	}));
	const grades = (found[0]?.counts ?? []).map(gradeView);
	const { label } = strandOf(record.strands, strand);
	const points = found.map(({ day, counts, graded, goodOrBetter, standings }): SeriesPoint => ({
		day,
		counts: counts.map(({ count }) => count),
		graded,
		goodOrBetter,
		existing: standings.length,
	}));
	const words = goodOrBetterWords(record);
	const [change, counted] = [changeOfShare(points), countsThenAndNow(points, words)];
	const subject = `${label} in ${areaText(region)}`;
	const quarters = `${subject}, quarter by quarter`;
	return {
		titles: {
			share: change === '' ? quarters : `${subject}: the share of councils that are ${words} ${change}`,
			counts: counted === '' ? quarters : `${subject}: ${counted}`,
		},
		caption: `Councils by current grade at the end of each quarter, of those with a grade, ${reading === 'published' ? 'as published by that day' : `inspections ended by that day and published within ${OFFICIAL_LAG} days`}. A council counts while it exists and once it has been inspected.`,
		grades,
		points,
		table: {
			columns: ['Day', ...grades.map(({ label }) => label), 'With a grade', 'Good or better'],
			rows: found.map((point) => ({
				name: dayText(point.day),
				cells: [...point.counts.map(({ count }) => count), point.graded, shareText(point.goodOrBetter, point.graded)],
			})),
		},
	};
}

/** A council whose current grade in a strand differs between two days. */
export interface MoverView {
	readonly council: string;
	readonly address: string;
	readonly from: string;
	readonly to: string;
	/** "Improved", "Declined", or why the two cannot be compared. */
	readonly change: string;
	/** The report that changed it. */
	readonly report: string;
	/** The last day on which that report can have been published. */
	readonly published: IsoDate;
}

/** Changes shown before the list is folded, and the fewest that are worth a fold. */
const [NEWEST_MOVERS, FOLDED_MOVERS] = [5, 4];

/** The newest changes, newest first, and the others in order of name; a short list is not divided. */
export function newestMovers(movers: readonly MoverView[]): {
	readonly newest: readonly MoverView[];
	readonly others: readonly MoverView[];
} {
	const newestFirst = [...movers].sort((a, b) =>
		a.published === b.published ? 0 : a.published < b.published ? 1 : -1,
	);
	if (movers.length < NEWEST_MOVERS + FOLDED_MOVERS) return { newest: newestFirst, others: [] };
	const newest = newestFirst.slice(0, NEWEST_MOVERS);
	return { newest, others: movers.filter((mover) => !newest.includes(mover)) };
}

/** Councils whose grade changed between two days, in order of name; councils that began or ended in between are left out. */
export function moversView(record: InspectionHistory, question: ProfileQuestion, since: IsoDate): MoverView[] {
	const then = asAtOf(since, question.reading);
	const now = asAtOf(question.day, question.reading);
	return record.authorities
		.filter((a) => existedOn(a, since) && existedOn(a, question.day) && inArea(question.region)(a))
		.flatMap((authority) => {
			const [before, after] = [
				standing(record, authority, question.strand, then),
				standing(record, authority, question.strand, now),
			];
			if (before.grade === after.grade || !after.report || before.grade === undefined) return [];
			const order =
				after.grade === undefined ||
				before.mapping !== after.mapping ||
				before.report?.edition.scale.id !== after.report.edition.scale.id
					? undefined
					: compareGrades(after.report.edition.scale, before.grade, after.grade);
			return [
				{
					council: authority.name,
					address: addresses.authority(authority.slug),
					from: standingText(before),
					to: standingText(after),
					change: changeText(order, after.grade === undefined),
					report: addresses.report(after.report.id),
					published: after.report.published.latest,
				},
			];
		});
}

function changeText(order: number | undefined, ended: boolean): string {
	if (ended) return 'No longer graded';
	if (order === undefined || order === 0) return 'Not comparable';
	return order > 0 ? changeTexts.improved : changeTexts.declined;
}

function standingText(standing: Standing): string {
	const { grade, mapping } = standing;
	return grade === undefined ? 'No grade' : sharedText(gradeLabel(grade), mapping === 'joint');
}

/**
 * What has been published since a day of England’s or a region’s profile, and which reports changed it. `now`: the same
 * view with all reports.
 */
export function profileSince(
	record: InspectionHistory,
	{ strand, reading, region }: Omit<ProfileQuestion, 'day'>,
	day: IsoDate,
	now: LinkView,
): SinceView | undefined {
	const later = reportsSince(record, asAtOf(day, reading));
	const isIn = inArea(region);
	return sinceView(record, {
		day,
		later,
		changing: later.filter(
			(report) => isIn(record.authority(report.authority)) && changesStanding(record, report, strand, reading),
		),
		does: ['changes a council’s grade for this judgement', 'change a council’s grade for this judgement'],
		now,
	});
}

/** A figure that Ofsted published, with our own. */
export interface ReproducedView {
	readonly what: string;
	readonly day: string;
	readonly dayIso: IsoDate;
	readonly strand: StrandId;
	readonly region: RegionId | undefined;
	/** "36% good or better, 19% inadequate". */
	readonly official: string;
	readonly record: string;
	readonly source: { readonly title: string; readonly url: string };
}

/** Ofsted’s figures and what the record gives for exactly the same, oldest first. */
export function reproducedFigures(record: InspectionHistory, figures: readonly OfficialFigure[]): ReproducedView[] {
	const grades = countedGrades(record).map(({ grade }) => grade);
	return figures.map((figure) => {
		const found = snapshot(
			record,
			figure.strand,
			{ kind: 'official', inspectedBy: figure.inspectedBy, publishedBy: figure.publishedBy },
			inArea(figure.region),
		);
		return {
			what: `${strandOf(record.strands, figure.strand).label}, ${areaText(figure.region)}`,
			day: `${dayText(figure.inspectedBy)} (published by ${dayText(figure.publishedBy)})`,
			dayIso: figure.inspectedBy,
			strand: figure.strand,
			region: figure.region,
			official: figureText(figure.published, grades),
			record: figureText(reproduced(found, figure.published), grades),
			source: figure.source,
		};
	});
}

function figureText(figure: PublishedFigure, grades: readonly Grade[]): string {
	const byGrade = (values: Partial<Record<Grade, number>> | undefined, unit: string): string[] =>
		grades.flatMap((grade) =>
			values?.[grade] === undefined ? [] : [`${values[grade]}${unit} ${gradeLabel(grade).toLowerCase()}`],
		);
	return [
		...(figure.graded === undefined ? [] : [`${figure.graded} with a grade`]),
		...byGrade(figure.counts, ''),
		...(figure.goodOrBetterPercent === undefined ? [] : [`${figure.goodOrBetterPercent}% good or better`]),
		...byGrade(figure.percent, '%'),
	].join(', ');
}

/** That the latest edition gives no overall grade, and since when; undefined where it gives one. */
export function overallEndText({ frameworks }: Pick<InspectionHistory, 'frameworks'>): string | undefined {
	const latest = servicesEditions(frameworks).at(-1);
	if (!latest || strandsOf(latest).includes('overall')) return undefined;
	return `Since ${monthText(latest.from)} there has been no overall grade. The other grades go on.`;
}
