/**
 * Which pages a build is making, in a file that outlives the process that makes them: the process that watches it
 * (watched-build.ts) reads there what it was doing when it ended or went silent. A message for each page would take it 50 times as long.
 */
import { openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The file, in the folder of what builds keep. One build of a project runs at a time. */
export function pagesFile(root: string): string {
	return join(root, '.cache', 'pages-in-work');
}

/** What notes the pages that are begun and ended, by their addresses. */
export interface PagesInWork {
	readonly begin: (address: string) => void;
	readonly end: (address: string) => void;
}

/** Begins the file of a project, in a folder that is there. Each note is in the file when the call returns. */
export function notePages(root: string): PagesInWork {
	const file = openSync(pagesFile(root), 'w');
	return {
		begin: (address) => void writeSync(file, `+${address}\n`),
		end: (address) => void writeSync(file, `-${address}\n`),
	};
}

/** The pages that were begun and not ended, the last one first. Empty where no page was begun. */
export function pagesInWork(root: string): readonly string[] {
	if (notedBytes(root) === 0) return [];
	const pages = new Set<string>();
	for (const line of readFileSync(pagesFile(root), 'utf8').split('\n')) {
		if (line.startsWith('+')) pages.add(line.slice(1));
		else pages.delete(line.slice(1));
	}
	return [...pages].reverse();
}

/** The size of the file, which grows with each note; 0 before the first. */
export function notedBytes(root: string): number {
	return statSync(pagesFile(root), { throwIfNoEntry: false })?.size ?? 0;
}
