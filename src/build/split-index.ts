/**
 * Splits the parts of the search index into smaller ones. A reader who looks for one word fetches one part: some 25 kB as Pagefind
 * writes it, 11 kB on average after this.
 *
 * A part of Pagefind 1.5 is an array with an array of words, each an array that begins with the word, in alphabetical order. The
 * table of contents has for each part its first word, last word and name. Search loads the part in whose range a word is, and
 * finds in it the word and all that begin with it. For a word outside every range it loads each part whose range begins or
 * ends like it, which may be several; so each word must be within the range of its part.
 */
import { rmSync } from 'node:fs';
import { indexBytes, namedItems, nameFor, readIndexFile, writeIndexFile } from './index-files.ts';
import type { Named } from './index-files.ts';

/** The most bytes of a part, before compression, where its words can be separated. */
const PART = 24_000;

/** Words that begin with this many equal letters stay together, so that the beginning of a word finds all of them, as before. */
const SHARED = 3;

/** Comes after every letter: "adm" with it behind all words that begin so. */
const LAST_LETTER = '\u{10ffff}';

/** A word with its pages, and how many bytes they take. */
interface IndexedWord {
	readonly word: string;
	readonly item: Named;
	readonly size: number;
}

/** A part in the table of contents. */
type Listed = readonly [from: string, to: string, name: string];

/** Splits the parts of an index. `list`: those parts in the table of contents; returns the list of the new ones. */
export function splitParts(folder: string, list: readonly Named[]): Listed[] {
	const parts = list.map(([from, to, name]): Listed => [from, String(to), String(name)]);
	const taken = new Set(parts.map(([, , name]) => name));
	return parts.flatMap((part) => splitPart(folder, part, taken));
}

/** Splits a part into files of their own; one that is in one piece stays as it is. `taken`: names in use, to which it adds. */
function splitPart(folder: string, [from, , name]: Listed, taken: Set<string>): Listed[] {
	const file = `${folder}${name}.pf_index`;
	const part = readIndexFile(file);
	const words = namedItems(Array.isArray(part) ? part[0] : part, file);
	const pieces = piecesOf(words.map((item) => ({ word: item[0], item, size: indexBytes(item).length })));
	if (pieces.length > 1) rmSync(file);
	return pieces.map((piece, index): Listed => {
		const [first = '', last = ''] = [piece[0]?.word, piece.at(-1)?.word];
		const ends = index === pieces.length - 1 ? last : `${beginning(last)}${LAST_LETTER}`;
		if (pieces.length === 1) return [from, ends, name];
		const bytes = indexBytes([piece.map(({ item }) => item)]);
		const own = nameFor(bytes, taken);
		writeIndexFile(`${folder}${own}.pf_index`, bytes);
		return [index === 0 ? from : beginning(first), ends, own];
	});
}

/** The words of a part in pieces of at most PART bytes, or of one family that is larger. */
function piecesOf(words: readonly IndexedWord[]): IndexedWord[][] {
	const pieces: IndexedWord[][] = [];
	let size = 0;
	for (const family of familiesOf(words)) {
		const added = family.reduce((sum, one) => sum + one.size, 0);
		const piece = pieces.at(-1);
		if (piece && size + added <= PART) {
			piece.push(...family);
			size += added;
		} else {
			pieces.push(family);
			size = added;
		}
	}
	return pieces;
}

/** Words that must stay together: those with the same first letters, and those that begin with another word. */
function familiesOf(words: readonly IndexedWord[]): IndexedWord[][] {
	const families: IndexedWord[][] = [];
	/** Words with which the next may begin. */
	let shorter: string[] = [];
	for (const one of words) {
		const family = families.at(-1);
		const before = family?.at(-1)?.word ?? '';
		shorter = shorter.filter((word) => one.word.startsWith(word));
		if (family && (shorter.length > 0 || beginning(before) === beginning(one.word))) family.push(one);
		else families.push([one]);
		shorter.push(one.word);
	}
	return families;
}

function beginning(word: string): string {
	return Array.from(word).slice(0, SHARED).join('');
}
