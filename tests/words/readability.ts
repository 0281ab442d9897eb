/** How hard texts are to read, by the grade of Flesch and Kincaid: years of schooling in the United States. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The measure of some sentences. */
export interface Readability {
	readonly sentences: number;
	readonly wordsEach: number;
	/** Sentences of more than thirty words. */
	readonly long: number;
	readonly grade: number;
}

/** The longest that a sentence should be. */
export const LONGEST = 30;

/** Measures sentences; undefined where there is none. A number counts as one word of one syllable: it is read at a glance. */
export function readability(sentences: readonly string[]): Readability | undefined {
	const each = sentences.map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? []);
	const words = each.flat();
	if (words.length === 0) return undefined;
	return {
		sentences: sentences.length,
		wordsEach: words.length / sentences.length,
		long: each.filter(({ length }) => length > LONGEST).length,
		grade: fleschKincaid({
			sentence: sentences.length,
			word: words.length,
			syllable: words.reduce((sum, word) => sum + (/\p{N}/u.test(word) ? 1 : syllable(word.replace(/’/g, "'"))), 0),
		}),
	};
}
