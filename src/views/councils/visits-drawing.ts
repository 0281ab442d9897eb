/** The drawing of every visit to a council: a line for each kind, whose own shape distinguishes it without colour. */
import { boxPath, tidy } from '../parts/drawing.ts';
import { textWidth } from '../words/text-width.ts';
import type { VisitLane, VisitsTimeline } from './visits-timeline.ts';
import type { VisitKind } from './every-visit.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';

/** Names stand before the lines where there is room, and above them where there is not. `middle`: of a line, below its top. */
const layouts = {
	wide: { width: 720, left: 214, row: 46, middle: 31, name: 36 },
	narrow: { width: 340, left: 0, row: 58, middle: 43, name: 14 },
} as const;

/** Half the size of a mark. */
const HALF = 6.5;
const FOOT = 26;
const SIZE = 13;
/** Of the months above the marks and of the years below. */
const SMALL = 12;
/** Room at both ends of a line, so that no mark is cut off. */
const MARGIN = 10;

/** The drawing in one layout. */
export function visitsDrawing({ lanes, years }: VisitsTimeline, size: DrawingSize): Drawing {
	const { width, left, row, middle, name } = layouts[size];
	const x = (place: number): number => Math.round(left + MARGIN + ((width - left - 2 * MARGIN) * place) / 1000);
	const bottom = lanes.length * row;
	return {
		width,
		height: bottom + FOOT,
		marks: [
			...lanes.flatMap((lane, index): DrawnMark[] => [
				...lineOf(lane, index * row + middle, x),
				{ kind: 'text', x: 0, y: index * row + name, text: lane.label, size: SIZE, paint: 'ink', bold: true },
				...monthsOf(lane, index * row + middle - 11, x, width),
				...lane.marks.map(({ place }): DrawnMark => markOf(lane.kind, x(place), index * row + middle)),
			]),
			...yearsOf(years, bottom, x, width),
		],
	};
}

type Across = (place: number) => number;

/** The line of a kind: whole where the record has every visit, dotted where there may have been others. */
function lineOf({ complete, known }: VisitLane, y: number, x: Across): DrawnMark[] {
	if (known === undefined) return [{ kind: 'path', d: `M${x(0)} ${y}H${x(1000)}`, paint: complete ? 'grid' : 'dots' }];
	const [from, to] = [x(known.from), x(known.to)];
	return [
		{ kind: 'path', d: boxPath(from, y - 10, to - from, 20), paint: 'faint' },
		...(from > x(0) ? [{ kind: 'path', d: `M${x(0)} ${y}H${from}`, paint: 'dots' } as const] : []),
		...(to < x(1000) ? [{ kind: 'path', d: `M${to} ${y}H${x(1000)}`, paint: 'dots' } as const] : []),
	];
}

/** The month above each mark, where the one before leaves room. The newest always has one. */
function monthsOf({ marks }: VisitLane, y: number, x: Across, width: number): DrawnMark[] {
	let free = width;
	return marks.toReversed().flatMap(({ place, label }): DrawnMark[] => {
		const wide = textWidth(label, SMALL);
		const start = Math.max(x(0) - MARGIN, Math.min(x(place) - wide / 2, width - wide));
		if (start + wide > free) return [];
		free = start - 6;
		return [{ kind: 'text', x: tidy(start), y, text: label, size: SMALL, paint: 'soft' }];
	});
}

function markOf(kind: VisitKind, x: number, y: number): DrawnMark {
	switch (kind) {
		case 'graded':
			return { kind: 'path', d: boxPath(x - HALF, y - HALF, 2 * HALF, 2 * HALF), paint: 'strong' };
		case 'between':
			return {
				kind: 'path',
				d: `M${x - HALF} ${y}a${HALF} ${HALF} 0 1 0 ${2 * HALF} 0a${HALF} ${HALF} 0 1 0 ${-2 * HALF} 0Z`,
				paint: 'frame',
			};
		case 'jtai':
		case 'progress':
			return {
				kind: 'path',
				d: `M${x} ${y - HALF - 1.5}l${HALF + 1.5} ${HALF + 1.5}l${-HALF - 1.5} ${HALF + 1.5}l${-HALF - 1.5} ${-HALF - 1.5}Z`,
				paint: 'strong',
			};
		case 'send':
			return { kind: 'path', d: `M${x} ${y - HALF}l${HALF + 1} ${2 * HALF}h${-2 * HALF - 2}Z`, paint: 'frame' };
		default:
			return kind satisfies never;
	}
}

/** A stroke for each year, and its number where there is room. */
function yearsOf(years: VisitsTimeline['years'], bottom: number, x: Across, width: number): DrawnMark[] {
	let free = 0;
	return years.flatMap(({ label, place }): DrawnMark[] => {
		const wide = textWidth(label, SMALL);
		const stroke: DrawnMark = { kind: 'path', d: `M${x(place)} ${bottom}v5`, paint: 'grid' };
		if (x(place) < free || x(place) + wide > width) return [stroke];
		free = x(place) + wide + 10;
		return [stroke, { kind: 'text', x: x(place), y: bottom + 18, text: label, size: SMALL, paint: 'soft' }];
	});
}
