/**
 * Text as shapes, in the font of the site’s headings. SVG renderers take fonts from the machine they run on; the letters’ own
 * outlines look alike on each.
 */
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import type { Run } from 'fontkit';

/** The weight of letters, as CSS counts it: 400 is regular, 600 semi-bold. */
export type Weight = 400 | 600;

const open = (weight: Weight): ReturnType<typeof openSync> =>
	openSync(
		fileURLToPath(import.meta.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`)),
	);
const fonts = { 400: open(400), 600: open(600) };

/** Lines that were laid out, and outlines of letters: the same words and letters are in most pictures. */
const runs = new Map<string, Run>();
const outlines = new Map<string, string>();

function laidOut(text: string, weight: Weight): Run {
	const key = `${weight} ${text}`;
	const known = runs.get(key) ?? fonts[weight].layout(text);
	runs.set(key, known);
	return known;
}

function outlineOf({ id, path }: Run['glyphs'][number], weight: Weight): string {
	const key = `${weight} ${id}`;
	const known = outlines.get(key) ?? path.toSVG();
	outlines.set(key, known);
	return known;
}

/** How wide a line is at a size, in pixels. */
export function lineWidth(text: string, size: number, weight: Weight): number {
	return (laidOut(text, weight).advanceWidth / fonts[weight].unitsPerEm) * size;
}

/** The text in lines no wider than `width`, broken between words; a longer word has a line of its own. */
export function inLines(text: string, width: number, size: number, weight: Weight): string[] {
	// Most texts fit, and are laid out as a whole anyway when they are drawn.
	if (lineWidth(text, size, weight) <= width) return [text];
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		const longer = line === undefined ? word : `${line} ${word}`;
		if (line !== undefined && lineWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/**
 * A line as SVG paths; its letters stand on `y` and begin at `x`. Each stands on a whole pixel, so that the same letter has the
 * same pixels wherever it is, which makes the file a third smaller.
 */
export function lettered(text: string, x: number, y: number, size: number, weight: Weight, colour: string): string {
	const { glyphs, positions } = laidOut(text, weight);
	const scale = size / fonts[weight].unitsPerEm;
	let along = 0;
	const paths = glyphs.map((glyph, index) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
		const outline = outlineOf(glyph, weight);
		const at = Math.round(x + (along + xOffset) * scale);
		along += xAdvance;
		if (outline === '') return '';
		return `<path transform="translate(${at} ${Math.round(y - yOffset * scale)}) scale(${scale} ${-scale})" d="${outline}"/>`;
	});
	return `<g fill="${colour}">${paths.join('')}</g>`;
}
