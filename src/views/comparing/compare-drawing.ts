/**
 * Councils and their judgements as fields: grades in words where there is room for them, and on phones in letters, whose meaning
 * the key says, below the name of the judgement.
 */
import { boxPath, tidy } from '../parts/drawing.ts';
import { wrapText } from '../words/text-width.ts';
import { lower } from '../words/wording.ts';
import type { CompareCell, CompareView } from './compare.ts';
import type { Drawing, DrawingSize, DrawnMark, DrawnText } from '../parts/drawing.ts';

type Shown = Pick<CompareView, 'columns' | 'rows'>;

/** On a screen of 360 pixels a unit of the narrow drawing is 0.94 pixels, and no text is smaller than 11. */
const SMALL = 12;
const GRADE = 13;
const NAME = 14;

/** With more councils than this the grades are in the table only: read aloud they would take minutes. */
const MOST_READ = 12;

/** The drawing in one layout. */
export function compareDrawing(view: Shown, size: DrawingSize): Drawing {
	return size === 'wide' ? inARow(view) : inBlocks(view);
}

/** What the drawing shows, in words. */
export function compareText({ columns, rows }: Shown): string {
	if (rows.length > MOST_READ) return `The grades of ${rows.length} councils, which the table has in words.`;
	return rows
		.map(({ name, when, cells }) => {
			const grades = cells.map((cell, index) => `${columns[index]?.label ?? ''}: ${lower(lineOf(cell))}`);
			return `${name}, ${when}. ${grades.join('; ')}.`;
		})
		.join(' ');
}

const lineOf = ({ label, shared }: CompareCell): string => (shared ? `${label}, shared grade` : label);

/** A line for each council: its name, then a field for each judgement. */
function inARow({ columns, rows }: Shown): Drawing {
	const names = 200;
	// With many judgements a grade’s shape is above its word, so that the fields can be narrow.
	const above = columns.length > 5;
	const field = above ? 98 : 124;
	const heads = columns.map(({ short }) => wrapText(short, field - 12, above ? SMALL : GRADE));
	const head = 11 + 15 * Math.max(1, ...heads.map((lines) => lines.length));
	const width = names + columns.length * field;
	let y = head;
	const marks = rows.flatMap((row): DrawnMark[] => {
		const name = wrapText(row.name, names - 8, NAME, true);
		const when = wrapText(row.when, names - 4, GRADE);
		const fields = row.cells.map((cell) =>
			wordsOf(cell, field - (above || !cell.look ? 10 : 27), above ? SMALL : GRADE),
		);
		const lines = Math.max(...fields.map((words) => words.length), 1);
		const height = Math.max(name.length * 17 + when.length * 15 + 8, lines * 15 + (above ? 28 : 10), 38);
		const top = y;
		y += height;
		return [
			{ kind: 'path', d: `M0 ${top}H${width}`, paint: 'grid' },
			...linesAt(name, 0, top + 17, 17, { size: NAME, paint: 'ink', bold: true }),
			...linesAt(when, 0, top + 2 + name.length * 17 + 13, 15, { size: GRADE, paint: 'soft' }),
			...row.cells.flatMap((cell, index): DrawnMark[] => {
				const left = names + index * field;
				const words = fields[index] ?? [];
				const tall = words.length * 15 + (above && cell.look ? 18 : 0);
				const start = top + (height - tall) / 2;
				return [
					...groundOf(cell, left + 1, top + 2, field - 2, height - 4),
					...(cell.look
						? [
								{
									kind: 'shape',
									x: left + 7,
									y: tidy(above ? start : top + (height - GRADE) / 2),
									size: GRADE,
									paint: 'grade',
									look: cell.look,
								} as const,
							]
						: []),
					...linesAt(words, left + (above || !cell.look ? 8 : 25), start + tall - words.length * 15 + 12, 15, {
						size: above ? SMALL : GRADE,
						...paintOf(cell),
					}),
				];
			}),
		];
	});
	return {
		width,
		height: y,
		marks: [
			...heads.flatMap((lines, index) =>
				linesAt(lines, names + index * field + 8, head - 9 - (lines.length - 1) * 15, 15, {
					size: above ? SMALL : GRADE,
					paint: 'soft',
				}),
			),
			...marks,
		],
	};
}

/** The words of a field in lines of up to a width. */
function wordsOf({ look, label, shared }: CompareCell, room: number, size: number): string[] {
	return [...wrapText(label, room, size, look !== undefined), ...(shared ? wrapText('shared grade', room, size) : [])];
}

/** A block for each council: its name, and below it fields of equal width, in two lines where one would be too tight. */
function inBlocks({ columns, rows }: Shown): Drawing {
	const width = 340;
	const inLine = columns.length > 5 ? Math.ceil(columns.length / 2) : columns.length;
	const field = Math.min(width / Math.max(1, inLine), 112);
	const heads = columns.map(({ short }) => wrapText(short, field - 6, SMALL));
	const deepest = Math.max(1, ...heads.map((lines) => lines.length));
	let y = 0;
	const marks = rows.flatMap((row): DrawnMark[] => {
		const name = wrapText(row.name, width, NAME, true);
		const when = wrapText(row.when, width, SMALL);
		const top = y + 6;
		const box = deepest * 14 + (row.cells.some(({ shared }) => shared) ? 38 : 24);
		const fieldsTop = top + name.length * 17 + when.length * 15 + 6;
		y = fieldsTop + Math.ceil(columns.length / Math.max(1, inLine)) * (box + 3) + 8;
		return [
			{ kind: 'path', d: `M0 ${top - 6}H${width}`, paint: 'grid' },
			...linesAt(name, 0, top + 13, 17, { size: NAME, paint: 'ink', bold: true }),
			...linesAt(when, 0, top + name.length * 17 + 12, 15, { size: SMALL, paint: 'soft' }),
			...row.cells.flatMap((cell, index): DrawnMark[] => {
				const left = tidy((index % inLine) * field);
				const at = fieldsTop + Math.floor(index / inLine) * (box + 3);
				const grade = at + deepest * 14 + 17;
				return [
					...groundOf(cell, left + 1, at, field - 2, box),
					...linesAt(heads[index] ?? [], left + 3, at + 14, 14, { size: SMALL, ...paintOf(cell), bold: false }),
					...(cell.look
						? [{ kind: 'shape', x: left + 4, y: grade - 11, size: GRADE, paint: 'grade', look: cell.look } as const]
						: []),
					...linesAt([cell.short], left + (cell.look ? 22 : 4), grade, 14, { size: NAME, ...paintOf(cell) }),
					...(cell.shared
						? linesAt(['shared'], left + 3, grade + 14, 14, { size: SMALL, ...paintOf(cell), bold: false })
						: []),
				];
			}),
		];
	});
	return { width, height: y, marks };
}

/** Lines of text, the first at a height. */
function linesAt(
	lines: readonly string[],
	x: number,
	y: number,
	step: number,
	type: Pick<DrawnText, 'size' | 'paint' | 'bold' | 'look'>,
): DrawnMark[] {
	return lines.map((text, index) => ({ kind: 'text', x: tidy(x), y: tidy(y + index * step), text, ...type }));
}

const paintOf = ({ look }: CompareCell): Pick<DrawnText, 'paint' | 'look'> & { bold: boolean } => ({
	paint: look ? 'grade' : 'soft',
	bold: look !== undefined,
	look,
});

/** The ground of a field: pale in the colour of its grade; a council without one has none. */
function groundOf({ look }: CompareCell, left: number, top: number, width: number, height: number): DrawnMark[] {
	return look ? [{ kind: 'path', d: boxPath(left, top, width, height), paint: 'light', look }] : [];
}
