/** Breaks a text into lines, for drawings: SVG does not wrap. */

/** The text as lines that fit, broken between words only. A longer word gets a line of its own. */
export function wrapWords(text: string, fits: (line: string) => boolean): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const line = lines.at(-1);
		if (line !== undefined && fits(`${line} ${word}`)) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
