/** The files of the search index: zipped, behind a mark, and named after what is in them. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BuildStopped } from './build-stopped.ts';

/** What stands before the contents of each file. */
const mark = Buffer.from('pagefind_dcd');

/** The contents of a file. Throws BuildStopped where it has no mark. */
export function readIndexFile(file: string): Buffer {
	const bytes = gunzipSync(readFileSync(file));
	if (!bytes.subarray(0, mark.length).equals(mark)) throw new BuildStopped(`${file} is no file of Pagefind’s`);
	return bytes.subarray(mark.length);
}

/** Writes a file. */
export function writeIndexFile(file: string, bytes: Buffer): void {
	writeFileSync(file, gzipSync(Buffer.concat([mark, bytes]), { level: 9 }));
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
