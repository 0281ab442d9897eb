/**
 * Makes smaller parts of the search index’s. Pagefind’s are of some 24 kB, whatever a reader looks for; parted again, the part with
 * a word is a third of that.
 *
 * A part of Pagefind 1.5 is an array with an array of words, each an array that begins with the word, in alphabetical order. The
 * table of contents is an array whose third item is an array of parts: first word, last word, name. Search loads the part in
 * whose range a word is, and finds in it the word and all that begin with it. Only for a word in no range it loads what is in a
 * range that begins or ends like it, which may be several parts; so each word must be within the range of its part.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BuildStopped } from './build-stopped.ts';
import { arrayOf, itemsOf, textBytes, textOf } from './cbor.ts';

/** What stands before the contents of each file. */
const mark = Buffer.from('pagefind_dcd');

/** The most bytes of a part, before compression, where its words can be parted. */
const PART = 24_000;

/** Words that begin with so many equal letters stay together, so that the beginning of a word finds all of them, as before. */
const SHARED = 3;

/** Comes after every letter: "adm" with it behind all words that begin so. */
const LAST_LETTER = '\u{10ffff}';

/** The item of the table of contents that lists the parts. */
const PARTS = 2;

/** A word with its bytes in a part. */
interface IndexedWord {
	readonly word: string;
	readonly bytes: Buffer;
}

/** A part in the table of contents. */
type Listed = readonly [from: string, to: string, name: string];

/** Splits the parts of the index in a folder, and lists the new ones. Throws BuildStopped where the files are not as expected. */
export function splitIndex(folder: string): void {
	const contents = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
	if (contents === undefined) throw new BuildStopped('The search index has no table of contents');
	const table = read(`${folder}${contents}`);
	const items = itemsOf(table);
	const list = items[PARTS];
	if (!list) throw new BuildStopped('The search index’s table of contents lists no parts');
	const parts = itemsOf(list).map((item): Listed => {
		const [from = '', to = '', name = ''] = itemsOf(item).map(textOf);
		return [from, to, name];
	});
	const names = new Set(parts.map(([, , name]) => name));
	const split = parts.flatMap((part) => splitPart(`${folder}index/`, part, names));
	const listed = arrayOf(split.map((part) => arrayOf(part.map(textBytes))));
	write(`${folder}${contents}`, arrayOf(items.map((item, index) => (index === PARTS ? listed : item))));
}

/** Splits a part into files of their own; one that is in one piece stays as it is. `names`: those taken, to which it adds. */
function splitPart(folder: string, part: Listed, names: Set<string>): Listed[] {
	const [from, , name] = part;
	const file = `${folder}${name}.pf_index`;
	const [words] = itemsOf(read(file));
	const pieces = piecesOf(words ? itemsOf(words).map((bytes) => ({ word: textOf(itemsOf(bytes)[0]), bytes })) : []);
	if (pieces.length < 2) return [part];
	rmSync(file);
	return pieces.map((piece, index): Listed => {
		const bytes = arrayOf([arrayOf(piece.map((one) => one.bytes))]);
		const own = nameOf(bytes, names);
		write(`${folder}${own}.pf_index`, bytes);
		const [first = '', last = ''] = [piece[0]?.word, piece.at(-1)?.word];
		const ends = index === pieces.length - 1 ? last : `${beginning(last)}${LAST_LETTER}`;
		return [index === 0 ? from : beginning(first), ends, own];
	});
}

/** A name for a part, which no other part has: hosts let browsers keep parts for good, so it follows from the part’s bytes. */
function nameOf(bytes: Buffer, names: Set<string>): string {
	const digest = createHash('sha256').update(bytes).digest('hex');
	let length = 7;
	while (names.has(`en_${digest.slice(0, length)}`)) length += 1;
	const name = `en_${digest.slice(0, length)}`;
	names.add(name);
	return name;
}

/** The words of a part in pieces of at most PART bytes, or of one family that is larger. */
function piecesOf(words: readonly IndexedWord[]): IndexedWord[][] {
	const pieces: IndexedWord[][] = [];
	let size = 0;
	for (const family of familiesOf(words)) {
		const added = family.reduce((sum, { bytes }) => sum + bytes.length, 0);
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

/** Words that may not be parted: those with the same first letters, and those that begin with another word. */
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

function read(file: string): Buffer {
	const bytes = gunzipSync(readFileSync(file));
	if (!bytes.subarray(0, mark.length).equals(mark)) throw new BuildStopped(`${file} is no file of Pagefind’s`);
	return bytes.subarray(mark.length);
}

function write(file: string, bytes: Buffer): void {
	writeFileSync(file, gzipSync(Buffer.concat([mark, bytes]), { level: 9 }));
}
