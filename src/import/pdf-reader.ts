/**
 * Reads PDFs in a thread of their own, with a ceiling of memory and time: a small file may inflate to gigabytes or keep
 * a reader busy for ever, and the thread can be ended where the import itself could not.
 */
import { Worker } from 'node:worker_threads';
import { UnreadablePdf } from './read-pdf.ts';
import type { Answer } from './pdf-worker.ts';
import type { PdfText } from './read-pdf.ts';

/** The most memory and time that reading one file may take; a file that needs more is unreadable. */
export interface Ceilings {
	/** Memory that reading may take, in MB: its own, and as much again for what streams unpack to. The largest report known takes under 150. */
	readonly megabytes: number;
	/** Seconds. The slowest report known takes 2. */
	readonly seconds: number;
}

const usual: Ceilings = { megabytes: 600, seconds: 60 };

/** One thread for many files, started again after a file that it did not survive. */
export class PdfReader {
	readonly #ceilings: Ceilings;
	#worker: Worker | undefined;

	constructor(ceilings: Ceilings = usual) {
		this.#ceilings = ceilings;
	}

	/** The text of a PDF file. Throws UnreadablePdf, also for one that takes too much memory or time. */
	async read(path: string): Promise<PdfText> {
		const { megabytes, seconds } = this.#ceilings;
		const worker = (this.#worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: megabytes },
		}));
		// A thread that waits for more does not keep the command from ending.
		worker.unref();
		let watch: NodeJS.Timeout | undefined;
		let clock: NodeJS.Timeout | undefined;
		let given: Answer;
		const tooLarge = new UnreadablePdf(`takes more than ${megabytes} MB of memory to read; not read further`);
		try {
			const answer = await new Promise<Answer>((resolve, reject) => {
				worker.once('message', resolve);
				worker.once('error', (error: NodeJS.ErrnoException) => {
					const reason = `is damaged and cannot be read as a PDF (${error.message})`;
					reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : new UnreadablePdf(reason));
				});
				// The limits of a thread do not count what streams inflate to, so that is watched as well.
				const held = async (): Promise<void> => {
					const { external_memory: bytes } = await worker.getHeapStatistics();
					if (bytes > megabytes * 1024 * 1024) reject(tooLarge);
				};
				watch = setInterval(() => void held().catch(() => undefined), 50);
				clock = setTimeout(
					() => reject(new UnreadablePdf(`takes more than ${seconds} seconds to read; not read further`)),
					seconds * 1000,
				);
				worker.postMessage(path);
			});
			worker.removeAllListeners('error');
			// What a file leaves behind may still break, and must not break the next.
			worker.once('error', () => {
				if (this.#worker === worker) this.#worker = undefined;
			});
			given = answer;
		} catch (error) {
			worker.removeAllListeners();
			worker.on('error', () => undefined);
			this.#worker = undefined;
			await worker.terminate();
			throw error;
		} finally {
			clearInterval(watch);
			clearTimeout(clock);
		}
		if ('refused' in given) throw new UnreadablePdf(given.refused);
		return given.text;
	}
}
