/** The thread that reads PDFs for pdf-reader.ts: a path comes in, the text or the reason against it goes out. */
import { parentPort } from 'node:worker_threads';
import { UnreadablePdf, readPdf } from './read-pdf.ts';
import type { PdfText } from './read-pdf.ts';

/** What the thread answers for a path: the text of the PDF, or why it cannot be read, in one line. */
export type Answer = { readonly text: PdfText } | { readonly refused: string };

parentPort?.on('message', (path: string) => {
	void readPdf(path)
		.then((text): Answer => ({ text }))
		.catch((error: unknown): Answer => {
			if (error instanceof UnreadablePdf) return { refused: error.message };
			throw error;
		})
		.then((answer) => parentPort?.postMessage(answer));
});
