/** The drawing of one matrix of flows: the grade of the first inspection on the left, that of the next inspection across. */
import { boxPath, tidy } from '../parts/drawing.ts';
import { textWidth, wrapText } from '../words/text-width.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';
import type { FlowCell, FlowMatrix } from './flows.ts';

const layouts = {
	wide: { width: 720, left: 116, total: 64, head: 54, row: 58 },
	narrow: { width: 340, left: 98, total: 40, head: 54, row: 56 },
} as const;

/** Fields with the number of pairs, their share of the pairs from the same grade, and a sign for better or worse. */
export function flowsDrawing({ grades, rows, totals, all }: FlowMatrix, size: DrawingSize): Drawing {
	const { width, left, total, head, row } = layouts[size];
	const field = (width - left - total) / Math.max(1, grades.length);
	const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)));
	const bottom = head + rows.length * row;
	const sum = (x: number, y: number, text: number | string): DrawnMark => ({
		kind: 'text',
		x: tidy(x),
		y,
		text: String(text),
		size: 13,
		paint: 'soft',
		anchor: 'middle',
	});
	return {
		width,
		height: bottom + 28,
		marks: [
			{
				kind: 'text',
				x: 0,
				y: 14,
				text: size === 'wide' ? 'First grade, below' : 'First grade',
				size: 12,
				paint: 'soft',
			},
			{ kind: 'text', x: tidy(left + 4), y: 14, text: 'Grade of the next inspection', size: 12, paint: 'soft' },
			...grades.flatMap(({ look, label, short }, column): DrawnMark[] => {
				const text = size === 'wide' && textWidth(label, 13, true) + 24 <= field ? label : short;
				const start = left + (column + 0.5) * field - (textWidth(text, 13, true) + 17) / 2;
				return [
					{ kind: 'shape', x: tidy(start), y: head - 22, size: 12, paint: 'grade', look },
					{ kind: 'text', x: tidy(start + 17), y: head - 11, text, size: 13, paint: 'grade', bold: true, look },
				];
			}),
			sum(width - total / 2, head - 11, 'All'),
			...rows.flatMap(({ label, cells, total: from }, index): DrawnMark[] => {
				const top = head + index * row;
				const lines = wrapText(label, left - 4, 13, true);
				return [
					...lines.map((text, line): DrawnMark => ({
						kind: 'text',
						x: 0,
						y: tidy(top + row / 2 + 5 + (line - (lines.length - 1) / 2) * 15),
						text,
						size: 13,
						paint: 'ink',
						bold: true,
					})),
					...cells.flatMap((cell, column) =>
						fieldOf(cell, { x: left + column * field, y: top, width: field, height: row }, most),
					),
					sum(width - total / 2, top + row / 2 + 5, from),
				];
			}),
			{ kind: 'text', x: 0, y: bottom + 20, text: 'All', size: 13, paint: 'soft' },
			...totals.map((to, column) => sum(left + (column + 0.5) * field, bottom + 20, to)),
			sum(width - total / 2, bottom + 20, all),
		],
	};
}

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A field: its count, and its share with a sign. */
function fieldOf({ count, share, direction }: FlowCell, { x, y, width, height }: Place, most: number): DrawnMark[] {
	const d = boxPath(x + 1.5, y + 1.5, width - 3, height - 3);
	const middle = tidy(x + width / 2);
	const text = direction === 'same' ? `= ${share}` : share;
	const low = tidy(y + height / 2 + 17);
	const start = tidy(middle - textWidth(text, 12) / 2 - 6);
	return [
		...(count === 0
			? []
			: [{ kind: 'path', d, paint: 'measure', strength: tidy(0.5 + (3.4 * count) / most) / 10 } as const]),
		{ kind: 'path', d, paint: direction === 'same' ? 'frame' : 'plain' },
		{
			kind: 'text',
			x: middle,
			y: tidy(y + height / 2 + (count === 0 ? 6 : -2)),
			text: String(count),
			size: 17,
			paint: count === 0 ? 'soft' : 'ink',
			bold: count > 0,
			anchor: 'middle',
		},
		...(count === 0
			? []
			: [
					{
						kind: 'text',
						x: direction === 'same' ? middle : middle + 6,
						y: low,
						text,
						size: 12,
						paint: 'ink',
						anchor: 'middle',
					} as const,
				]),
		...(count === 0 || direction === 'same'
			? []
			: [{ kind: 'path', d: trianglePath(start, low - 4.5, direction), paint: 'strong' } as const]),
	];
}

/** A triangle that points up or down, with its centre at a point. It is drawn, because many faces have no such sign. */
function trianglePath(x: number, y: number, direction: 'improved' | 'declined'): string {
	const tip = direction === 'improved' ? -4 : 4;
	return `M${tidy(x - 4.5)} ${tidy(y - tip)}h9L${tidy(x)} ${tidy(y + tip)}Z`;
}
