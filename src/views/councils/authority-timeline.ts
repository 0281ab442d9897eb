/** Every graded judgement of one authority on one time axis: a lane for each strand, a bar from each publication. */
import { dayText, editionName, listText, lower, spanText, wasText } from '../words/wording.ts';
import { daysBetween, exactDay } from '../../domain/basics/dates.ts';
import { gradeLabel, gradeOn } from '../../domain/record/grades.ts';
import { absences, strandOf } from '../../domain/record/judgements.ts';
import { pausesOf } from '../../domain/record/moments.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { valueOf } from '../../domain/record/reports.ts';
import { strandValue, strandsJudged } from '../../domain/record/timelines.ts';
import type { ChartKey } from '../parts/chart-frame.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Grade, GradeLook } from '../../domain/record/grades.ts';
import type { AbsenceReason, StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

/**
 * A period of time. Positions run from 0, the publication of the council’s first report, to 1000, the record’s last day or
 * the council’s own.
 */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly label: string;
}

/** A graded judgement, from the day its report was published until a later inspection’s report replaces it. */
export interface TimelineMark extends Stretch {
	readonly report: string;
	/** "23 July 2024": when its report was published. */
	readonly published: string;
	/** First and last lane that it covers, counted from 0; they differ for a joint grade. */
	readonly lanes: readonly [number, number];
	readonly grade: Grade;
	readonly look: GradeLook;
	/** Its one or two letters. */
	readonly short: string;
	/** Whether it is the last mark in its lanes. */
	readonly last: boolean;
	/** Whether only bounds of the day of publication are known; the mark then begins on the last possible day. */
	readonly approximate: boolean;
}

/** A strand of the drawing, and when it had no grade. */
export interface TimelineLane {
	readonly strand: StrandId;
	readonly label: string;
	/** Periods in which the latest report gave no grade. */
	readonly gaps: readonly Gap[];
}

/** A period in which the latest report gave no grade. */
export interface Gap extends Stretch {
	readonly report: string;
	readonly published: string;
	readonly reason: AbsenceReason;
	/** Whether it is the last of its lane, so that there is no grade now. */
	readonly last: boolean;
}

/** A council’s grades over time, as a drawing. Places run from 0 to 1000. */
export interface AuthorityTimeline {
	readonly lanes: readonly TimelineLane[];
	/** Lane by lane, oldest first. */
	readonly marks: readonly TimelineMark[];
	readonly years: readonly { readonly label: string; readonly place: number }[];
	/** The editions of the frameworks for services, by the days on which inspections under them began. */
	readonly bands: readonly Stretch[];
	/** Periods without inspections. */
	readonly pauses: readonly Stretch[];
	/** "22 April 2014": the start of the axis. */
	readonly start: string;
	/** "Now", or "At the end" for a council that has been abolished. */
	readonly now: string;
	/** The grades that it has, oldest first, for the key. */
	readonly key: readonly ChartKey[];
	/** What the picture shows, for readers who cannot see it. */
	readonly text: string;
	/** The finding: "Hampshire: no better and no worse than in 2019 …". */
	readonly title: string;
	readonly caption: string;
	/** How to read the picture; only what applies. */
	readonly note: string;
}

function looksOf({ edition }: Inspection, grade: Grade): Pick<TimelineMark, 'look' | 'short'> {
	const { look, short } = gradeOn(edition.scale, grade);
	return { look, short };
}

/**
 * The timeline; undefined when no inspection of the authority’s services is in the record. `better`: whether its grades got
 * better, in a sentence, as the council’s page says it.
 */
export function authorityTimeline(
	record: InspectionRecord,
	authority: Authority,
	better: string,
): AuthorityTimeline | undefined {
	const asAt = asAtDate(record);
	const reports = record
		.reportsOf(authority.slug)
		.filter((r) => r.edition.scope !== 'looked-after-children')
		.toSorted((a, b) => (a.published.latest < b.published.latest ? -1 : 1));
	const ids = strandsJudged(reports);
	if (ids.length === 0) return undefined;
	const end = authority.to ?? asAt;
	const lines = ids.map((strand) => lineOf(reports, strand, end));
	const first = lines.flatMap((line) => line.map(({ day }) => day)).sort()[0] ?? end;
	const place = (day: IsoDate): number => {
		const share = daysBetween(first, day) / Math.max(1, daysBetween(first, end));
		return Math.round(10_000 * Math.min(1, Math.max(0, share))) / 10;
	};
	const within = ({ from, to }: DayStretch): boolean => from < end && to > first;
	const placed = ({ label, from, to }: DayStretch): Stretch => ({ label, from: place(from), to: place(to) });
	const marks = marksOf(lines, ids, place);
	const lanes = ids.map((strand, lane) => ({
		strand,
		label: strandOf(record.strands, strand).label,
		gaps: gapsOf(lines[lane] ?? [], place),
	}));
	return {
		lanes,
		marks,
		years: yearsBetween(first, end).map((year) => ({ label: year, place: place(`${year}-01-01`) })),
		bands: bandsOf(record, asAt).filter(within).map(placed),
		pauses: pausesOf(record.moments)
			.map(({ label, day, until }) => ({ label, from: day, to: until }))
			.filter(within)
			.map(placed),
		start: dayText(first),
		now: authority.to === undefined ? 'Now' : 'At the end',
		key: keyOf(marks),
		text: summaryText(record, authority, reports, ids),
		title: titleOf(authority, reports, better),
		caption: `Every grade of ${authority.name}, judgement by judgement, from its first report in this record (${dayText(first)}) to ${dayText(end)}. Each bar begins when its report was published.`,
		note: notesOf(record, authority, { marks, lanes, first, end }).join(' '),
	};
}

/** What a report says of a strand. */
interface Entry {
	readonly report: Inspection;
	readonly day: IsoDate;
	/** The day of the next entry; of the last one, the end of the axis. */
	readonly until: IsoDate;
	/** Whether it is the last of its line. */
	readonly last: boolean;
	readonly grade: Grade | undefined;
	readonly absence: AbsenceReason | undefined;
	/** The strands of a joint grade. */
	readonly joint: readonly StrandId[] | undefined;
}

/** Each report’s value for a strand. A board’s grade remains until inspections no longer review boards. `end`: of the axis. */
function lineOf(reports: readonly Inspection[], strand: StrandId, end: IsoDate): Entry[] {
	const entries = reports.flatMap((report): Omit<Entry, 'until' | 'last'>[] => {
		const { value, mapping } = strandValue(report, strand);
		const judged = mapping !== undefined;
		if (!judged && report.edition.scope !== 'services') return [];
		if (strand === 'lscb' && judged && value.kind === 'absent' && value.reason === 'not-reviewed') return [];
		const joint =
			mapping === 'joint'
				? report.edition.judgements
						.find((j) => j.strands.some((s) => s.strand === strand))
						?.strands.map((s) => s.strand)
				: undefined;
		return [
			{
				report,
				day: report.published.latest,
				grade: value.kind === 'graded' ? value.grade : undefined,
				absence: value.kind === 'absent' ? value.reason : undefined,
				joint,
			},
		];
	});
	// Consecutive gaps with the same reason are one gap; the time before the first judgement is not a gap.
	const start = entries.findIndex((e) => e.grade !== undefined || e.absence !== 'not-in-framework');
	return entries
		.slice(Math.max(0, start))
		.filter((e, i, all) => e.absence === undefined || e.absence !== all[i - 1]?.absence)
		.map((entry, i, line) => ({ ...entry, until: line[i + 1]?.day ?? end, last: i === line.length - 1 }));
}

/** The grades of all lines. `ids`: the strands of the lines; `place`: where a day is on the axis. */
function marksOf(
	lines: readonly (readonly Entry[])[],
	ids: readonly StrandId[],
	place: (day: IsoDate) => number,
): TimelineMark[] {
	return lines.flatMap((line, lane) =>
		line.flatMap(({ report, day, until, last, grade, joint }): TimelineMark[] => {
			// A joint grade is drawn once, from the first of its lanes to the last.
			const covered = joint === undefined ? [lane] : joint.map((id) => ids.indexOf(id)).sort((a, b) => a - b);
			if (grade === undefined || covered[0] !== lane) return [];
			return [
				{
					report: report.id,
					published: spanText(report.published),
					lanes: [lane, covered.at(-1) ?? lane],
					from: place(day),
					to: place(until),
					label: gradeLabel(grade),
					...looksOf(report, grade),
					grade,
					last,
					approximate: exactDay(report.published) === undefined,
				},
			];
		}),
	);
}

/** The periods of a line in which the latest report gave no grade. */
function gapsOf(line: readonly Entry[], place: (day: IsoDate) => number): Gap[] {
	return line.flatMap(({ report, day, until, last, absence }): Gap[] =>
		absence === undefined
			? []
			: [
					{
						from: place(day),
						to: place(until),
						label: absences[absence].label,
						reason: absence,
						report: report.id,
						published: spanText(report.published),
						last,
					},
				],
	);
}

/** The grades of the marks, each once, oldest first. */
function keyOf(marks: readonly TimelineMark[]): ChartKey[] {
	const byGrade = new Map(
		marks.map(({ grade, look, label, short }) => [grade, { look, label: `${short}: ${lower(label)}` }]),
	);
	return [...byGrade.values()];
}

/** The years that begin after the first day, to that of the end. */
function yearsBetween(first: IsoDate, end: IsoDate): string[] {
	const firstYear = Number(first.slice(0, 4)) + 1;
	return Array.from({ length: Math.max(0, Number(end.slice(0, 4)) - firstYear + 1) }, (_, i) => String(firstYear + i));
}

interface DayStretch {
	readonly label: string;
	readonly from: IsoDate;
	readonly to: IsoDate;
}

function bandsOf(record: InspectionRecord, asAt: IsoDate): DayStretch[] {
	const editions = record.frameworks
		.flatMap((f) =>
			f.editions
				.filter((e) => e.scope === 'services' && e.from <= asAt)
				.map((e) => ({ label: editionName(f, e), from: e.from })),
		)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	return editions.map(({ label, from }, index) => ({ label, from, to: editions[index + 1]?.from ?? asAt }));
}

function titleOf({ name }: Authority, reports: readonly Inspection[], better: string): string {
	if (reports.length === 1) return `Grades of ${name} in its only inspection in this record`;
	// The judgements named are put in brackets, because the title has a colon already.
	const said = better.replace(/compared: (.+?)\.(?=$| )/, 'compared ($1).').replace(/\.$/, '');
	return `${name}: ${lower(said)}`;
}

/** "Hampshire over time. Overall effectiveness: good (22 April 2014), outstanding (11 June 2019)." */
function summaryText(
	record: InspectionRecord,
	authority: Authority,
	reports: readonly Inspection[],
	ids: readonly StrandId[],
): string {
	const strand = ids[0] ?? 'overall';
	const values = reports.flatMap((report) => {
		const { value } = strandValue(report, strand);
		return value.kind === 'graded' ? [`${gradeLabel(value.grade).toLowerCase()} (${spanText(report.published)})`] : [];
	});
	return `Grades of ${authority.name} over time. ${strandOf(record.strands, strand).label}: ${values.join(', ')}. The table below has them all.`;
}

function notesOf(
	record: InspectionRecord,
	authority: Authority,
	{
		marks,
		lanes,
		first,
		end,
	}: Pick<AuthorityTimeline, 'marks' | 'lanes'> & { readonly first: IsoDate; readonly end: IsoDate },
): string[] {
	const reasons = [...new Set(lanes.flatMap((lane) => lane.gaps.map((gap) => gap.label)))];
	const left = record
		.reportsOf(authority.slug)
		.flatMap((r) => r.edition.judgements.filter((j) => j.strands.length === 0 && valueOf(r, j.id).kind === 'graded'));
	const names = (slugs: readonly string[]): string => listText(slugs.map((slug) => record.authority(slug).name));
	return [
		marks.some((m) => m.lanes[0] !== m.lanes[1])
			? 'Two bars joined at their start are one grade for children in care and care leavers together.'
			: '',
		reasons.length > 0 ? `Dots: the latest inspection gave no grade (${listText(reasons.map(lower))}).` : '',
		marks.some((m) => m.approximate)
			? 'A bar with “~” begins on the last possible day, because the day of publication is not known.'
			: '',
		...pausesOf(record.moments)
			.filter((p) => first < p.until && end > p.day)
			.map((p) => `No graded inspection began between ${dayText(p.day)} and ${dayText(p.until)} (shaded).`),
		left.length > 0 ? 'Judgements that no later inspection made are in the table only.' : '',
		authority.from === undefined
			? ''
			: `The council began on ${dayText(authority.from)}; before it there ${wasText(authority.predecessors.length)} ${names(authority.predecessors)}.`,
		authority.to === undefined
			? ''
			: `The council ended on ${dayText(authority.to)}; ${names(authority.successors)} followed.`,
	].filter(Boolean);
}
