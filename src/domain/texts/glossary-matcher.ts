/**
 * Finds glossary terms in running text: whole words, the longest name first, in upper or lower case and in simple plurals
 * or singulars. Abbreviations and names with capitals inside (SIF, DfE) are found only as spelt.
 */
import type { Term } from '../record/glossary.ts';

/** A use of a term in a text. */
interface TermUse {
	readonly slug: string;
	readonly start: number;
	readonly end: number;
}

/** Finds the terms in a text, in order and without overlap. The text may contain HTML entities. */
export type TermMatcher = (text: string) => TermUse[];

/** A name with the slug of its term. */
interface Name {
	readonly slug: string;
	readonly text: string;
	/** Found only letter by letter. */
	readonly exact: boolean;
}

/** As written in HTML. */
const apostrophe = `(?:['’]|&#39;|&#x27;|&rsquo;)`;
/** Between two words of a name: any white space, or a hyphen where the name has or may have one. */
const gap = `(?:[\\s\\u00a0]+|[-\\u2010\\u2011])`;
/** “child in need”, “director of services”: the word before one of these takes the plural. */
const links = new Set(['of', 'in', 'for', 'on', 'with', 'to']);

/** The names by which a term is marked; none when it is never marked. Abbreviations and the spellings in `exactly` are exact. */
function namesOf(term: Term): Name[] {
	const { slug, mark = true, exactly = [] } = term;
	if (!mark) return [];
	if (exactly.length > 0) return exactly.map((text) => ({ slug, text, exact: true }));
	return [term.term, ...term.synonyms].map((text) => ({ slug, text, exact: isAbbreviation(text) }));
}

/** A single word with two capitals: SIF, DfE, LADO. */
function isAbbreviation(text: string): boolean {
	return /^\p{Lu}\S*\p{Lu}\S*$/u.test(text);
}

/** Builds the matcher. Throws when two terms have the same name, because the matcher could not choose between them. */
export function termMatcher(terms: readonly Term[]): TermMatcher {
	const names = terms.flatMap(namesOf).sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
	const slugs = new Map<string, string>();
	for (const { slug, text } of names) {
		const key = text.toLowerCase().replace(/[-\s]+/g, ' ');
		const other = slugs.get(key);
		if (other !== undefined && other !== slug) {
			throw new Error(`“${text}” names two terms of the glossary: ${other} and ${slug}`);
		}
		slugs.set(key, slug);
	}
	// Try a name only where its first letter fits: several times as fast as one pattern for all names.
	const byLetter = Map.groupBy(names, ({ text }) => text.charAt(0).toLowerCase());
	const patterns = new Map([...byLetter].map(([letter, group]) => [letter, { group, pattern: oneOf(group) }]));
	return (text) => {
		const uses: TermUse[] = [];
		wordStart.lastIndex = 0;
		for (let word = wordStart.exec(text); word; word = wordStart.exec(text)) {
			const { group, pattern } = patterns.get(word[0].toLowerCase()) ?? {};
			if (!group || !pattern) continue;
			pattern.lastIndex = word.index;
			const match: readonly (string | undefined)[] | null = pattern.exec(text);
			if (!match) continue;
			const { slug } = group[match.findIndex((part, index) => index > 0 && part !== undefined) - 1]!;
			uses.push({ slug, start: word.index, end: pattern.lastIndex });
			wordStart.lastIndex = pattern.lastIndex;
		}
		return uses;
	};
}

/** Makes a test for whether words are a name, in the singular or plural and in any accepted spelling. */
export function nameMatcher(name: string): (words: string) => boolean {
	const pattern = new RegExp(`^${patternOf({ text: name, exact: isAbbreviation(name) })}$`, 'u');
	return (words) => pattern.test(words);
}

/** The first letter of a word, but not of the second half of a hyphenated word. */
const wordStart = /(?<![\p{L}\p{N}&-])[\p{L}\p{N}]/gu;

/** A pattern for any of some names as a whole word at the current position; each name is a group. */
function oneOf(names: readonly Name[]): RegExp {
	const all = names.map((name) => `(${patternOf(name)})`).join('|');
	return new RegExp(`(?:${all})(?![\\p{L}\\p{N}]|[-\\u2010\\u2011]\\p{L})`, 'uy');
}

/** The pattern of a name: its words, the last noun in singular or plural. */
function patternOf({ text, exact }: Pick<Name, 'text' | 'exact'>): string {
	const words = text.split(/[-\s]+/);
	const isOneWord = words.length === 1;
	const link = words.findIndex((word, index) => index > 0 && links.has(word));
	const noun = link > 0 ? link - 1 : words.length - 1;
	return words
		.map((word, index) => {
			if (exact) return literal(word) + (isOneWord && isAbbreviation(word) ? 's?' : '');
			return isAbbreviation(word) ? literal(word) : index === noun ? eitherNumber(word) : anyCase(word);
		})
		.join(gap);
}

/** A word in singular and plural. */
function eitherNumber(word: string): string {
	if (/^child(ren)?$/i.test(word)) return `${anyCase('child')}(?:${anyCase('ren')})?`;
	if (/[^aeiou]y$/.test(word)) return `${anyCase(word.slice(0, -1))}(?:[yY]|${anyCase('ies')})`;
	if (/ies$/.test(word)) return `${anyCase(word.slice(0, -3))}(?:[yY]|${anyCase('ies')})`;
	if (/(?:s|x|ch|sh)$/.test(word) && !/[^su]s$/.test(word)) return `${anyCase(word)}(?:${anyCase('es')})?`;
	return `${anyCase(word.replace(/s$/, ''))}[sS]?`;
}

function anyCase(word: string): string {
	return [...word]
		.map((letter) => {
			const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
			return lower === upper ? literal(letter) : `[${lower}${upper}]`;
		})
		.join('');
}

function literal(word: string): string {
	return [...word]
		.map((letter) => (/['’]/.test(letter) ? apostrophe : letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
		.join('');
}
