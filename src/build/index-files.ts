/** The files of the search index: CBOR, zipped, behind a mark, and named after what is in them. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { BuildStopped } from './build-stopped.ts';

/** What stands before the contents of each file. */
const mark = Buffer.from('pagefind_dcd');

/** An item of the index: an array that begins with its name, such as a word with its pages or a filter with its values. */
export type Named = readonly [name: string, ...unknown[]];

/** The contents of a file. Throws BuildStopped where it is something other than a file of an index. */
export function readIndexFile(file: string): unknown {
	const zipped = readFileSync(file);
	try {
		const bytes = gunzipSync(zipped);
		if (bytes.subarray(0, mark.length).equals(mark)) return decode(bytes.subarray(mark.length));
	} catch {
		// The file is not zipped, or its contents are not CBOR.
	}
	throw new BuildStopped(`${file} is no file of Pagefind’s`);
}

/** Contents as bytes, the same that Pagefind’s own writer makes of them. */
export function indexBytes(contents: unknown): Buffer {
	return Buffer.from(encode(contents));
}

/** Writes a file of the index: `bytes`, as indexBytes makes them, behind the mark and zipped. */
export function writeIndexFile(file: string, bytes: Buffer): void {
	writeFileSync(file, gzipSync(Buffer.concat([mark, bytes]), { level: 9 }));
}

/** Named items. Throws BuildStopped where the value, read from `file`, is something else. */
export function namedItems(value: unknown, file: string): Named[] {
	if (Array.isArray(value) && value.every(isNamed)) return value;
	throw new BuildStopped(`${file} is not as Pagefind 1.5 writes it`);
}

function isNamed(value: unknown): value is Named {
	return Array.isArray(value) && typeof value[0] === 'string';
}

/**
 * A name for a file with such contents, without ending, which is not in use; it is added to those in use. Hosts let browsers
 * keep these files for good, so the name follows from the contents.
 */
export function nameFor(bytes: Buffer, taken: Set<string>): string {
	const digest = createHash('sha256').update(bytes).digest('hex');
	let length = 7;
	while (taken.has(`en_${digest.slice(0, length)}`)) length += 1;
	const name = `en_${digest.slice(0, length)}`;
	taken.add(name);
	return name;
}
