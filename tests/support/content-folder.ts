/** A valid content folder (tests/fixtures/valid), and copies of it with mistakes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';

export const validFolder = fileURLToPath(new URL('../fixtures/valid', import.meta.url));

/** One change to the valid folder. */
export type Edit =
	/** Replaces text that the file has exactly once. */
	| { readonly file: string; readonly replace: string; readonly by: string }
	/** Writes a new file or replaces an old one. */
	| { readonly file: string; readonly text: string }
	/** Writes a file that is a copy of another. */
	| { readonly file: string; readonly copyOf: string }
	/** Removes a file or folder. */
	| { readonly remove: string };

/** Makes a copy of the valid folder with some edits, passes it to a function, and removes it. */
export function withEdits<Result>(edits: readonly Edit[], use: (folder: string) => Result): Result {
	const folder = mkdtempSync(join(tmpdir(), 'inspection-record-'));
	try {
		cpSync(validFolder, folder, { recursive: true });
		for (const edit of edits) apply(edit, folder);
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function apply(edit: Edit, folder: string): void {
	if ('remove' in edit) {
		rmSync(join(folder, edit.remove), { recursive: true });
		return;
	}
	const path = join(folder, edit.file);
	if ('text' in edit || 'copyOf' in edit) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, 'text' in edit ? edit.text : readFileSync(join(folder, edit.copyOf)));
		return;
	}
	const parts = readFileSync(path, 'utf8').split(edit.replace);
	if (parts.length !== 2) throw new Error(`${edit.file} has "${edit.replace}" ${parts.length - 1} times, not once`);
	writeFileSync(path, parts.join(edit.by));
}

let lasting: string | undefined;

/**
 * A valid folder that tests damage and put back (putBack) one after another: to copy and remove all files for each of
 * hundreds of mistakes takes as long as checking them. It is removed at the end of the run.
 */
export function lastingCopy(): string {
	if (lasting === undefined) {
		lasting = mkdtempSync(join(inject('scratch'), 'content-'));
		cpSync(validFolder, lasting, { recursive: true });
	}
	return lasting;
}

/** Makes files and folders of the lasting copy, by their names, what they are in the valid folder: there again, or gone. */
export function putBack(names: readonly string[]): void {
	const folder = lastingCopy();
	for (const name of names) {
		const valid = join(validFolder, name);
		if (existsSync(valid)) {
			rmSync(join(folder, name), { recursive: true, force: true });
			cpSync(valid, join(folder, name), { recursive: true });
		} else {
			// What the valid folder does not have goes with the folders that were made for it.
			const parts = name.split('/');
			const isNew = (count: number): boolean => !existsSync(join(validFolder, ...parts.slice(0, count)));
			const first = parts.findIndex((_, index) => isNew(index + 1));
			rmSync(join(folder, ...parts.slice(0, first + 1)), { recursive: true, force: true });
		}
	}
}

/** The message that an editor reads after these edits: every problem, with file and line. */
export function problemsAfter(...edits: Edit[]): string {
	const folder = lastingCopy();
	try {
		for (const edit of edits) apply(edit, folder);
		return formatProblems(checkContent(folder).problems);
	} finally {
		putBack(edits.map((edit) => ('remove' in edit ? edit.remove : edit.file)));
	}
}
