/** A picture to share as an SVG without text: every letter is an outline. */
import { inLines, lettered, lineWidth } from './lettering.ts';
import type { Weight } from './lettering.ts';
import type { SharePicture } from '../views/parts/share-picture.ts';

const MARGIN = 60;
/** Sizes of the letters in boxes that are in one row, and in two. */
const LARGE = { label: 22, word: [26, 24, 22] };
const SMALL = { label: 20, word: [24, 22] };
/** Between two boxes. */
const GAP = 12;
const WIDEST_BOX = 420;
const TALLEST_BOX = 230;
/** Up to how many boxes are side by side. */
const IN_A_ROW = 5;

/** The SVG of a picture. */
export function pictureSvg({
	title,
	lines,
	notices,
	boxes,
	foot,
	colours,
	size: { width, height },
}: SharePicture): string {
	const room = width - 2 * MARGIN;
	const parts: string[] = [];
	let y = 0;
	const write = (texts: readonly string[], of: number, weight: Weight, colour: string): void => {
		for (const text of texts) {
			y += of * 1.25;
			parts.push(lettered(text, MARGIN, y, of, weight, colour));
		}
	};
	parts.push(`<path fill="${colours.accent}" d="M0 0h${width}v14H0Z"/>`);
	y = 36;
	const size = largest(title, room, [72, 64, 56, 48], boxes.length === 0 ? 3 : 1);
	write(inLines(title, room, size, 600), size, 600, colours.ink);
	y += 10;
	for (const line of lines) write(inLines(line, room, 28, 400), 28, 400, colours.soft);
	y += notices.length > 0 ? 6 : 0;
	for (const notice of notices) write(inLines(notice, room, 24, 600), 24, 600, colours.ink);

	const bottom = height - 74;
	const rows = boxes.length <= IN_A_ROW ? 1 : 2;
	const columns = Math.ceil(boxes.length / rows);
	const boxWidth = Math.min(WIDEST_BOX, (room - GAP * (columns - 1)) / columns);
	const boxHeight = Math.min(TALLEST_BOX, (bottom - y - 24 - GAP * (rows - 1)) / rows);
	const top = bottom - rows * boxHeight - (rows - 1) * GAP;
	for (const [index, one] of boxes.entries()) {
		const x = MARGIN + (index % columns) * (boxWidth + GAP);
		const from = top + Math.floor(index / columns) * (boxHeight + GAP);
		parts.push(boxSvg(one, [x, from, boxWidth, boxHeight], rows === 1 ? LARGE : SMALL, colours.ink));
	}
	parts.push(lettered(foot, MARGIN, height - 30, 20, 400, colours.soft));
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${colours.paper}" d="M0 0h${width}v${height}H0Z"/>${parts.join('')}</svg>`;
}

/** A box: the judgement at its top, the grade with its shape at its foot. */
function boxSvg(
	{ label, word, shape, bar, fill }: SharePicture['boxes'][number],
	[x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
	letters: typeof LARGE,
	ink: string,
): string {
	const room = width - 28;
	const named = inLines(label, room, letters.label, 400).map((line, index) =>
		lettered(line, x + 14, y + 34 + index * 25, letters.label, 400, ink),
	);
	// The shape stands before the first word; a second line begins below it.
	const before = shape === '' ? 0 : 30;
	const fits = (size: number): boolean => word.split(' ').every((part) => lineWidth(part, size, 600) <= room);
	const size = letters.word.find(fits) ?? 20;
	const words = lineWidth(word, size, 600) + before <= room ? [word] : word.split(' ');
	const first = y + height - 15 - (words.length - 1) * 28;
	return [
		`<path fill="${fill}" d="M${x} ${y}h${width}v${height}h${-width}Z"/><path fill="${bar}" d="M${x} ${y}h${width}v8h${-width}Z"/>`,
		...named,
		shape === ''
			? ''
			: `<svg x="${x + 14}" y="${first - 20}" width="22" height="22" viewBox="0 0 20 20" color="${ink}">${shape}</svg>`,
		...words.map((line, index) =>
			lettered(line, x + 14 + (index === 0 ? before : 0), first + index * 28, size, 600, ink),
		),
	].join('');
}

/** The largest of the sizes in which a text takes no more than `most` lines; otherwise the smallest. */
function largest(text: string, width: number, sizes: readonly number[], most: number): number {
	return sizes.find((size) => inLines(text, width, size, 600).length <= most) ?? Math.min(...sizes);
}
