/**
 * Makes the Word files of papers in a separate thread while the main thread makes pages. The library takes about ten
 * milliseconds for each file, which for all of them would be a third of a build.
 */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';

/** A paper to make. The number ties the answer to it. */
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

/** The Word file of a paper. Files are made in the order of the calls. */
export function paperFile(view: CommitteePaperView): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		const number = (asked += 1);
		waiting.set(number, { resolve, reject });
		thread ??= startThread();
		thread.postMessage({ number, view } satisfies PaperAsked);
	});
}

function startThread(): Worker {
	// The build bundles its code elsewhere, so the thread runs the source from the root of the project.
	const worker = new Worker(new URL('src/papers/paper-worker.ts', pathToFileURL(`${process.cwd()}/`)), {
		// A paper is small. Without limits the thread’s unused memory would grow with the memory of the machine.
		resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 128 },
	});
	worker.on('message', (made: PaperMade) => {
		const { resolve, reject } = waiting.get(made.number) ?? {};
		waiting.delete(made.number);
		if (waiting.size === 0) {
			// The search index needs the thread’s memory. Another paper starts another thread.
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
