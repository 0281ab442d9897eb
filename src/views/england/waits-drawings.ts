/** The drawings of waits: councils by years since they were judged, and days to publication year by year. */
import { boxPath, tidy } from '../parts/drawing.ts';
import { dayNumber } from './waits.ts';
import type { Drawing, DrawingSize, DrawnMark, DrawnText } from '../parts/drawing.ts';
import type { AgesView, WaitColumn, WaitsView } from './waits.ts';

/** A bar for each whole year since the inspection, with the number of councils and their share. */
export function agesDrawing({ bands }: Pick<AgesView, 'bands'>, size: DrawingSize): Drawing {
	const { width, left, end, row } =
		size === 'wide' ? { width: 720, left: 136, end: 110, row: 38 } : { width: 340, left: 116, end: 84, row: 34 };
	const most = Math.max(1, ...bands.map(({ count }) => count));
	return {
		width,
		height: bands.length * row,
		marks: bands.flatMap(({ label, count, share }, index): DrawnMark[] => {
			const long = ((width - left - end) * count) / most;
			const y = index * row + row / 2 + 5;
			return [
				{ kind: 'text', x: 0, y, text: label, size: 14, paint: 'ink' },
				{ kind: 'path', d: boxPath(left, index * row + 4, Math.max(1, long), row - 8), paint: 'measure' },
				{
					kind: 'text',
					x: tidy(left + long + 7),
					y,
					text: count > 0 ? `${count} (${share})` : '0',
					size: 14,
					paint: 'ink',
					bold: true,
				},
			];
		}),
	};
}

/**
 * For each year of each framework: the middle half of the reports as a box, the median across it with its number, and a
 * line from the fastest to the slowest. Years stand side by side, or below each other where there is little room.
 */
export function publicationDrawing({ groups }: Pick<WaitsView, 'groups'>, size: DrawingSize): Drawing {
	return size === 'wide' ? besideEachOther(groups) : belowEachOther(groups);
}

/** The end of the axis in days: the first fifty above the slowest report. */
function longest(groups: WaitsView['groups']): number {
	return Math.ceil(Math.max(50, ...groups.flatMap(({ columns }) => columns.map(({ slowest }) => slowest))) / 50) * 50;
}

function besideEachOther(groups: WaitsView['groups']): Drawing {
	const [left, top, high, gap, width] = [44, 34, 240, 28, 720];
	const most = longest(groups);
	const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
	const column = (width - left - gap * Math.max(0, groups.length - 1)) / Math.max(1, columns);
	const y = (days: number): number => tidy(top + high * (1 - days / most));
	const note = (x: number, at: number, text: string, more: Partial<DrawnText> = {}): DrawnText => ({
		kind: 'text',
		x: tidy(x),
		y: at,
		text,
		size: 12,
		paint: 'soft',
		anchor: 'middle',
		...more,
	});
	let start = left;
	return {
		width,
		height: top + high + 42,
		marks: [
			...steps(most).flatMap((days): DrawnMark[] => [
				{ kind: 'path', d: `M${left} ${y(days)}H${width}`, paint: 'grid' },
				note(left - 6, y(days) + 4, String(days), { anchor: 'end' }),
			]),
			{ kind: 'text', x: 0, y: 12, text: 'Days', size: 12, paint: 'soft' },
			...groups.flatMap(({ label, columns: years }): DrawnMark[] => {
				const from = start;
				start += years.length * column + gap;
				return [
					note(from + (years.length * column) / 2, 14, label, { bold: true, paint: 'ink', size: 14 }),
					...years.flatMap((one, index): DrawnMark[] => {
						const x = tidy(from + (index + 0.5) * column);
						return [
							{ kind: 'path', d: `M${x} ${y(one.fastest)}V${y(one.slowest)}`, paint: 'whisker' },
							{ kind: 'path', d: boxPath(x - 3, y(one.slowest) - 1.5, 6, 3), paint: 'strong' },
							{ kind: 'path', d: boxPath(x - 12, y(one.upper), 24, boxHeight(one, high, most)), paint: 'pale' },
							{ kind: 'path', d: boxPath(x - 14, y(one.median) - 1.2, 28, 2.4), paint: 'strong' },
							note(x, y(one.lower) + 15, String(dayNumber(one.median)), { bold: true, paint: 'ink' }),
							note(x, top + high + 18, one.year, { paint: 'ink' }),
							note(x, top + high + 35, String(one.reports)),
						];
					}),
				];
			}),
			{ kind: 'text', x: 0, y: top + high + 35, text: 'of', size: 12, paint: 'soft' },
		],
	};
}

function belowEachOther(groups: WaitsView['groups']): Drawing {
	const [width, left, end, row, head] = [340, 84, 10, 27, 30];
	const most = longest(groups);
	const x = (days: number): number => tidy(left + ((width - left - end) * days) / most);
	let y = 0;
	const marks = groups.flatMap(({ label, columns }): DrawnMark[] => {
		const top = y + head;
		y = top + columns.length * row + 8;
		return [
			{ kind: 'text', x: 0, y: top - 10, text: label, size: 14, paint: 'ink', bold: true },
			...steps(most).flatMap((days): DrawnMark[] => [
				{ kind: 'path', d: `M${x(days)} ${top - 4}v${columns.length * row + 4}`, paint: 'grid' },
				{ kind: 'text', x: x(days), y: top - 8, text: String(days), size: 11, paint: 'soft', anchor: 'middle' },
			]),
			...columns.flatMap((one, index): DrawnMark[] => {
				const middle = top + index * row + row / 2;
				return [
					{ kind: 'text', x: 0, y: middle + 4, text: one.year, size: 13, paint: 'ink' },
					{ kind: 'text', x: 38, y: middle + 4, text: `of ${one.reports}`, size: 12, paint: 'soft' },
					{ kind: 'path', d: `M${x(one.fastest)} ${middle}H${x(one.slowest)}`, paint: 'whisker' },
					{ kind: 'path', d: boxPath(x(one.slowest) - 1.5, middle - 3, 3, 6), paint: 'strong' },
					{
						kind: 'path',
						d: boxPath(x(one.lower), middle - 8, Math.max(1, x(one.upper) - x(one.lower)), 16),
						paint: 'pale',
					},
					{ kind: 'path', d: boxPath(x(one.median) - 1.2, middle - 10, 2.4, 20), paint: 'strong' },
					{
						kind: 'text',
						x: x(one.fastest) - 5,
						y: middle + 4,
						text: String(dayNumber(one.median)),
						size: 12,
						paint: 'ink',
						bold: true,
						anchor: 'end',
					},
				];
			}),
		];
	});
	return { width, height: y, marks };
}

function steps(most: number): number[] {
	return Array.from({ length: most / 50 + 1 }, (_, index) => index * 50);
}

function boxHeight({ lower, upper }: WaitColumn, high: number, most: number): number {
	return Math.max(1, ((upper - lower) * high) / most);
}
