/** The thread in which pages are finished and given to the search index; see last-steps.ts. */
import { workerData } from 'node:worker_threads';
import { makeWhatIsAsked } from '../threads/thread.ts';
import { pageMarker } from './mark-terms.ts';
import { withNumberedIslands } from './number-islands.ts';
import { startSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { LastStep, LastStepsSettings, StepDone } from './last-steps.ts';

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

const nothing = new Uint8Array();

makeWhatIsAsked(async (step: LastStep): Promise<StepDone> => {
	if ('begun' in step) {
		const address = step.begun;
		// Committee papers, a folder deeper than all that is searched, repeat what their reports say. Files have no place: a
		// Word file that takes long would keep back all pages after it.
		const isSearched = address.endsWith('/') && fileOf(address).split('/').length <= DEEPEST_SEARCHED;
		begun.set(step.page, { address, ...(isSearched && { fill: search.place() }) });
		return nothing;
	}
	if ('writeTo' in step) {
		await search.write(step.writeTo);
		return nothing;
	}
	const page = begun.get(step.page);
	begun.delete(step.page);
	if (page === undefined) throw new Error(`Page ${step.page} was made without having been begun`);
	const html = step.made === undefined ? '' : withNumberedIslands(mark(step.made, page.address).html);
	page.fill?.(step.made === undefined ? undefined : { file: fileOf(page.address), html });
	return encoder.encode(html);
});

/** The file of an address, below the site’s folder. */
function fileOf(address: string): string {
	return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
