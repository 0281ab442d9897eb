/**
 * What is done to each page once it is made: glossary terms are marked, islands numbered, and the page goes to the search
 * index. A thread of its own does it (last-steps-thread.ts): marking takes time, and Pagefind, a program beside the build,
 * would get its pages too slowly from the thread that makes them, which seldom rests.
 */
import { BuildStopped } from './build-stopped.ts';
import { Thread } from '../threads/thread.ts';
import type { Term } from '../domain/record/glossary.ts';

/** What the thread works with. */
export interface LastStepsSettings {
	readonly base: string;
	readonly terms: readonly Term[];
}

/**
 * What the thread is asked for. `begun`: the address of a page, "/reports/leeds/2022-04-11/", in the order in which the
 * index is to number pages; `made`: its HTML, or undefined where something else than a page came, with the page’s number in
 * that order; `writeTo`: the folder of the site, once all pages are made.
 */
export type LastStep =
	| { readonly begun: string; readonly page: number }
	| { readonly made: string | undefined; readonly page: number }
	| { readonly writeTo: string };

/** The finished page (UTF-8); empty for other steps. */
export type StepDone = Uint8Array<ArrayBuffer>;

/**
 * Finishes a page: given its HTML, or undefined where something else than a page was made, returns what to write. Rejects
 * where the page cannot be finished.
 */
type FinishPage = (html: string | undefined) => Promise<StepDone>;

/** The last steps of all pages. */
export interface LastSteps {
	/** Called when a page is begun, in the order of addresses; `address`: from the site’s root. */
	readonly begin: (address: string) => FinishPage;
	/** Writes the search index into the folder of a site. Rejects, with BuildStopped, where a page is missing or refused. */
	readonly writeIndex: (site: string) => Promise<void>;
}

/** Starts the thread, which ends once the index is written. */
export function startLastSteps(given: LastStepsSettings): LastSteps {
	const thread = new Thread<LastStep, StepDone>('src/build/last-steps-thread.ts', { given, stays: true });
	let begun = 0;
	return {
		begin: (address) => {
			const page = (begun += 1);
			// A thread that fails says so of the pages that it is asked for.
			thread.ask({ begun: address, page }).catch(() => undefined);
			return (made) => thread.ask({ made, page });
		},
		writeIndex: async (site) => {
			try {
				await thread.ask({ writeTo: site });
			} catch (error) {
				throw new BuildStopped(error instanceof Error ? error.message : String(error));
			} finally {
				await thread.end();
			}
		},
	};
}
