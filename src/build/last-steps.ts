/**
 * What is done to each page once it is made: glossary terms are marked, islands numbered, the page is written and goes to the
 * search index. A thread of its own does it (last-steps-thread.ts): marking and writing take time, and Pagefind, a program
 * beside the build, would get its pages too slowly from the thread that makes them, which seldom rests.
 */
import { BuildStopped } from './build-stopped.ts';
import { Thread } from '../threads/thread.ts';
import type { Term } from '../domain/record/glossary.ts';

/** What the thread works with. `site`: the folder to write into, with a slash at its end. */
export interface LastStepsSettings {
	readonly base: string;
	readonly terms: readonly Term[];
	readonly site: string;
}

/** A page or file as it was made. */
interface MadeFile {
	readonly bytes: ArrayBuffer;
	/** Whether it is a page (HTML, UTF-8), to be finished before it is written. */
	readonly isPage: boolean;
}

/**
 * What the thread is asked for. `made`: the finished page, or undefined where there is no file to write, with its number in the
 * order in which pages are begun; `isWhole`: all pages are made, so that the index can be written. `begun`: the addresses,
 * "/reports/leeds/2022-04-11/", of the pages that were begun since the question before, in that order, in which the index numbers
 * pages.
 */
export type LastStep = { readonly begun: readonly string[] } & (
	| { readonly made: MadeFile | undefined; readonly page: number }
	| { readonly isWhole: true }
);

/** Folders and file of the deepest page that is searched: a report’s, reports/leeds/2022-04-11/index.html. */
const DEEPEST_SEARCHED = 4;

/**
 * Whether search may find what is at an address, from the site’s root. Committee papers, a folder deeper than all that is searched,
 * repeat what their reports say.
 */
export function maySearch(address: string): boolean {
	return address.endsWith('/') && address.split('/').length - 1 <= DEEPEST_SEARCHED;
}

/** Finishes a page or file and writes it; ignores undefined. Rejects where that cannot be done. */
type FinishPage = (made: MadeFile | undefined) => Promise<void>;

/** The last steps of all pages. */
export interface LastSteps {
	/**
	 * Called when a page is begun, in the order of addresses, first all that search may find; `address`: from the site’s root.
	 */
	readonly begin: (address: string) => FinishPage;
	/**
	 * Writes the search index, and the version of the build into the service worker. Rejects, with BuildStopped, where a page
	 * is missing or refused.
	 */
	readonly end: () => Promise<void>;
}

/** Starts the thread, which ends once the index is written. */
export function startLastSteps(given: LastStepsSettings): LastSteps {
	const thread = new Thread<LastStep, undefined>('src/build/last-steps-thread.ts', { given, stays: true });
	let pages = 0;
	/** Not said yet: the next question says it, so that no page needs a message for its beginning alone. */
	let begun: string[] = [];
	const ask = (step: { made: MadeFile | undefined; page: number } | { isWhole: true }, moved?: ArrayBuffer[]) => {
		const said = thread.ask({ begun, ...step }, moved);
		begun = [];
		return said;
	};
	return {
		begin: (address) => {
			const page = (pages += 1);
			begun.push(address);
			return async (made) => ask({ made, page }, made && [made.bytes]);
		},
		end: async () => {
			try {
				await ask({ isWhole: true });
			} catch (error) {
				throw new BuildStopped(error instanceof Error ? error.message : String(error));
			} finally {
				await thread.end();
			}
		},
	};
}
