/** The page of each grade: its meaning, how often it was given, which councils have it, and how grades changed. */
import { publishedBy } from '../../domain/record/latest.ts';
import { addresses } from '../addresses/addresses.ts';
import {
	countText,
	dayText,
	editionName,
	listText,
	lower,
	numberText,
	shareText,
	spanText,
	wasText,
} from '../words/wording.ts';
import { daysBetween, exactDay } from '../../domain/basics/dates.ts';
import { countedScaleOf, countedScales } from '../../domain/record/counted-scales.ts';
import { gradeLabel, gradeOn, gradesOn } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { median } from '../../domain/basics/statistics.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { startOf, valueOf } from '../../domain/record/reports.ts';
import { countOf, snapshot } from '../../domain/record/snapshots.ts';
import { movement, nextOf, previousOf, strandGrade } from '../../domain/record/timelines.ts';
import type { Edition } from '../../domain/record/frameworks.ts';
import type { Grade, GradeLook, Scale } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';

interface GivenCell {
	readonly count: number;
	/** own: a grade for this strand only; shared: one grade for this strand and another; none: not judged. */
	readonly as: 'own' | 'shared' | 'none';
}

interface GivenRow {
	readonly label: string;
	/** One for each column of the table. */
	readonly cells: readonly GivenCell[];
}

/** The grades after or before a grade in one strand. */
export interface MoveRow {
	readonly label: string;
	readonly cells: readonly { readonly grade: Grade; readonly count: number; readonly share: string }[];
	/** Inspections whose next (or previous) inspection has a comparable grade. */
	readonly compared: number;
	/** Inspections whose next (or previous) inspection cannot be compared. */
	readonly notCompared: number;
	/** Inspections without a next (or previous) inspection. */
	readonly alone: number;
}

interface HolderRow {
	readonly label: string;
	readonly count: number;
	readonly of: number;
	readonly share: string;
	/** The list of reports with the grade; undefined when there is none. */
	readonly address: string | undefined;
}

/** The page of a grade. */
export interface GradePageView {
	readonly grade: Grade;
	readonly label: string;
	readonly look: GradeLook;
	readonly title: string;
	readonly description: string;
	/** What it means for a service. */
	readonly meaning: string;
	/** What it meant for a safeguarding board; undefined where none was reviewed on its scale. */
	readonly boardMeaning: string | undefined;
	/** Its place on its scales: "Second of four grades, on both scales." */
	readonly place: string;
	readonly columns: readonly string[];
	readonly given: readonly GivenRow[];
	/** The findings about the overall grade in sentences. */
	readonly findings: readonly string[];
	readonly holders: readonly HolderRow[];
	/** Councils whose latest inspection gave it overall. */
	readonly councils: readonly { readonly text: string; readonly address: string }[];
	readonly after: readonly MoveRow[];
	readonly before: readonly MoveRow[];
	/** Inspections on the old scale with judgements that were given this grade. */
	readonly older: readonly { readonly text: string; readonly address: string; readonly judgements: string }[];
}

/** Inspections of all services. */
function services(record: InspectionHistory): readonly Inspection[] {
	return record.reports.filter((r) => r.edition.scope === 'services');
}

/** Builds the page of a grade. Throws when no scale of the record has it. */
export function gradePageView(record: InspectionHistory, grade: Grade): GradePageView {
	const scales = record.scales.filter((scale) => gradesOn(scale).includes(grade));
	const [scale] = scales;
	if (!scale) throw new Error(`No scale of the record has the grade ${grade}`);
	const { look, meaning, boardMeaning } = gradeOn(scale, grade);
	const label = gradeLabel(grade);
	const counted = countedScaleOf(record, grade);
	const word = label.toLowerCase();
	const editions = record.frameworks
		.flatMap((f) =>
			f.editions.map((edition) => ({
				edition,
				heading: editionName(f, edition),
			})),
		)
		.filter(({ edition }) => edition.scale.id === counted?.id);
	const holders = holderRows(record, grade);
	return {
		grade,
		label,
		look,
		title: `The grade “${word}”`,
		description: `What “${word}” means in inspections of children’s services, then and now, how often each judgement was given it, and what came before and after.`,
		meaning,
		boardMeaning,
		place: placeOnScales(scales, grade),
		columns: editions.map(({ heading }) => heading),
		given:
			editions.length === 0 ? [] : record.strands.map(({ id: strand }) => givenRow(record, grade, strand, editions)),
		findings: findingsOn(record, grade),
		holders: holders.rows,
		councils: holders.councils,
		after: editions.length === 0 ? [] : moveRows(record, grade, 'after'),
		before: editions.length === 0 ? [] : moveRows(record, grade, 'before'),
		older: olderReports(record, grade),
	};
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** Its place on the scales that have it, newest first. */
function placeOnScales([scale, ...older]: readonly Scale[], grade: Grade): string {
	if (!scale) return '';
	const names = gradesOn(scale);
	const place = `${ordinals[names.indexOf(grade)] ?? ''} of ${numberText(names.length)} grades, on ${lower(scale.title)}`;
	return older.length > 0 ? `${place} and on the previous scale.` : `${place} only.`;
}

function givenRow(
	record: InspectionHistory,
	grade: Grade,
	strand: StrandId,
	editions: readonly { readonly edition: Edition }[],
): GivenRow {
	return {
		label: strandOf(record.strands, strand).label,
		cells: editions.map(({ edition }) => {
			const reports = record.reports.filter((r) => r.edition.id === edition.id);
			const mapping = edition.judgements.flatMap((j) => j.strands).find((s) => s.strand === strand)?.mapping;
			return {
				count: reports.filter((r) => strandGrade(r, strand) === grade).length,
				as: mapping === undefined ? 'none' : mapping === 'same' ? 'own' : 'shared',
			};
		}),
	};
}

function moveRows(record: InspectionHistory, grade: Grade, side: 'after' | 'before'): MoveRow[] {
	return record.strands.flatMap(({ id: strand, label }) => {
		const given = services(record).filter((r) => strandGrade(r, strand) === grade);
		const counts = new Map<Grade, number>();
		let [notCompared, alone] = [0, 0];
		for (const report of given) {
			const other = side === 'after' ? nextOf(record, report) : previousOf(record, report);
			if (!other) {
				alone += 1;
				continue;
			}
			const moved = side === 'after' ? movement(report, other, strand) : movement(other, report, strand);
			if (moved.kind === 'not-comparable') {
				notCompared += 1;
				continue;
			}
			const there = side === 'after' ? moved.to : moved.from;
			counts.set(there, (counts.get(there) ?? 0) + 1);
		}
		const compared = [...counts.values()].reduce((sum, n) => sum + n, 0);
		if (compared === 0) return [];
		const scale = countedScaleOf(record, grade);
		const cells = (scale ? gradesOn(scale) : []).map((to) => {
			const count = counts.get(to) ?? 0;
			return { grade: to, count, share: shareText(count, compared) };
		});
		return [{ label, cells, compared, notCompared, alone }];
	});
}

function holderRows(
	record: InspectionHistory,
	grade: Grade,
): { rows: HolderRow[]; councils: { text: string; address: string }[] } {
	if (!countedScaleOf(record, grade)) return { rows: [], councils: [] };
	const asAt = publishedBy(asAtDate(record));
	const ever = new Set(
		record.strands.map(({ id }) => id).filter((s) => record.reports.some((r) => strandGrade(r, s) === grade)),
	);
	// Boards have been abolished, so no council has a current grade for one.
	const found = record.strands.filter((s) => s.of === 'council').map(({ id }) => snapshot(record, id, asAt));
	return {
		rows: found
			.filter(({ graded }) => graded > 0)
			.map(({ strand, counts, graded }) => ({
				label: strandOf(record.strands, strand).label,
				count: countOf({ counts }, grade),
				of: graded,
				share: shareText(countOf({ counts }, grade), graded),
				address: ever.has(strand) ? addresses.reportsOfGrade(strand, grade) : undefined,
			})),
		councils: (found[0]?.standings ?? [])
			.filter((s) => s.grade === grade)
			.map((s) => ({ text: s.authority.name, address: addresses.authority(s.authority.slug) })),
	};
}

function findingsOn(record: InspectionHistory, grade: Grade): string[] {
	const word = gradeLabel(grade).toLowerCase();
	const given = services(record).filter((r) => strandGrade(r, 'overall') === grade);
	const [first] = given;
	if (!first) return [];
	const alike = given
		.filter((r) => r.published.latest === first.published.latest)
		.map((r) => record.authority(r.authority).name);
	const councils = new Set(given.map((r) => r.authority)).size;
	const findings = [
		`${countText(given.length, 'inspection')} of all services, in ${countText(councils, 'council')}, ${wasText(given.length)} graded “${word}” overall. The first of these reports ${wasText(alike.length)} published on ${dayText(first.published.latest)} (${listText(alike)}).`,
	];
	const row = moveRows(record, grade, 'after').find(({ label }) => label === strandOf(record.strands, 'overall').label);
	if (row) {
		const to = (wanted: (g: Grade) => boolean): number =>
			row.cells.filter((cell) => wanted(cell.grade)).reduce((sum, cell) => sum + cell.count, 0);
		const scale = countedScaleOf(record, grade);
		const order = scale ? gradesOn(scale) : [];
		const at = order.indexOf(grade);
		const parts = [
			[to((g) => order.indexOf(g) < at), 'became better'],
			[to((g) => g === grade), `stayed ${word}`],
			[to((g) => order.indexOf(g) > at), 'became worse'],
		] as const;
		findings.push(
			`In ${countText(row.compared, 'case')} the next inspection gave an overall grade too: ${listText(parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`))}.`,
		);
	}
	const gaps = given.flatMap((report) => {
		const next = nextOf(record, report);
		const [a, b] = [exactDay(startOf(report)), next && exactDay(startOf(next))];
		return a === undefined || b === undefined ? [] : [daysBetween(a, b)];
	});
	if (gaps.length > 0)
		findings.push(
			`The next inspection typically began ${(median(gaps) / 365.25).toFixed(1)} years later (the median).`,
		);
	return findings;
}

function olderReports(record: InspectionHistory, grade: Grade): GradePageView['older'] {
	const counted = countedScales(record);
	return record.reports.flatMap((report) => {
		if (counted.some(({ id }) => id === report.edition.scale.id)) return [];
		const titles = report.edition.judgements.filter(({ id }) => {
			const value = valueOf(report, id);
			return value.kind === 'graded' && value.grade === grade;
		});
		return titles.length === 0
			? []
			: [
					{
						text: `${record.authority(report.authority).name}, ${spanText(report.published)}`,
						address: addresses.report(report.id),
						judgements: listText(titles.map(({ short }) => short.toLowerCase())),
					},
				];
	});
}
