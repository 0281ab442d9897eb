/**
 * What is done to each page once it is made: glossary terms are marked, islands numbered, and the page goes to the search
 * index. A thread of its own does it (last-steps-thread.ts): marking takes time, and Pagefind, a program beside the build,
 * would get its pages too slowly from the thread that makes them, which seldom rests.
 */
import { Worker } from 'node:worker_threads';
import { BuildStopped } from './build-stopped.ts';
import type { Term } from '../domain/record/glossary.ts';

/** What the thread works with. */
export interface LastStepsSettings {
	readonly base: string;
	readonly terms: readonly Term[];
}

/**
 * What the thread is asked for. `begun`: the address of a page, "/reports/leeds/2022-04-11/", in the order in which the
 * index is to number pages; `made`: its HTML, or undefined where something else than a page came; `writeTo`: the folder of
 * the site, once all pages are made.
 */
export type Asked = { readonly number: number } & (
	{ readonly begun: string } | { readonly made: string | undefined } | { readonly writeTo: string }
);

/** The finished page (UTF-8; empty for an index that is written), or what went wrong. */
export type Answer = { readonly number: number } & (
	{ readonly done: Uint8Array<ArrayBuffer> } | { readonly fault: string; readonly isExpected: boolean }
);

/**
 * Finishes a page: given its HTML, or undefined where something else than a page was made, returns what to write. Rejects
 * where the page cannot be finished.
 */
type FinishPage = (html: string | undefined) => Promise<Uint8Array<ArrayBuffer>>;

/** The last steps of all pages. */
export interface LastSteps {
	/** Called when a page is begun, in the order of addresses; `address`: from the site’s root. */
	readonly begin: (address: string) => FinishPage;
	/** Writes the search index into the folder of a site. Rejects where a page is missing or refused. */
	readonly writeIndex: (site: string) => Promise<void>;
}

interface Waiting {
	readonly resolve: (file: Uint8Array<ArrayBuffer>) => void;
	readonly reject: (error: Error) => void;
}

/** Starts the thread, which ends once the index is written. */
export function startLastSteps(settings: LastStepsSettings): LastSteps {
	const thread = new Worker(new URL('./last-steps-thread.ts', import.meta.url), { workerData: settings });
	// A build that fails elsewhere need not wait for this thread.
	thread.unref();
	const waiting = new Map<number, Waiting>();
	let begun = 0;
	/** Why the thread is gone; what is asked of it afterwards fails with the same. */
	let ended: Error | undefined;
	const end = (error: Error): void => {
		ended ??= error;
		for (const { reject } of waiting.values()) reject(ended);
		waiting.clear();
	};
	thread.on('error', end);
	thread.on('exit', () => end(new Error('The thread of the pages’ last steps has ended')));
	thread.on('message', (answer: Answer) => {
		const { resolve, reject } = waiting.get(answer.number) ?? {};
		waiting.delete(answer.number);
		if ('done' in answer) resolve?.(answer.done);
		else reject?.(answer.isExpected ? new BuildStopped(answer.fault) : new Error(answer.fault));
	});
	const ask = (asked: Asked): Promise<Uint8Array<ArrayBuffer>> =>
		new Promise((resolve, reject) => {
			if (ended) {
				reject(ended);
				return;
			}
			waiting.set(asked.number, { resolve, reject });
			thread.postMessage(asked);
		});
	return {
		begin: (address) => {
			const number = (begun += 1);
			thread.postMessage({ number, begun: address } satisfies Asked);
			return (made) => ask({ number, made });
		},
		writeIndex: async (site) => {
			// While this thread waits, the other must keep the process alive.
			thread.ref();
			await ask({ number: (begun += 1), writeTo: site });
			await thread.terminate();
		},
	};
}
