/** Councils by grade, quarter by quarter: the drawing of one judgement, and every judgement side by side. */
import { strandOf } from '../../domain/record/judgements.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { goodOrBetterWords } from '../parts/grade-view.ts';
import { boxPath, tidy } from '../parts/drawing.ts';
import { countText, listText, lower, monthText, shareText } from '../words/wording.ts';
import { areaText, presentStrands, seriesView } from './national.ts';
import { textWidth } from '../words/text-width.ts';
import { changeOfShare, firstBroadPoint } from './series-finding.ts';
import type { SeriesForm } from '../addresses/chart-address.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';
import type { SeriesPoint, SeriesView } from './national.ts';

/** A period that a drawing shades. First and last point, counted from 0. */
interface ShadedPoints {
	readonly from: number;
	readonly to: number;
	readonly label: string;
}

interface Plot {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The largest number of councils with a grade on one day; at least 1. */
export function mostGraded(points: readonly SeriesPoint[]): number {
	return Math.max(1, ...points.map(({ graded }) => graded));
}

/** The height of each layer at a point, from 0 to 1; all 0 where no council had a grade. */
function heightsAt({ counts, graded }: SeriesPoint, form: SeriesForm, most: number): number[] {
	const whole = form === 'share' ? graded : most;
	return counts.map((count) => (whole === 0 ? 0 : count / whole));
}

/**
 * The layers as stepped areas, each with its edge in the colour of paper. Every area goes down to the foot, and the best grade,
 * whose area is the lowest, comes last and over the others: drawings with a lower edge for each layer have twice the bytes.
 */
function layers({ grades, points }: Pick<SeriesView, 'grades' | 'points'>, plot: Plot, form: SeriesForm): DrawnMark[] {
	const most = mostGraded(points);
	const step = plot.width / Math.max(1, points.length);
	const heights = points.map((point) => heightsAt(point, form, most));
	const y = (share: number): number => tidy(plot.top + plot.height * (1 - share));
	const x = (index: number): number => tidy(plot.left + index * step);
	const drawn = grades.map(({ look }, layer): DrawnMark[] => {
		if (heights.every((all) => all[layer] === 0)) return [];
		const tops = heights.map((all) => y(all.slice(0, layer + 1).reduce((sum, one) => sum + one, 0)));
		const steps = tops.slice(1).map((top, i) => (top === tops[i] ? '' : `H${x(i + 1)}V${top}`));
		const edge = `M${x(0)} ${tops[0] ?? 0}${steps.join('')}H${x(tops.length)}`;
		const d = `${edge}V${y(0)}H${x(0)}Z`;
		return [
			{ kind: 'path', d, paint: 'solid', look },
			{ kind: 'path', d, paint: 'hatch', look },
			{ kind: 'path', d: edge, paint: 'edge' },
		];
	});
	return drawn.toReversed().flat();
}

const layouts = {
	wide: { width: 720, height: 330, left: 44, right: 172, top: 24, foot: 44, size: 13, every: 2 },
	narrow: { width: 340, height: 330, left: 38, right: 72, top: 24, foot: 44, size: 13, every: 4 },
} as const;

/** The space around the plot when the drawing is shown at a width in pixels. */
export function overTimeMargins(
	size: DrawingSize,
	shownWidth: number,
): { left: number; right: number; top: number; bottom: number } {
	const { width, left, right, top, foot } = layouts[size];
	const scale = shownWidth / width;
	return { left: left * scale, right: right * scale, top: top * scale, bottom: foot * scale };
}

/** What a drawing over time shows besides its series. */
export interface OverTimeMarks {
	readonly form: SeriesForm;
	readonly shades: readonly ShadedPoints[];
}

/** One judgement over time, with the number of councils below the years and the newest number of each grade at the end. */
export function overTimeDrawing(
	series: Pick<SeriesView, 'grades' | 'points'>,
	{ form, shades }: OverTimeMarks,
	size: DrawingSize,
): Drawing {
	const { width, height, left, right, top, foot, size: type, every } = layouts[size];
	const plot = { left, top, width: width - left - right, height: height - top - foot };
	const { points } = series;
	const most = mostGraded(points);
	const step = plot.width / Math.max(1, points.length);
	const x = (index: number): number => tidy(plot.left + index * step);
	const y = (share: number): number => tidy(plot.top + plot.height * (1 - share));
	const lines = form === 'share' ? [0, 0.25, 0.5, 0.75, 1] : countLines(most);
	const years = points
		.map(({ day }, index) => ({ year: day.slice(0, 4), index }))
		.filter(({ year, index }) => points[index - 1]?.day.slice(0, 4) !== year)
		.filter(({ year }) => Number(year) % every === 0);
	const bottom = plot.top + plot.height;
	return {
		width,
		height,
		marks: [
			...shades.map(({ from, to }): DrawnMark => ({
				kind: 'path',
				d: boxPath(x(from), plot.top - 6, x(to + 1) - x(from), plot.height + 6),
				paint: 'faint',
			})),
			...layers(series, plot, form),
			...lines.flatMap((share): DrawnMark[] => [
				{ kind: 'path', d: `M${left} ${y(share)}h${plot.width}`, paint: 'grid' },
				{
					kind: 'text',
					x: left - 6,
					y: y(share) + 4,
					text: form === 'share' ? `${Math.round(100 * share)}%` : String(Math.round(share * most)),
					size: 12,
					paint: 'soft',
					anchor: 'end',
				},
			]),
			...shades.map(({ from, to, label }): DrawnMark => ({
				kind: 'text',
				x: tidy((x(from) + x(to + 1)) / 2),
				y: plot.top - 10,
				text: label,
				size: 12,
				paint: 'soft',
				anchor: 'middle',
			})),
			...years.flatMap(({ year, index }): DrawnMark[] => [
				{ kind: 'path', d: `M${x(index)} ${bottom}v5`, paint: 'grid' },
				{ kind: 'text', x: x(index), y: bottom + 18, text: year, size: 12, paint: 'ink', anchor: 'middle' },
				{
					kind: 'text',
					x: x(index),
					y: bottom + 34,
					text: String(points[index]?.graded ?? 0),
					size: 12,
					paint: 'soft',
					anchor: 'middle',
				},
			]),
			{
				kind: 'text',
				x: left + plot.width + 8,
				y: bottom + 34,
				text: `now ${points.at(-1)?.graded ?? 0}`,
				size: 12,
				paint: 'soft',
			},
			...endLabels(series, plot, { form, most, size, type }),
		],
	};
}

/** Fractions of the largest number at which a line is drawn: 0, 50, 100 … or 0, 5, 10 … */
function countLines(most: number): number[] {
	const step = [1, 2, 5, 10, 20, 50, 100].find((one) => most / one <= 5) ?? 100;
	return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => (i * step) / most);
}

/** The newest share or number of each grade at the right end, beside its layer and never on one another. */
function endLabels(
	{ grades, points }: Pick<SeriesView, 'grades' | 'points'>,
	plot: Plot,
	{ form, most, size, type }: { form: SeriesForm; most: number; size: DrawingSize; type: number },
): DrawnMark[] {
	const last = points.at(-1);
	if (last === undefined) return [];
	const heights = heightsAt(last, form, most);
	const x = plot.left + plot.width + 8;
	let before = Infinity;
	return grades.flatMap(({ label, short, look }, layer): DrawnMark[] => {
		const count = last.counts[layer] ?? 0;
		if (count === 0) return [];
		const foot = heights.slice(0, layer).reduce((sum, one) => sum + one, 0);
		const middle = plot.top + plot.height * (1 - foot - (heights[layer] ?? 0) / 2) + type * 0.36;
		const value = form === 'share' ? shareText(count, last.graded) : String(count);
		const lines =
			size === 'wide' && textWidth(label, type, true) > 100
				? [label, value]
				: [`${size === 'wide' ? label : short} ${value}`];
		const y = Math.min(middle + (lines.length - 1) * -8, before - lines.length * (type + 2));
		before = y;
		return [
			{ kind: 'shape', x, y: tidy(y - 10), size: 11, paint: 'grade', look },
			...lines.map((text, index): DrawnMark => ({
				kind: 'text',
				x: x + 16,
				y: tidy(y + index * (type + 2)),
				text,
				size: type,
				paint: 'grade',
				bold: true,
				look,
			})),
		];
	});
}

/** The shares of every judgement over time, as one figure with a panel for each. */
export interface AllOverTimeView {
	/** The finding: in how many judgements the share of good or better rose. */
	readonly title: string;
	readonly caption: string;
	readonly panels: readonly {
		readonly label: string;
		readonly series: Pick<SeriesView, 'grades' | 'points'>;
		/** "31% to 76%": the share of good or better, from the first day on which half of the councils had a grade. */
		readonly change: string;
		/** "87, now 153 councils": of how many councils those shares are. */
		readonly of: string;
	}[];
	readonly table: ChartTable;
	/** The findings in words, for readers who cannot see the drawing. */
	readonly text: string;
}

/** Every judgement that inspections make now, over time, in shares of the councils with a grade. */
export function allOverTimeView(record: InspectionHistory, region: RegionId | undefined): AllOverTimeView {
	const found = presentStrands(record).map((strand) => ({
		strand,
		label: strandOf(record.strands, strand).label,
		series: seriesView(record, { strand, reading: 'published', region }, asAtDate(record)),
	}));
	const words = goodOrBetterWords(record);
	// Paper and forced colours show the areas without the colours of the key.
	const grades = found[0]?.series.grades.map(({ label }) => lower(label)) ?? [];
	const order = grades.length > 0 ? ` From the bottom up, the areas are ${listText(grades)}.` : '';
	const ends = found.flatMap(({ label, series: { points } }) => {
		const [first, last] = [firstBroadPoint(points), points.at(-1)];
		return first && last && last.graded > 0 ? [{ label, first, last }] : [];
	});
	const rose = ends.filter(({ first, last }) => last.goodOrBetter / last.graded > first.goodOrBetter / first.graded);
	const since = ends.map(({ first }) => first.day).sort()[0];
	return {
		title:
			since === undefined
				? `Grades in ${areaText(region)}, judgement by judgement, quarter by quarter`
				: `Since ${monthText(since)} the share of councils in ${areaText(region)} that are ${words} has risen ${partText(
						rose.length,
						ends.length,
						rose.map(({ label }) => lower(label)),
					)}`,
		caption: `Share of councils with each grade at the end of each quarter, of the councils that had a grade for that judgement by then. The two shares by each name are ${words}: on the first quarter’s end by which half of the councils had a grade, and now. Earlier shares are of few councils.${order}`,
		panels: found.map(({ label, series }) => {
			const end = ends.find((one) => one.label === label);
			return {
				label,
				series,
				change: end ? [end.first, end.last].map((p) => shareText(p.goodOrBetter, p.graded)).join(' to ') : '',
				of: end ? `${end.first.graded}, now ${countText(end.last.graded, 'council')}` : '',
			};
		}),
		table: {
			columns: ['Judgement', 'Quarter’s end', 'With a grade', 'Good or better', 'Share'],
			rows: found.flatMap(({ label, series }) =>
				series.points.map((point) => ({
					name: label,
					cells: [point.day, point.graded, point.goodOrBetter, shareText(point.goodOrBetter, point.graded)],
				})),
			),
		},
		text: found
			.map(({ label, series }) => `${label}: ${changeOfShare(series.points) || 'no councils with a grade now'}.`)
			.join(' '),
	};
}

/** "in all 5 judgements", "in 2 of 5 judgements: leadership and care leavers", "in none of 5 judgements". */
function partText(part: number, all: number, names: readonly string[]): string {
	if (part === all) return `in all ${all} judgements`;
	if (part === 0) return `in none of ${all} judgements`;
	return `in ${part} of ${all} judgements: ${listText(names)}`;
}

const grids = {
	wide: { width: 720, columns: 3, gap: 26, panel: 118, head: 36, foot: 24 },
	narrow: { width: 340, columns: 2, gap: 16, panel: 92, head: 46, foot: 36 },
} as const;

/** A small chart of shares for each judgement. */
export function allOverTimeDrawing({ panels }: Pick<AllOverTimeView, 'panels'>, size: DrawingSize): Drawing {
	const { width, columns, gap, panel, head, foot } = grids[size];
	const one = (width - gap * (columns - 1)) / columns;
	const high = head + panel + foot + 8;
	const marks = panels.flatMap(({ label, series, change, of }, index): DrawnMark[] => {
		const left = tidy((index % columns) * (one + gap));
		const top = Math.floor(index / columns) * high;
		const plot = { left, top: top + head, width: one, height: panel };
		const { points } = series;
		const bottom = plot.top + panel;
		const texts: DrawnMark[] =
			size === 'wide'
				? [
						{ kind: 'text', x: left, y: top + 14, text: label, size: 14, paint: 'ink', bold: true },
						{ kind: 'text', x: left, y: top + 30, text: change && `${change} good or better`, size: 12, paint: 'ink' },
					]
				: [
						{ kind: 'text', x: left, y: top + 13, text: label, size: 13, paint: 'ink', bold: true },
						{ kind: 'text', x: left, y: top + 28, text: change, size: 12, paint: 'ink' },
						{ kind: 'text', x: left, y: top + 41, text: change && 'good or better', size: 11, paint: 'soft' },
					];
		const [first, last] = [points[0], points.at(-1)];
		return [
			...texts.filter((mark) => mark.kind !== 'text' || mark.text !== ''),
			...layers(series, plot, 'share'),
			{ kind: 'path', d: `M${left} ${plot.top + panel / 2}h${tidy(one)}`, paint: 'grid' },
			{ kind: 'text', x: left, y: bottom + 15, text: first?.day.slice(0, 4) ?? '', size: 11, paint: 'soft' },
			{
				kind: 'text',
				x: tidy(left + one),
				y: bottom + 15,
				text: last?.day.slice(0, 4) ?? '',
				size: 11,
				paint: 'soft',
				anchor: 'end',
			},
			...(of === ''
				? []
				: [
						{
							kind: 'text',
							x: tidy(left + one / 2),
							y: bottom + (size === 'wide' ? 15 : 29),
							text: `of ${of}`,
							size: 11,
							paint: 'soft',
							anchor: 'middle',
						} as const,
					]),
		];
	});
	return { width, height: Math.ceil(panels.length / columns) * high - 8, marks };
}
