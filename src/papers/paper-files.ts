/**
 * The Word files of papers, made in a thread of their own while this one makes pages: the library takes some ten
 * milliseconds for each, which for all of them would be a third of a build.
 */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';

export interface PaperAsked {
	readonly number: number;
	readonly view: CommitteePaperView;
}

/** The file, or what went wrong. */
export type PaperMade = { readonly number: number } & (
	{ readonly file: Uint8Array<ArrayBuffer> } | { readonly fault: string }
);

interface Waiting {
	readonly resolve: (file: Uint8Array<ArrayBuffer>) => void;
	readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let asked = 0;
let thread: Worker | undefined;

/** The Word file of a paper. Papers are made in the order in which they are asked for. */
export function paperFile(view: CommitteePaperView): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		const number = (asked += 1);
		waiting.set(number, { resolve, reject });
		thread ??= startThread();
		thread.postMessage({ number, view } satisfies PaperAsked);
	});
}

function startThread(): Worker {
	// The build’s own code is bundled elsewhere; the thread runs the source, from the root of the project.
	const worker = new Worker(new URL('src/papers/paper-worker.ts', pathToFileURL(`${process.cwd()}/`)), {
		// A paper is small; without limits the thread would let its garbage grow with the machine’s memory.
		resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 128 },
	});
	worker.on('message', (made: PaperMade) => {
		const { resolve, reject } = waiting.get(made.number) ?? {};
		waiting.delete(made.number);
		if (waiting.size === 0) {
			// Its memory is wanted for the search index; another paper starts another thread.
			thread = undefined;
			void worker.terminate();
		}
		if ('file' in made) resolve?.(made.file);
		else reject?.(new Error(made.fault));
	});
	worker.on('error', (error: Error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
		thread = undefined;
	});
	return worker;
}
