/** The thread in which pages are finished, written and given to the search index; see last-steps.ts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import { makeWhatIsAsked } from '../threads/thread.ts';
import { buildVersion } from './build-version.ts';
import { decidingPattern, headerRules, headersBelow, withPolicyOf } from './headers.ts';
import { maySearch } from './last-steps.ts';
import { pageMarker } from './mark-terms.ts';
import { withNumberedIslands } from './number-islands.ts';
import { digestsIn, withDigests, withOwnDigests } from './own-digests.ts';
import { startSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { HeaderRule } from './headers.ts';
import type { LastStep, LastStepsSettings } from './last-steps.ts';

/** A page that is begun: its address and, for a page that search finds, what puts it in its place in the index. */
interface Begun {
	readonly address: string;
	readonly fill?: ReturnType<SearchIndex['place']>;
}

const { base, terms, site } = workerData as LastStepsSettings;
const mark = pageMarker(terms, base);
const search = startSearchIndex(site);
const version = buildVersion();
/** Pages by their numbers, from 1 in the order in which they are begun. */
const begun = new Map<number, Begun>();
let pages = 0;
/** What _headers said before the build added to it; read with the first page. */
let rules: readonly HeaderRule[] | undefined;
/** For each pattern with a policy of its own, a page as it was made, and the digests that such pages need. */
const kinds = new Map<string, { readonly page: string; readonly digests: Set<string> }>();
/** The page that hosts send where there is none. */
const MISSING = '/404/';
/** Folders that are there: asking for each file takes as long as writing it. */
const folders = new Set<string>();
const decoder = new TextDecoder();
const encoder = new TextEncoder();

makeWhatIsAsked(async (step: LastStep): Promise<undefined> => {
	for (const address of step.begun) {
		// Files have no place: a Word file that takes long would keep back all pages after it.
		const isSearched = maySearch(address);
		begun.set((pages += 1), { address, ...(isSearched && { fill: search.place() }) });
		if (!isSearched) search.close();
	}
	if ('isWhole' in step) {
		version.writeInto(`${site}sw.js`);
		writeHeaders();
		await search.write();
		return;
	}
	const page = begun.get(step.page);
	begun.delete(step.page);
	if (page === undefined) throw new Error(`Page ${step.page} was made without having been begun`);
	const { address, fill } = page;
	const file = fileOf(address);
	if (!step.made?.isPage) {
		fill?.(undefined);
		if (step.made) write(file, new Uint8Array(step.made.bytes));
		return;
	}
	const original = decoder.decode(step.made.bytes);
	const html = withOwnDigests(withNumberedIslands(mark(original, address).html));
	for (const pattern of policyPatterns(address)) {
		const kind = kinds.get(pattern) ?? { page: original, digests: new Set() };
		kinds.set(pattern, kind);
		for (const digest of digestsIn(html)) kind.digests.add(digest);
	}
	fill?.({ file, html });
	const finished = encoder.encode(html);
	version.note(address, finished);
	write(file, finished);
});

/**
 * The patterns in _headers that need the digests of a page. One without a star does not stand for the page under its file’s name,
 * …/index.html, which has the policy of all pages; and the page for missing addresses is sent under any address.
 */
function policyPatterns(address: string): string[] {
	rules ??= headerRules(readFileSync(`${site}_headers`, 'utf8'));
	const pattern = decidingPattern(rules, 'Content-Security-Policy', address) ?? '/*';
	return [pattern, ...(pattern.endsWith('*') ? [] : ['/*']), ...(address === MISSING ? [MISSING] : [])];
}

/** Puts the policies of the pages that were made into the headers of the site. */
function writeHeaders(): void {
	const file = `${site}_headers`;
	let text = readFileSync(file, 'utf8');
	const ofMissing = kinds.get(MISSING)?.digests ?? [];
	for (const [path, { page, digests }] of kinds) {
		if (path !== MISSING) text = withPolicyOf(withDigests(page, new Set([...digests, ...ofMissing])), path, text);
	}
	writeFileSync(file, headersBelow(text, base));
}

/** The file of an address, below the site’s folder. Hosts look for the page of unknown addresses under a name of its own. */
function fileOf(address: string): string {
	if (address === MISSING) return '404.html';
	return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** Writes a file of the site. Throws where there is one already, from public/ for example. */
function write(file: string, bytes: Uint8Array): void {
	const path = `${site}${decodeURI(file)}`;
	const folder = dirname(path);
	if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
	folders.add(folder);
	writeFileSync(path, bytes, { flag: 'wx' });
}
