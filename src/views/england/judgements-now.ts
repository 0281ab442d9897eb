/** How councils stand in every judgement on one day, as bars of shares. */
import { asAtOf } from '../../domain/record/reading.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import { goodOrBetterWords } from '../parts/grade-view.ts';
import { snapshotRow } from '../parts/snapshot-table.ts';
import { countText, dayText, listText, lower, upper } from '../words/wording.ts';
import { shareBar } from './share-bar.ts';
import { areaText, inArea, presentStrands } from './national.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';
import type { SnapshotRow } from '../parts/snapshot-table.ts';

/** How councils stand in every judgement on the record’s last day, as a figure. */
export interface JudgementsNowView {
	/** The finding: the judgements with the largest and the smallest share of good or better. */
	readonly title: string;
	readonly caption: string;
	readonly rows: readonly SnapshotRow[];
	readonly table: ChartTable;
	/** The numbers in words, for readers who cannot see the drawing. */
	readonly text: string;
}

/** Every judgement that inspections make now, on the record’s last day. */
export function judgementsNowView(record: InspectionHistory, region: RegionId | undefined): JudgementsNowView {
	const day = asAtDate(record);
	const rows = presentStrands(record).map((strand) =>
		snapshotRow(snapshot(record, strand, asAtOf(day, 'published'), inArea(region))),
	);
	const ranked = rows
		.filter(({ graded }) => graded > 0)
		.toSorted((a, b) => b.goodOrBetter.count / b.graded - a.goodOrBetter.count / a.graded);
	const [most, least] = [ranked[0], ranked.at(-1)];
	const words = goodOrBetterWords(record);
	const part = ({ goodOrBetter, graded }: SnapshotRow): string =>
		`${goodOrBetter.share} of councils (${goodOrBetter.count} of ${graded})`;
	const notes = [
		...Map.groupBy(
			rows.filter(({ note }) => note !== ''),
			({ note }) => note,
		),
	].map(([note, alike]) => `${upper(listText(alike.map(({ label }) => lower(label))))}: ${note}`);
	return {
		title:
			most === undefined || least === undefined
				? `On ${dayText(day)} no council in ${areaText(region)} had a current grade`
				: most.goodOrBetter.share === least.goodOrBetter.share
					? `In every judgement ${part(most)} in ${areaText(region)} are ${words}`
					: `${part(most)} in ${areaText(region)} are ${words} for ${lower(most.label)}, and ${least.goodOrBetter.share} (${least.goodOrBetter.count} of ${least.graded}) for ${lower(least.label)}`,
		caption: [
			`Share of councils with each grade in their latest inspection, judgement by judgement, on ${dayText(day)}. Numbers in the bars are councils; each share is of the councils that have a grade for that judgement.`,
			...notes,
		].join(' '),
		rows,
		table: {
			columns: [
				'Judgement',
				...(rows[0]?.cells ?? []).flatMap(({ label }) => [label, 'Share']),
				'With a grade',
				upper(words),
				'Share',
			],
			rows: rows.map((row) => ({
				name: row.label,
				cells: [
					...row.cells.flatMap(({ count, share }) => [count, row.graded === 0 ? '' : share]),
					row.graded,
					row.goodOrBetter.count,
					row.graded === 0 ? '' : row.goodOrBetter.share,
				],
			})),
		},
		text: rows
			.map(
				(row) =>
					`${row.label}: ${listText(row.cells.map((cell) => `${cell.count} ${lower(cell.label)}`))}, of ${countText(row.graded, 'council')}.`,
			)
			.join(' '),
	};
}

const layouts = {
	wide: { width: 720, name: 158, end: 150, row: 46, bar: 30, size: 14 },
	narrow: { width: 340, name: 0, end: 0, row: 58, bar: 28, size: 14 },
} as const;

/** A bar for each judgement, all of one length, with the number of councils in each part. */
export function judgementsNowDrawing({ rows }: Pick<JudgementsNowView, 'rows'>, size: DrawingSize): Drawing {
	const { width, name, end, row, bar, size: type } = layouts[size];
	const [left, room] = [name, width - name - end];
	const marks = rows.flatMap((one, index): DrawnMark[] => {
		const top = index * row + (size === 'wide' ? 8 : 22);
		const middle = top + bar / 2 + type * 0.36;
		const share = one.graded === 0 ? 'no grades' : `${one.goodOrBetter.share} good or better`;
		return [
			{
				kind: 'text',
				x: 0,
				y: size === 'wide' ? middle : top - 6,
				text: one.label,
				size: type,
				paint: 'ink',
				bold: true,
			},
			...shareBar(one.cells, { left, top, width: room, height: bar, size: type }),
			size === 'wide'
				? { kind: 'text', x: left + room + 12, y: middle - 7, text: share, size: 13, paint: 'ink', bold: true }
				: { kind: 'text', x: width, y: top - 6, text: share, size: 13, paint: 'ink', anchor: 'end' },
			...(size === 'wide'
				? [
						{
							kind: 'text',
							x: left + room + 12,
							y: middle + 9,
							text: `${one.goodOrBetter.count} of ${one.graded}`,
							size: 12,
							paint: 'soft',
						} as const,
					]
				: []),
		];
	});
	return { width, height: rows.length * row + (size === 'wide' ? 4 : 0), marks };
}
