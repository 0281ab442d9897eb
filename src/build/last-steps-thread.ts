/** The thread in which pages are finished and given to the search index; see last-steps.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { BuildStopped } from './build-stopped.ts';
import { pageMarker } from './mark-terms.ts';
import { withNumberedIslands } from './number-islands.ts';
import { startSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { Answer, Asked, LastStepsSettings } from './last-steps.ts';

/** Folders and file of the deepest page that is searched: a report’s, reports/leeds/2022-04-11/index.html. */
const DEEPEST_SEARCHED = 4;

/** A page that is begun: its address, and what puts it in its place in the index, where it is to be found. */
interface Begun {
	readonly address: string;
	readonly fill?: ReturnType<SearchIndex['place']>;
}

const { base, terms } = workerData as LastStepsSettings;
const mark = pageMarker(terms, base);
const search = startSearchIndex();
const begun = new Map<number, Begun>();
const encoder = new TextEncoder();

/** Does what is asked; undefined for what needs no answer. */
function answerTo(asked: Asked): Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> | undefined {
	if ('begun' in asked) {
		const address = asked.begun;
		// Committee papers, a folder deeper than all that is searched, repeat what their reports say. Files have no place: a
		// Word file that takes long would keep back all pages after it.
		const isSearched = address.endsWith('/') && fileOf(address).split('/').length <= DEEPEST_SEARCHED;
		begun.set(asked.number, { address, ...(isSearched && { fill: search.place() }) });
		return undefined;
	}
	if ('writeTo' in asked) return search.write(asked.writeTo).then(() => new Uint8Array());
	const page = begun.get(asked.number);
	begun.delete(asked.number);
	if (page === undefined) throw new Error(`Page ${asked.number} was made without having been begun`);
	const html = asked.made === undefined ? '' : withNumberedIslands(mark(asked.made, page.address).html);
	page.fill?.(asked.made === undefined ? undefined : { file: fileOf(page.address), html });
	return encoder.encode(html);
}

/** The file of an address, below the site’s folder. */
function fileOf(address: string): string {
	return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

parentPort?.on('message', (asked: Asked) => {
	const { number } = asked;
	Promise.try(() => answerTo(asked)).then(
		(done) => done && parentPort?.postMessage({ number, done } satisfies Answer, [done.buffer]),
		(error: unknown) => {
			const isExpected = error instanceof BuildStopped;
			const fault = error instanceof Error ? ((isExpected ? undefined : error.stack) ?? error.message) : String(error);
			parentPort?.postMessage({ number, fault, isExpected } satisfies Answer);
		},
	);
});
