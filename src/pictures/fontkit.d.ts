/** What we use of fontkit, which has no types of its own. */
declare module 'fontkit' {
	/** Glyphs of a line of text with how far each moves on, in units of the font. */
	export interface Run {
		readonly glyphs: readonly { readonly id: number; readonly path: { toSVG(): string } }[];
		readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
		readonly advanceWidth: number;
	}
	/** A font file that has been read. */
	interface Font {
		readonly unitsPerEm: number;
		layout(text: string): Run;
	}
	/** Reads a file of any format, WOFF2 included. */
	export function openSync(file: string): Font;
}
