/**
 * Finds glossary terms in running text: whole words, the longest name first, in whatever case and in simple plurals or
 * singulars. Abbreviations and names with capitals inside (SIF, DfE) are found as they are spelt only.
 */
import type { Term } from './glossary.ts';

/** A use of a term in a text. */
export interface TermUse {
	readonly slug: string;
	readonly start: number;
	readonly end: number;
}

/** Finds the terms in a text, in order and without overlap. Made for raw HTML text, too: see `apostrophe`. */
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

/** The names by which a term is marked; none when it never is. Abbreviations are exact, as are spellings given. */
export function namesOf(term: Term): Name[] {
	const { slug, mark = true, exactly = [] } = term;
	if (!mark) return [];
	if (exactly.length > 0) return exactly.map((text) => ({ slug, text, exact: true }));
	return [term.term, ...term.synonyms].map((text) => ({ slug, text, exact: isAbbreviation(text) }));
}

/** A single word with two capitals: SIF, DfE, LADO. */
function isAbbreviation(text: string): boolean {
	return /^\p{Lu}\S*\p{Lu}\S*$/u.test(text);
}

/** Builds the matcher. Throws where two terms have the same name, as nothing could tell which is meant. */
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
	if (names.length === 0) return () => [];
	const all = names.map((name) => `(${patternOf(name)})`).join('|');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}&-])(?:${all})(?![\\p{L}\\p{N}]|[-\\u2010\\u2011]\\p{L})`, 'gu');
	return (text) =>
		[...text.matchAll(pattern)].map((match) => {
			const { slug } = names[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!;
			return { slug, start: match.index, end: match.index + match[0].length };
		});
}

/** The pattern of a name: its words, the last noun in singular or plural. */
function patternOf({ text, exact }: Name): string {
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
