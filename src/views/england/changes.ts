/** Who rose and who fell in a period: counts for each judgement, and the councils with both grades and both reports. */
import { addresses } from '../addresses/addresses.ts';
import { sinceView } from '../parts/since.ts';
import { changeTexts, countText, dayText, isText, shareText, spanText } from '../words/wording.ts';
import { addDays, addYears } from '../../domain/basics/dates.ts';
import { changesOf, inspectionsIn } from '../../domain/england/changes.ts';
import { regions } from '../../domain/record/authorities.ts';
import { gradeLabel, gradeOn } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { publishedBy } from '../../domain/record/latest.ts';
import { reportsSince } from '../../domain/record/later.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { areaText } from './national.ts';
import type { ChangeKind, ChangesQuestion } from '../addresses/changes-address.ts';
import type { GradeChange } from '../../domain/england/changes.ts';
import type { Grade, GradeLook } from '../../domain/record/grades.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { SinceView } from '../parts/since.ts';

/** A grade with the report that gave it. */
export interface DatedGrade {
	readonly label: string;
	readonly look: GradeLook;
	/** The report: its text is the day of publication. */
	readonly report: LinkView;
}

/** A judgement of a council in two inspections, one after the other. */
export interface ChangeRow {
	readonly council: LinkView;
	readonly region: string;
	readonly judgement: string;
	readonly before: DatedGrade;
	readonly after: DatedGrade;
	/** "Improved". */
	readonly change: string;
	readonly direction: GradeChange['direction'];
}

/** The changes of a period: counts, and a row for each. */
export interface ChangesView {
	/** The finding, with its denominator. */
	readonly title: string;
	readonly caption: string;
	/** Counts for each judgement that can be compared. */
	readonly counts: ChartTable;
	/** What the list has: "31 grades that rose or fell". */
	readonly listed: string;
	readonly rows: readonly ChangeRow[];
	/** The list with all its fields, for saving. */
	readonly list: ChartTable;
}

/** What each kind of list has, with one and with several grades. */
const listed: Record<ChangeKind, readonly [string, string]> = {
	changed: ['grade that rose or fell', 'grades that rose or fell'],
	improved: ['grade that rose', 'grades that rose'],
	declined: ['grade that fell', 'grades that fell'],
	same: ['grade that stayed the same', 'grades that stayed the same'],
};

/** The question without an address: every judgement, in the year that ends with the record’s last day. */
export function usualChanges(record: InspectionHistory): ChangesQuestion {
	const to = asAtDate(record);
	return { from: addDays(addYears(to, -1), 1), to, strand: undefined, kind: 'changed', region: undefined };
}

/**
 * What has been published since the period ended, and which reports would be in the list if it went on to the record’s last
 * day. `now`: the page with that period.
 */
export function changesSince(
	record: InspectionHistory,
	question: ChangesQuestion,
	now: LinkView,
): SinceView | undefined {
	const later = reportsSince(record, publishedBy(question.to));
	const since = changesView(record, { ...question, from: addDays(question.to, 1), to: asAtDate(record) });
	const listed = new Set(since.rows.map(({ after }) => after.report.address));
	return sinceView(record, {
		day: question.to,
		later,
		changing: later.filter(({ id }) => listed.has(addresses.report(id))),
		does: ['would be in this list', 'would be in this list'],
		now,
	});
}

/** Who rose and who fell in the reports published in a period. */
export function changesView(record: InspectionHistory, question: ChangesQuestion): ChangesView {
	const { from, to, strand, kind, region } = question;
	const found = inspectionsIn(record, { from, to }, (a) => region === undefined || a.region === region);
	const asked = strand === undefined ? record.strands.map(({ id }) => id) : [strand];
	const byStrand = asked
		.map((id) => ({ id, changes: changesOf(found.pairs, id) }))
		.filter(({ changes }) => changes.length > 0);
	// A grade for children in care and care leavers together is listed once, and counts in both rows of the counts.
	const changes = byStrand
		.flatMap((one) => one.changes)
		.filter((change) => strand !== undefined || !(change.joint && change.strand === 'care-leavers'));
	const rows = record.authorities.flatMap(({ slug }) =>
		changes
			.filter((change) => change.authority.slug === slug && isListed(change, kind))
			.sort((a, b) => (a.after.published.latest < b.after.published.latest ? 1 : a.after === b.after ? 0 : -1))
			.map((change) => rowOf(record, change)),
	);
	const where = areaText(region);
	const first = found.all.length - found.pairs.length;
	return {
		title: titleOf(record, changes, question, where),
		caption: [
			`Reports published from ${dayText(from)} to ${dayText(to)}: ${countText(found.all.length, 'inspection')} in ${where}${first > 0 ? `, of which ${first} ${isText(first)} a council’s first` : ''}. Each is compared with the council’s previous inspection, judgement by judgement, where both made the same judgement on the same scale.`,
			'Not compared: one of the two did not make that judgement on its own, gave no grade for it, or used another scale.',
			'Years pass between two inspections, and a change has many causes.',
			`Source: Inspection Record, from Ofsted’s reports.`,
		].join(' '),
		counts: {
			columns: ['Judgement', 'Compared', changeTexts.improved, changeTexts.same, changeTexts.declined, 'Not compared'],
			rows: byStrand.map(({ id, changes: all }) => ({
				name: strandOf(record.strands, id).label,
				cells: [
					all.length,
					...(['improved', 'same', 'declined'] as const).map((one) => withShare(all, one)),
					found.pairs.length - all.length,
				],
			})),
		},
		listed: countText(rows.length, ...listed[kind]),
		rows,
		list: {
			columns: [
				'Council',
				'Region',
				'Judgement',
				'Grade before',
				'Published before',
				'Report before',
				'Grade after',
				'Published after',
				'Report after',
				'Change',
			],
			rows: rows.map((row) => ({
				name: row.council.text,
				cells: [
					row.region,
					row.judgement,
					row.before.label,
					row.before.report.text,
					row.before.report.address,
					row.after.label,
					row.after.report.text,
					row.after.report.address,
					row.change,
				],
			})),
		},
	};
}

function isListed({ direction }: GradeChange, kind: ChangeKind): boolean {
	return kind === 'changed' ? direction !== 'same' : direction === kind;
}

/** "12 (39%)". */
function withShare(all: readonly GradeChange[], direction: GradeChange['direction']): string {
	const n = all.filter((change) => change.direction === direction).length;
	return n === 0 ? '0' : `${n} (${shareText(n, all.length)})`;
}

function titleOf(
	{ strands }: InspectionHistory,
	changes: readonly GradeChange[],
	{ from, to, strand }: ChangesQuestion,
	where: string,
): string {
	const period = `${dayText(from)} to ${dayText(to)}`;
	const what = strand === undefined ? 'Every judgement' : strandOf(strands, strand).label;
	if (changes.length === 0) return `${what} in ${where}, ${period}: no two grades can be compared`;
	const count = (direction: GradeChange['direction']): number =>
		changes.filter((change) => change.direction === direction).length;
	return `${what} in ${where}, ${period}: of ${countText(changes.length, 'grade')} that can be compared with the previous grade, ${count('improved')} improved, ${count('same')} stayed the same and ${count('declined')} declined`;
}

function rowOf({ strands }: InspectionHistory, change: GradeChange): ChangeRow {
	const { authority, before, after, strand, joint, direction, from, to } = change;
	return {
		council: { text: authority.name, address: addresses.authority(authority.slug) },
		region: regions[authority.region].label,
		judgement: joint ? 'Children in care and care leavers' : strandOf(strands, strand).label,
		before: datedGrade(before, from),
		after: datedGrade(after, to),
		change: changeTexts[direction],
		direction,
	};
}

function datedGrade(inspection: Inspection, grade: Grade): DatedGrade {
	return {
		label: gradeLabel(grade),
		look: gradeOn(inspection.edition.scale, grade).look,
		report: { text: spanText(inspection.published), address: addresses.report(inspection.id) },
	};
}
