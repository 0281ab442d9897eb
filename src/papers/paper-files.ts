/**
 * Makes the Word files of papers in a separate thread while the main thread makes pages. The library takes about ten
 * milliseconds for each file, which for all of them would be a third of a build.
 */
import { Thread } from '../threads/thread.ts';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';

/** A paper is small. Without limits the thread’s unused memory would grow with the memory of the machine. */
const thread = new Thread<CommitteePaperView, Uint8Array<ArrayBuffer>>('src/papers/paper-worker.ts', {
	limits: {
		maxYoungGenerationSizeMb: 64,
		maxOldGenerationSizeMb: 128,
	},
	// Half-made papers are large: with hundreds of them at once it spent most of its time on making room, or had none.
	atOnce: 4,
});

/** The Word file of a paper. Files are made in the order of the calls. */
export function paperBytes(view: CommitteePaperView): Promise<Uint8Array<ArrayBuffer>> {
	return thread.ask(view);
}
