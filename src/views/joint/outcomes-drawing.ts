/** The drawing of outcomes: a bar for each year or region, in parts for each outcome, with the numbers behind it. */
import { boxPath, tidy } from '../parts/drawing.ts';
import type { OutcomeRow } from './joint-kind.ts';
import type { Drawing, DrawingSize, DrawnMark } from '../parts/drawing.ts';

/** How much of the colour each outcome has. Outcomes are not grades, so they do not have the colours of grades. */
const strengths = [1, 0.55, 0.25];

/** A row for each year. The bars have one measure, so that a year with few reports is seen to be one. */
export function outcomesDrawing(rows: readonly OutcomeRow[], size: DrawingSize): Drawing {
	const { width, left, end, row } =
		size === 'wide' ? { width: 720, left: 52, end: 120, row: 32 } : { width: 340, left: 48, end: 96, row: 30 };
	const most = Math.max(1, ...rows.map(({ of }) => of));
	const unit = (width - left - end) / most;
	return {
		width,
		height: rows.length * row,
		marks: rows.flatMap(({ name, counts, of }, index): DrawnMark[] => {
			const [top, y] = [index * row + 5, index * row + row / 2 + 5];
			const starts = counts.map((_, at) => counts.slice(0, at).reduce((sum, one) => sum + one, 0));
			return [
				{ kind: 'text', x: 0, y, text: name, size: 14, paint: 'ink' },
				...counts.flatMap((count, at): DrawnMark[] =>
					count === 0
						? []
						: [
								{
									kind: 'path',
									d: boxPath(left + (starts[at] ?? 0) * unit, top, Math.max(1, count * unit - 2), row - 10),
									paint: 'measure',
									strength: strengths[at] ?? 1,
								},
							],
				),
				{
					kind: 'text',
					x: tidy(left + of * unit + 7),
					y,
					text: counts.join(' + '),
					size: 14,
					paint: 'ink',
					bold: true,
				},
			];
		}),
	};
}
