/** The drawing of a theme: for each year its reports as a pale bar, and over it those that asked for the theme. */
import { boxPath, tidy } from '../parts/drawing.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';
import type { ThemeYear } from './themes.ts';

/** Of fewer reports the drawing gives no share, which would look like more than it is. */
const FEW = 10;

/** A row for each year. The bars of all years have one measure, so that a year with few reports is seen to be one. */
export function themeYearsDrawing(years: readonly ThemeYear[], size: DrawingSize): Drawing {
	const { width, left, end, row } =
		size === 'wide' ? { width: 720, left: 52, end: 130, row: 32 } : { width: 340, left: 48, end: 126, row: 30 };
	const most = Math.max(1, ...years.map(({ of }) => of));
	const long = (count: number): number => ((width - left - end) * count) / most;
	return {
		width,
		height: years.length * row,
		marks: years.flatMap(({ year, count, of, share }, index): DrawnMark[] => {
			const [top, y] = [index * row + 5, index * row + row / 2 + 5];
			return [
				{ kind: 'text', x: 0, y, text: year, size: 14, paint: 'ink' },
				{ kind: 'path', d: boxPath(left, top, Math.max(1, long(of)), row - 10), paint: 'pale' },
				...(count > 0
					? [{ kind: 'path', d: boxPath(left, top, Math.max(1, long(count)), row - 10), paint: 'measure' } as const]
					: []),
				{
					kind: 'text',
					x: tidy(left + long(of) + 7),
					y,
					text: count === 0 || of < FEW ? `${count} of ${of}` : `${count} of ${of} (${share})`,
					size: 14,
					paint: 'ink',
					bold: true,
				},
			];
		}),
	};
}
