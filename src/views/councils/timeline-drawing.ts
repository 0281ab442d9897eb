/**
 * The drawing of a council’s grades over time: a line for each judgement, a bar for each grade, and at the end the grade
 * that it has now, as the largest mark with its whole word. Each bar leads to its report.
 */
import { addresses } from '../addresses/addresses.ts';
import { boxPath, tidy } from '../parts/drawing.ts';
import { textWidth } from '../words/text-width.ts';
import { lower } from '../words/wording.ts';
import type { AuthorityTimeline, Gap, TimelineLane, TimelineMark } from './authority-timeline.ts';
import type { Drawing, DrawingSize, DrawnLink, DrawnMark } from '../parts/drawing.ts';

/** Names stand before the lines where there is room, and above them where there is not. */
const layouts = {
	wide: { width: 720, left: 158, now: 206, row: 40, bar: 30, above: 0, size: 13, word: 14 },
	narrow: { width: 340, left: 0, now: 136, row: 58, bar: 34, above: 20, size: 13, word: 13 },
} as const;

const TOP = 26;
const FOOT = 24;

type Layout = (typeof layouts)[DrawingSize];

/** The drawing in one layout. */
export function timelineDrawing(timeline: AuthorityTimeline, size: DrawingSize): Drawing {
	const layout = layouts[size];
	const { width, left, now, row, size: type } = layout;
	const { lanes, marks, years, bands, pauses } = timeline;
	const plot = width - left - now;
	// Edges on whole pixels are sharp, and their numbers short.
	const x = (place: number): number => Math.round(left + (plot * place) / 1000);
	const bottom = TOP + lanes.length * row;
	const nowAt = left + plot;
	return {
		width,
		height: bottom + FOOT,
		marks: [
			...pauses.map(({ from, to }): DrawnMark => ({
				kind: 'path',
				d: boxPath(x(from), TOP, x(to) - x(from), bottom - TOP),
				paint: 'faint',
			})),
			...bands.map(({ from }): DrawnMark => ({ kind: 'path', d: `M${x(from)} ${TOP - 22}V${bottom}`, paint: 'grid' })),
			...bands
				.filter(({ from, to, label }) => textWidth(label, 12) + 6 <= x(to) - x(from))
				.map(({ from, label }): DrawnMark => ({
					kind: 'text',
					x: x(from) + 4,
					y: TOP - 12,
					text: label,
					size: 12,
					paint: 'soft',
				})),
			{
				kind: 'text',
				x: nowAt + now / 2,
				y: TOP - 11,
				text: timeline.now,
				size: type + 1,
				paint: 'ink',
				bold: true,
				anchor: 'middle',
			},
			...lanes.flatMap((lane, index) => gapsOf(lane, index, layout, x)),
			...marks.flatMap((mark) => barOf(mark, lanes, layout, x)),
			// Above the bars, because what joins two bars may run through a name.
			...lanes.map(({ label }, lane): DrawnMark => ({
				kind: 'text',
				x: 0,
				y: TOP + lane * row + (layout.above > 0 ? 15 : row / 2 + 5),
				text: label,
				size: type,
				paint: 'over',
				bold: true,
			})),
			...yearsOf(timeline.start, years, x, bottom),
		],
	};
}

/** The years below, each only where the one before leaves room. */
function yearsOf(
	start: string,
	years: AuthorityTimeline['years'],
	x: (place: number) => number,
	bottom: number,
): DrawnMark[] {
	const first = start.slice(-4);
	let free = x(0) + textWidth(first, 12) + 10;
	return [
		{ kind: 'text', x: x(0), y: bottom + 16, text: first, size: 12, paint: 'soft' },
		...years.flatMap(({ label, place }): DrawnMark[] => {
			const half = textWidth(label, 12) / 2;
			if (x(place) - half < free || x(place) + half > x(1000)) return [];
			free = x(place) + half + 10;
			return [
				{ kind: 'path', d: `M${x(place)} ${bottom}v4`, paint: 'grid' },
				{ kind: 'text', x: x(place), y: bottom + 16, text: label, size: 12, paint: 'soft', anchor: 'middle' },
			];
		}),
	];
}

function topOf(lane: number, { row, bar, above }: Layout): number {
	return TOP + lane * row + above + (row - above - bar) / 2;
}

/** Where there is no grade: a dotted line, and at the end the reason. */
function gapsOf({ gaps }: TimelineLane, lane: number, layout: Layout, x: (place: number) => number): DrawnMark[] {
	const middle = topOf(lane, layout) + layout.bar / 2;
	return gaps.flatMap((gap): DrawnMark[] => [
		{ kind: 'path', d: `M${x(gap.from)} ${middle}H${x(gap.to)}`, paint: 'dots' },
		...(gap.last
			? [
					{
						kind: 'text',
						x: x(1000) + layout.now / 2,
						y: middle + 4,
						text: noGradeText(gap),
						size: layout.size,
						paint: 'soft',
						anchor: 'middle',
					} as const,
				]
			: []),
	]);
}

function noGradeText({ reason, label }: Gap): string {
	return reason === 'not-in-framework' ? 'No longer judged' : label;
}

/**
 * A grade as a link to its report, over each of its lanes; the newest reaches to the end and has its word. A grade over
 * several lanes has its word in each: in the link once, as the link’s name says it, and then over the link, not to be spoken.
 */
function barOf(
	mark: TimelineMark,
	lanes: readonly TimelineLane[],
	layout: Layout,
	x: (place: number) => number,
): DrawnMark[] {
	const [from, end] = [x(mark.from), x(mark.to) + (mark.last ? layout.now : 0)];
	const [first, last] = mark.lanes;
	const covered = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const joined = topOf(last, layout) - topOf(first, layout) + layout.bar;
	const bars = covered.map((lane) => {
		const place = { left: from, right: end, top: topOf(lane, layout) };
		return {
			boxes: oneBar(mark, place, layout),
			words: mark.last ? nowMark(mark, x(1000), place.top, layout) : shortMark(mark, place, layout),
		};
	});
	const link: DrawnLink = {
		kind: 'link',
		address: addresses.report(mark.report),
		label: `${covered.map((lane) => lanes[lane]?.label).join(' and ')}: ${lower(mark.label)}, published ${mark.published}`,
		marks: [
			...(covered.length > 1
				? [
						{
							kind: 'path',
							d: boxPath(from, topOf(first, layout), Math.min(6, end - from), joined),
							paint: mark.last ? 'solid' : 'start',
							look: mark.look,
						} as const,
					]
				: []),
			...bars.flatMap(({ boxes, words }, index) => (index === 0 ? [...boxes, ...words] : boxes)),
		],
	};
	const again = bars.slice(1).flatMap(({ words }) => words);
	return [link, ...again.map((part) => (part.kind === 'text' ? { ...part, repeats: true } : part))];
}

interface Place {
	readonly left: number;
	readonly right: number;
	readonly top: number;
}

function oneBar({ look, last }: TimelineMark, { left, right, top }: Place, { bar }: Layout): DrawnLink['marks'] {
	const d = boxPath(left, top, right - left, bar);
	return last
		? [
				{ kind: 'path', d, paint: 'solid', look },
				{ kind: 'path', d, paint: 'edge' },
			]
		: [
				{ kind: 'path', d, paint: 'light', look },
				{ kind: 'path', d: boxPath(left, top, Math.min(4, right - left), bar), paint: 'start', look },
			];
}

/** Shape and word of the grade that a council has now; a word of two in two lines where there is little room. */
function nowMark(
	{ look, label }: TimelineMark,
	left: number,
	top: number,
	{ now, bar, word }: Layout,
): DrawnLink['marks'] {
	const shape = word;
	const lines = textWidth(label, word, true) + shape + 16 > now ? label.split(' ') : [label];
	const wide = Math.max(...lines.map((line) => textWidth(line, word, true)));
	const start = tidy(left + Math.max(6, (now - wide - shape - 8) / 2));
	return [
		{ kind: 'shape', x: start, y: tidy(top + (bar - shape) / 2), size: shape, paint: 'on', look },
		...lines.map((text, index) => ({
			kind: 'text' as const,
			x: tidy(start + shape + 8),
			y: tidy(top + bar / 2 + word * 0.36 + (index - (lines.length - 1) / 2) * (word + 1)),
			text,
			size: word,
			paint: 'on' as const,
			bold: true,
			look,
		})),
	];
}

/** What fits of an earlier grade: its word, its letters with its shape, or its letters. */
function shortMark(
	{ look, label, short, approximate }: TimelineMark,
	{ left, right, top }: Place,
	{ bar, size }: Layout,
): DrawnLink['marks'] {
	const room = right - left - 8;
	const sign = approximate ? '~ ' : '';
	const shape = size - 2;
	const text = [sign + label, sign + short].find((one) => textWidth(one, size, true) + shape + 5 <= room);
	const alone = textWidth(sign + short, size, true) <= room ? sign + short : undefined;
	const y = tidy(top + bar / 2 + size * 0.36);
	if (text !== undefined) {
		return [
			{ kind: 'shape', x: left + 8, y: tidy(top + (bar - shape) / 2), size: shape, paint: 'grade', look },
			{ kind: 'text', x: left + 8 + shape + 5, y, text, size, paint: 'grade', bold: true, look },
		];
	}
	return alone === undefined
		? []
		: [{ kind: 'text', x: left + 6, y, text: alone, size, paint: 'grade', bold: true, look }];
}
