/** The thread in which the Word files of papers are made; see paper-files.ts. */
import { parentPort } from 'node:worker_threads';
import { paperDocx } from './paper-docx.ts';
import type { PaperAsked, PaperMade } from './paper-files.ts';

parentPort?.on('message', ({ number, view }: PaperAsked) => {
	const answer = (made: PaperMade): void => parentPort?.postMessage(made);
	paperDocx(view).then(
		(file) => answer({ number, file }),
		(error: unknown) =>
			answer({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
	);
});
