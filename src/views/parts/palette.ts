/** The colours of the style sheet, for files that have none: frames on other sites and pictures to share. */

/** Colours by the names of their custom properties, without dashes in front: "grade-good-ink". */
export type Palette = ReadonlyMap<string, string>;

/** The colours on light and on dark ground. */
export interface Palettes {
	readonly light: Palette;
	readonly dark: Palette;
}

/** Reads both from the text of tokens.css: those of its first block, and those for dark screens. Throws where there are none. */
export function palettesOf(tokens: string): Palettes {
	const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
	const beforePaper = dark.split('@media')[0] ?? '';
	return { light: coloursIn(light), dark: coloursIn(beforePaper) };
}

function coloursIn(text: string): Palette {
	const found = [...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,8});/g)];
	if (found.length === 0) throw new Error('The style sheet has no colours where they are expected.');
	return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

/** A colour of a palette. Throws where there is none of that name. */
export function colourOf(palette: Palette, name: string): string {
	const colour = palette.get(name);
	if (colour === undefined) throw new Error(`The style sheet has no colour --${name}.`);
	return colour;
}
