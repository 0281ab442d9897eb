/**
 * A chart as a picture that stands alone: title, what is shown, key, drawing, source, day and address in one frame. All text
 * remains text. Colours arrive with the parts, because a file has no style sheet.
 */
import { tidy } from './drawing.ts';
import { escaped } from '../words/escaped.ts';
import { textWidth, wrapText } from '../words/text-width.ts';
import type { DrawingSize } from './drawing.ts';

/** The formats in which a chart is saved, and their size in units: 16:9 for slides, and square. */
export const posterSizes = {
	wide: { width: 1280, height: 720 },
	square: { width: 1080, height: 1080 },
} as const;

/** The shape of a saved picture: wide (16:9) or square. */
export type PosterFormat = keyof typeof posterSizes;

/** A piece of SVG with the size of its view box. */
export interface PosterDrawing {
	/** Left and top of the view box. */
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Elements that need neither classes nor style sheets. */
	readonly markup: string;
}

/** Of a square picture, about what the drawing has when the texts above and below it have their room. */
const SQUARE_ROOM = { width: 992, height: 760 } as const;

/**
 * The layout of a drawing that a picture has: the wide one in wide pictures. In square ones the narrow one, unless it is so tall
 * that its text would be smaller than that of the wide one; letters have about the same size in both.
 */
export function posterLayout(
	format: PosterFormat,
	wide: Pick<PosterDrawing, 'width' | 'height'> | undefined,
	narrow: Pick<PosterDrawing, 'width' | 'height'> | undefined,
): DrawingSize {
	if (format === 'wide') return 'wide';
	if (!wide || !narrow) return 'narrow';
	const scale = ({ width, height }: Pick<PosterDrawing, 'width' | 'height'>): number =>
		Math.min(SQUARE_ROOM.width / width, SQUARE_ROOM.height / height);
	return scale(wide) > scale(narrow) ? 'wide' : 'narrow';
}

/** What a saved chart says and shows. */
export interface PosterParts {
	readonly title: string;
	readonly subtitle: string;
	/** The meaning of each colour; a swatch is a drawing. */
	readonly key: readonly { readonly swatch: PosterDrawing | undefined; readonly text: string }[];
	/** Drawings side by side; usually one. */
	readonly drawings: readonly PosterDrawing[];
	/** Source and day, and notes on how to read the drawing. */
	readonly source: string;
	readonly address: string;
	/** Patterns and other definitions that the drawings use. */
	readonly definitions: string;
	readonly colours: { readonly paper: string; readonly ink: string; readonly soft: string; readonly line: string };
}

const MARGIN = 44;
const GAP = 40;
const FACE = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** The picture as an SVG file. */
export function posterSvg(parts: PosterParts, format: PosterFormat): string {
	const { width, height } = posterSizes[format];
	const { colours } = parts;
	const wide = parts.drawings.reduce((sum, one) => sum + one.width, 0);
	const tall = Math.max(1, ...parts.drawings.map((one) => one.height));
	// A tall drawing stands beside the text and not below it.
	const beside = format === 'wide' && tall > wide;
	const room = (beside ? width / 2 : width) - 2 * MARGIN;
	const title = fitted(parts.title, room, [34, 30, 26, 22], beside ? 5 : 3, true);
	const subtitle = fitted(parts.subtitle, room, [18, 16, 14], beside ? 8 : 4);
	const source = fitted(parts.source, room, [15, 13], beside ? 6 : 2);

	let y = MARGIN - 8;
	const text = (lines: Lines, weight: number, colour: string): string =>
		lines.texts
			.map((line) => {
				y += lines.size * 1.28;
				return textAt(MARGIN, y, line, lines.size, weight, colour);
			})
			.join('');
	const head = [text(title, 700, colours.ink)];
	y += 12;
	head.push(text(subtitle, 400, colours.soft));
	if (parts.key.length > 0) {
		y += 34;
		const [markup, down] = keyRows(parts.key, room, y, colours.ink);
		head.push(markup);
		y += down;
	}
	const top = y + 20;
	const footTop = height - MARGIN - source.size * 1.28 * source.texts.length - 22;
	const box = beside
		? { left: width / 2, top: MARGIN, width: width / 2 - MARGIN, height: height - 2 * MARGIN }
		: { left: MARGIN, top, width: room, height: footTop - 18 - top };
	const gaps = GAP * Math.max(0, parts.drawings.length - 1);
	const scale = Math.min((box.width - gaps) / Math.max(1, wide), box.height / tall);
	const spare = box.width - wide * scale - gaps;
	// A little room is left at the end, much of it at both sides.
	let x = box.left + (spare < box.width / 6 ? 0 : spare / 2);
	const drawings = parts.drawings.map((one) => {
		const placed = placedAt(one, x, box.top + Math.max(0, (box.height - tall * scale) / 2), scale);
		x += one.width * scale + GAP;
		return placed;
	});

	y = footTop + 4;
	const foot = [
		`<path d="M${MARGIN} ${tidy(footTop - 6)}h${room}" stroke="${colours.line}" fill="none"/>`,
		text(source, 400, colours.soft),
		textAt(MARGIN, height - MARGIN + 2, parts.address, 15, 600, colours.ink),
	];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FACE}">`,
		`<title>${escaped(parts.title)}</title>`,
		`<desc>${escaped([parts.subtitle, parts.source, parts.address].join(' '))}</desc>`,
		parts.definitions === '' ? '' : `<defs>${parts.definitions}</defs>`,
		`<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
		...head,
		...drawings,
		...foot,
		'</svg>',
	].join('');
}

interface Lines {
	readonly texts: readonly string[];
	readonly size: number;
}

/** The text in the largest of the sizes in which it takes no more than `most` lines; otherwise in the smallest. */
function fitted(text: string, width: number, sizes: readonly number[], most: number, bold = false): Lines {
	const tries = sizes.map((size) => ({ size, texts: wrapText(text, width, size, bold) }));
	return tries.find(({ texts }) => texts.length <= most) ?? tries.at(-1) ?? { size: 14, texts: [] };
}

/** The key in rows, and how far its last row is below the first. */
function keyRows(
	key: PosterParts['key'],
	room: number,
	top: number,
	colour: string,
): readonly [markup: string, down: number] {
	const [size, swatch, row] = [17, 17, 27];
	let [x, y] = [MARGIN, top];
	const items = key.map((item) => {
		const before = item.swatch ? swatch + 8 : 0;
		const width = before + textWidth(item.text, size);
		if (x > MARGIN && x + width > MARGIN + room) [x, y] = [MARGIN, y + row];
		const markup = [
			item.swatch ? placedAt(item.swatch, x, y - swatch + 3, swatch / item.swatch.height) : '',
			textAt(x + before, y, item.text, size, 400, colour),
		].join('');
		x += width + 28;
		return markup;
	});
	return [items.join(''), y - top];
}

function placedAt({ left, top, width, height, markup }: PosterDrawing, x: number, y: number, scale: number): string {
	return `<svg x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width * scale)}" height="${tidy(height * scale)}" viewBox="${left} ${top} ${width} ${height}">${markup}</svg>`;
}

function textAt(x: number, y: number, text: string, size: number, weight: number, colour: string): string {
	return `<text x="${tidy(x)}" y="${tidy(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
}
