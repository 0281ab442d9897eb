/** The part of a page’s text that a result of search shows. */

/** A word of a text that fits a query: its number in the text, and how well it fits. */
export interface FoundWord {
	readonly at: number;
	readonly weight: number;
}

/** A piece of an excerpt; `marked`: whether it is a word found. */
export interface ExcerptPiece {
	readonly text: string;
	readonly marked: boolean;
}

/** Words in an excerpt. */
const LENGTH = 24;

/** The words around those that fit best, in pieces. */
export function textExcerpt(content: string, found: readonly FoundWord[]): ExcerptPiece[] {
	const words = content.split(/\s+/);
	const start = Math.max(0, Math.min(excerptStart(found), words.length - LENGTH));
	const places = new Set(found.map(({ at }) => at));
	const pieces: ExcerptPiece[] = [];
	let [text, space] = ['', ''];
	for (const [index, word] of words.slice(start, start + LENGTH).entries()) {
		if (word === '') continue;
		if (places.has(start + index)) {
			if (text + space !== '') pieces.push({ text: text + space, marked: false });
			pieces.push({ text: word, marked: true });
			text = '';
		} else text += space + word;
		space = ' ';
	}
	return text === '' ? pieces : [...pieces, { text, marked: false }];
}

/**
 * The number of an excerpt’s first word: one before the stretch with the words that fit best; the middle one of stretches side
 * by side that are as good.
 */
function excerptStart(found: readonly FoundWord[]): number {
	const weights: number[] = [];
	for (const { at, weight } of found) weights[at] = (weights[at] ?? 0) + weight;
	if (weights.length <= LENGTH) return 0;
	let sum = 0;
	for (let place = 0; place < LENGTH; place++) sum += weights[place] ?? 0;
	let [best, starts] = [sum, [0]];
	for (let start = 0; start < weights.length; start++) {
		sum += (weights[start + LENGTH] ?? 0) - (weights[start] ?? 0);
		if (sum > best) [best, starts] = [sum, [start]];
		else if (sum === best && starts.at(-1) === start - 1) starts.push(start);
	}
	return starts[starts.length >> 1] ?? 0;
}
