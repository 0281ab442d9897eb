/**
 * The search index, filled while the pages are made: Pagefind is a program of its own and works beside the build, where
 * reading the finished site again would take it half as long as the pages.
 */
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { addresses } from '../views/addresses/addresses.ts';
import { unpackNames } from '../views/search/packed-names.ts';
import { BuildStopped } from './build-stopped.ts';
import { settleIndex } from './settle-index.ts';
import type { Dirent } from 'node:fs';
import type { PackedNames } from '../views/search/packed-names.ts';

/** A page to be found. `file`: below the site’s folder, "reports/leeds/2022-04-11/index.html". */
interface IndexedPage {
	readonly file: string;
	readonly html: string;
}

/** Fills an index and writes it. */
export interface SearchIndex {
	/**
	 * Keeps a place for a page that is begun, and returns what fills it: with the page, or with undefined where search
	 * leaves it out. Places are filled in any order and indexed in the order in which they were kept, so that builds are alike.
	 */
	readonly place: () => (page?: IndexedPage) => void;
	/** No place is kept from now on: the index is put together as soon as all are filled, while other things are made. */
	readonly close: () => void;
	/** Writes what is left once everything else of the site is there. Throws where every page is left out or one is refused. */
	readonly write: () => Promise<void>;
}

/** Starts Pagefind, which goes on in a process of its own, and returns an index without pages; `site`: the folder to write it into. */
export function startSearchIndex(site: string): SearchIndex {
	const starting = pagefind.createIndex({ forceLanguage: 'en' });
	const places: { page?: IndexedPage; isFilled: boolean }[] = [];
	const added: Promise<readonly string[]>[] = [];
	let next = 0;
	let isClosed = false;
	let written: Promise<void> | undefined;
	const add = async ({ file, html }: IndexedPage): Promise<readonly string[]> => {
		const { index, errors } = await starting;
		const answer = await index?.addHTMLFile({ sourcePath: file, content: html });
		return (answer?.errors ?? errors).map((error) => `${file}: ${error}`);
	};
	const writeFiles = async (): Promise<void> => {
		try {
			const { index, errors } = await starting;
			if (!index) throw new BuildStopped(`Pagefind did not start: ${errors.join('; ')}`);
			if (next < places.length || added.length === 0) {
				throw new BuildStopped(`Pagefind was given ${added.length} pages; ${places.length - next} were not finished`);
			}
			const refused = (await Promise.all(added)).flat();
			if (refused.length > 0) throw new BuildStopped(`Pagefind refused pages: ${refused.join('; ')}`);
			const answer = await index.writeFiles({ outputPath: `${site}pagefind` });
			if (answer.errors.length > 0) {
				throw new BuildStopped(`The search index was not written: ${answer.errors.join('; ')}`);
			}
			await untilWritten(`${site}pagefind`);
		} finally {
			await pagefind.close();
		}
		// Pagefind brings scripts, ready-made interfaces and a program for other languages, which this site does not use.
		for (const name of readdirSync(`${site}pagefind`)) {
			if (/\.(js|css)$|^wasm\.unknown\./.test(name)) rmSync(`${site}pagefind/${name}`);
		}
		settleIndex(`${site}pagefind/`);
	};
	/** Gives Pagefind what is ready, up to the first place that is not. */
	const advance = (): void => {
		for (let place = places[next]; place?.isFilled; place = places[(next += 1)]) {
			if (place.page) {
				const answer = add(place.page);
				// Waited for, and thrown, where the index is written.
				answer.catch(() => undefined);
				added.push(answer);
			}
			delete place.page;
		}
		if (isClosed && next === places.length) {
			written ??= writeFiles();
			written.catch(() => undefined);
		}
	};
	return {
		place: () => {
			if (isClosed) throw new Error('A page that may be searched was begun after one that is not');
			const place: (typeof places)[number] = { isFilled: false };
			places.push(place);
			return (page) => {
				place.isFilled = true;
				if (page?.html.includes(BODY)) place.page = { ...page, html: searchedParts(page) };
				advance();
			};
		},
		close: () => {
			if (isClosed) return;
			isClosed = true;
			advance();
		},
		write: async () => {
			await (written ?? writeFiles());
			const pages = readPages(`${site}pagefind/fragment/`);
			const keep = (address: string, value: unknown): void =>
				writeFileSync(`${site}${address.slice(1)}`, JSON.stringify(value));
			keep(addresses.searchPages, namesOfPages(pages, namedPages(site)));
			keep(addresses.searchCounts, countsOfPages(pages));
		},
	};
}

/** The attribute of the elements that are searched; what is outside them is not. */
const BODY = ' data-pagefind-body';

/**
 * The parts of a page that are searched, as a page of their own. They are a seventh of all pages, and Pagefind would read the
 * rest only to pass it over, which takes it longer than all its other work. Throws where such an element has no end.
 */
export function searchedParts(page: IndexedPage): string {
	const { html } = page;
	let parts = '';
	for (let mark = html.indexOf(BODY); mark >= 0;) {
		const from = html.lastIndexOf('<', mark);
		const to = endOfElement(page, from);
		parts += html.slice(from, to);
		mark = html.indexOf(BODY, to);
	}
	return `<!doctype html><html lang="en"><body>${parts}</body></html>`;
}

/** Where the element that begins at `from` ends. */
function endOfElement({ file, html }: IndexedPage, from: number): number {
	const name = /[a-z][a-z0-9]*/.exec(html.slice(from, from + 20))?.[0] ?? '';
	const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'g');
	tags.lastIndex = from;
	let depth = 0;
	for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
		depth += tag[1] === '' ? 1 : -1;
		if (depth === 0) return html.indexOf('>', tag.index) + 1;
	}
	throw new Error(`${file}: <${name}${BODY}> has no end; search needs closed elements`);
}

/** Milliseconds that Pagefind has for its last files. */
const PATIENCE = 60_000;

/**
 * Waits until no file of the index is empty. Pagefind says that it has written them while the last are still being written,
 * and ends with them empty when it is closed at once, on a machine that has much else to do.
 */
export async function untilWritten(folder: string, patience = PATIENCE): Promise<void> {
	const isEmpty = (file: Dirent): boolean => file.isFile() && statSync(`${file.parentPath}/${file.name}`).size === 0;
	for (const until = performance.now() + patience; ; await new Promise((done) => setTimeout(done, 20))) {
		const empty = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(isEmpty);
		if (empty.length === 0) return;
		if (performance.now() > until) {
			throw new BuildStopped(`The search index was not written: ${empty.map(({ name }) => name).join(', ')}`);
		}
	}
}

/** A page as the index keeps it. */
interface KeptPage {
	/** The index’s own name for it. */
	readonly name: string;
	/** From the site’s root. */
	readonly url: string;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The pages of an index. Each has a part of its own there, zipped, behind a mark. */
function readPages(folder: string): KeptPage[] {
	return readdirSync(folder).map((file) => {
		const text = gunzipSync(readFileSync(`${folder}${file}`)).toString();
		const { url, filters } = JSON.parse(text.slice(text.indexOf('{'))) as Omit<KeptPage, 'name'>;
		return { name: file.replace(/\.pf_fragment$/, ''), url, filters };
	});
}

/**
 * The index’s own names of the pages that search finds by name, as one text, in the order of their addresses: the shortest
 * beginning of each name that is its alone, without the language, and "" where the index leaves the page out.
 */
function namesOfPages(pages: readonly KeptPage[], addressed: readonly string[]): string {
	const digests = new Map(pages.map(({ url, name }) => [url, name.slice(name.indexOf('_') + 1)]));
	const sorted = [...digests.values()].sort();
	const shared = (a: string, b = ''): number => [...a].findIndex((letter, index) => letter !== b[index]);
	const shortest = new Map(
		sorted.map((digest, index) => [
			digest,
			digest.slice(0, Math.max(shared(digest, sorted[index - 1]), shared(digest, sorted[index + 1])) + 1),
		]),
	);
	return addressed.map((address) => shortest.get(digests.get(address) ?? '') ?? '').join(' ');
}

/** The addresses of the pages that search finds by name, in the order of the file of names; none where a site has no such file. */
function namedPages(site: string): string[] {
	const file = `${site}${addresses.searchNames.slice(1)}`;
	if (!existsSync(file)) return [];
	return unpackNames(JSON.parse(readFileSync(file, 'utf8')) as PackedNames).map(({ address }) => address);
}

/** How many pages have each value of a filter, by group: what the filters say before anything is asked. */
function countsOfPages(pages: readonly KeptPage[]): Record<string, Record<string, number>> {
	const counts: Record<string, Record<string, number>> = {};
	for (const [group, values] of pages.flatMap(({ filters }) => Object.entries(filters))) {
		const of = (counts[group] ??= {});
		for (const value of values) of[value] = (of[value] ?? 0) + 1;
	}
	const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
	return inOrder(Object.fromEntries(Object.entries(counts).map(([group, of]) => [group, inOrder(of)])));
}
