/**
 * A thread beside the one that makes pages, for what takes long: Word files, pictures, and the last steps of pages. It runs a
 * file of src/ and makes what it is asked for, one thing after the other or several at once as that file decides.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

/** The settings of a thread: its memory, its data, and when it ends. */
export interface ThreadSettings {
	/** Of its memory; Node’s own limits where not given. */
	readonly limits?: ResourceLimits;
	/** What the file finds as `workerData`. */
	readonly given?: unknown;
	/** Whether it stays when its work is done, because it remembers what it was asked for. The process may still end. */
	readonly stays?: boolean;
	/** How many things it is given to make at once, because all of them together may need more memory than it has; all unless said. */
	readonly atOnce?: number;
}

/** Something to make. The number ties the answer to it. */
interface Asked<Job> {
	readonly number: number;
	readonly job: Job;
}

/** What went wrong. `code` and `path`: what the system said of a file. */
interface Fault {
	readonly message: string;
	readonly code?: string | undefined;
	readonly path?: string | undefined;
}

/** What was made, or what went wrong. */
type Made<Result> = { readonly number: number } & ({ readonly result: Result } | { readonly fault: Fault });

interface Waiting<Result> {
	readonly resolve: (result: Result) => void;
	readonly reject: (error: Error) => void;
}

/** A thread as its callers see it. It begins with the first question and, unless it stays, ends when its work is done. */
export class Thread<Job, Result> {
	readonly #file: string;
	readonly #settings: ThreadSettings;
	readonly #waiting = new Map<number, Waiting<Result>>();
	/** Asked for and not given to the thread yet, with what moves there. */
	#next: (Asked<Job> & { readonly moved: readonly ArrayBuffer[] })[] = [];
	#given = 0;
	#asked = 0;
	#worker: Worker | undefined;

	/** `file`: from the root of the project, "src/build/content-thread.ts". */
	constructor(file: string, settings: ThreadSettings) {
		this.#file = file;
		this.#settings = settings;
	}

	/**
	 * Asks the thread to make something. `moved`: memory of the question that is handed over, where copying would take long;
	 * the caller loses it. Rejects when the thing could not be made.
	 */
	ask(job: Job, moved: readonly ArrayBuffer[] = []): Promise<Result> {
		return new Promise((resolve, reject) => {
			const number = (this.#asked += 1);
			this.#waiting.set(number, { resolve, reject });
			this.#next.push({ number, job, moved });
			this.#give();
		});
	}

	#give(): void {
		const { atOnce = Infinity } = this.#settings;
		const count = Math.min(this.#next.length, atOnce - this.#given);
		if (count <= 0) return;
		this.#worker ??= this.#start();
		for (const { moved, ...asked } of this.#next.splice(0, count)) this.#worker.postMessage(asked, moved);
		this.#given += count;
	}

	/** Ends a thread that stays. What is still asked for is never made. */
	async end(): Promise<void> {
		await this.#worker?.terminate();
		this.#worker = undefined;
	}

	#start(): Worker {
		const { limits, given, stays } = this.#settings;
		// The build bundles its code elsewhere, so the thread runs the source from the root of the project.
		const worker = new Worker(new URL(this.#file, pathToFileURL(`${process.cwd()}/`)), {
			...(limits && { resourceLimits: limits }),
			workerData: given,
		});
		if (stays) worker.unref();
		worker.on('message', (made: Made<Result>) => {
			const { resolve, reject } = this.#waiting.get(made.number) ?? {};
			this.#waiting.delete(made.number);
			this.#given -= 1;
			this.#give();
			if (this.#waiting.size === 0 && !stays) {
				// The search index needs the thread’s memory. Another question starts another thread.
				this.#worker = undefined;
				void worker.terminate();
			}
			if ('result' in made) resolve?.(made.result);
			else reject?.(Object.assign(new Error(made.fault.message), made.fault));
		});
		worker.on('error', (error: Error) => {
			for (const { reject } of this.#waiting.values()) reject(error);
			this.#waiting.clear();
			this.#next = [];
			this.#given = 0;
			this.#worker = undefined;
		});
		return worker;
	}
}

/** Called in a thread: makes whatever it is asked for, as it is asked. */
export function makeWhatIsAsked<Job, Result>(make: (job: Job) => Promise<Result>): void {
	parentPort?.on('message', ({ number, job }: Asked<Job>) => {
		const answer = (made: Made<Result>): void => parentPort?.postMessage(made);
		make(job).then(
			(result) => answer({ number, result }),
			(error: unknown) => answer({ number, fault: faultOf(error) }),
		);
	});
}

function faultOf(error: unknown): Fault {
	if (!(error instanceof Error)) return { message: String(error) };
	const { code, path } = error as NodeJS.ErrnoException;
	return { message: error.stack ?? error.message, code, path };
}
