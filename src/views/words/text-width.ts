/** How wide a text will be and where it wraps, for drawings: SVG neither measures nor wraps. */
import { wrapWords } from './wrap-words.ts';

/** Widths of letters in a usual sans serif face, in hundredths of the size of type; a little generous. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
	[/[ijl.,:;'’|!]/, 29],
	[/[ftrI()[\]/ -]/, 36],
	[/[mwMW%@—…]/, 90],
	[/[A-Z&]/, 69],
	[/[0-9]/, 58],
];

/** Width of any other letter. */
const USUAL = 56;
/** Bold letters are wider by this factor. */
const BOLD = 1.07;

/** The width of a line of text, in the unit of its size. */
export function textWidth(text: string, size: number, bold = false): number {
	const hundredths = [...text].reduce(
		(sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? USUAL),
		0,
	);
	return (hundredths / 100) * size * (bold ? BOLD : 1);
}

/** The text as lines of up to a width, broken between words only. A longer word gets a line of its own. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
	return wrapWords(text, (line) => textWidth(line, size, bold) <= width);
}
