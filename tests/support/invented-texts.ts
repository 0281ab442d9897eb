/**
 * Texts that say nothing, with the words of real ones: as many as in a real text, each mostly followed by a word that follows
 * it somewhere, so that terms of the glossary, set phrases and rare words are as common as they are on real pages.
 */
import type { Random } from './random-records.ts';

/** Makes texts. */
export interface InventedTexts {
	/** A text of as many words as another. */
	readonly like: (text: string) => string;
}

/** How often a word follows that need not follow the last one, and after how many it must: no long run of a real text comes back. */
const LEAP = 0.25;
const MOST_WITHOUT_LEAP = 4;
/** Letters of a text; the schemas ask for as many. */
const LEAST = 20;
/** Words of a sentence. */
const SENTENCE = { least: 9, most: 16 } as const;

/** Reads texts and makes others from their words. Throws where they have no words. */
export function inventedTexts(texts: readonly string[], random: Random): InventedTexts {
	const sentences = texts.flatMap((text) => text.split(/[.:;!?]\s+|[.!?]$/u)).map(wordsOf);
	const within = new Set(sentences.flatMap((words) => words.slice(1)));
	const following = new Map<string, string[]>();
	const all: string[] = [];
	for (const words of sentences) {
		// A word that is also used within sentences loses the capital that it has as a first one.
		const small = words.map((word, at) => (at === 0 && within.has(word.toLowerCase()) ? word.toLowerCase() : word));
		small.forEach((word, at) => {
			all.push(word);
			const next = small[at + 1];
			if (next === undefined) return;
			const known = following.get(word);
			if (known) known.push(next);
			else following.set(word, [next]);
		});
	}
	let sinceLeap = 0;
	const after = (word: string): string => {
		const next = following.get(word);
		const leaps = next === undefined || sinceLeap === MOST_WITHOUT_LEAP || random.chance(LEAP);
		sinceLeap = leaps ? 0 : sinceLeap + 1;
		return random.pick(leaps ? all : next);
	};
	const ofWords = (count: number): string => {
		const parts: string[][] = [];
		let word = random.pick(all);
		for (let left = count; left > 0;) {
			// The last sentence takes what would be too short for another one.
			const length = left < SENTENCE.least + SENTENCE.most ? left : random.int(SENTENCE.least, SENTENCE.most);
			parts.push(Array.from({ length }, () => (word = after(word))));
			left -= length;
		}
		return parts.map((words) => `${withCapital(words.join(' '))}.`).join(' ');
	};
	return {
		like: (text) => {
			const count = text.trim().split(/\s+/).length;
			for (let made = ofWords(count); ; made = ofWords(count))
				if (made.length >= Math.min(LEAST, text.length)) return made;
		},
	};
}

function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? [];
}

function withCapital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
