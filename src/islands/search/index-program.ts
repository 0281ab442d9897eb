/**
 * Pagefind’s program (WebAssembly) with the files of its index, without Pagefind’s own script: that is 13 kB, and reports parts of
 * the index that did not come only on the console. The program is called as Pagefind 1.5.2 calls it.
 */
import { addresses, at } from '../../views/addresses/addresses.ts';
import type { FoundWord } from '../../views/search/text-excerpt.ts';

/** A text in the program’s memory. */
type TextPlace = readonly [start: number, length: number];

/** What the program offers. The compiler of its makers, wasm-bindgen, passes a text or bytes as their place and length. */
interface Offered {
	readonly memory: WebAssembly.Memory;
	__wbindgen_start(): void;
	__wbindgen_malloc(length: number, align: number): number;
	__wbindgen_free(start: number, length: number, align: number): void;
	/** Each of these four returns the place of the index, which may have changed; 0 where the bytes are damaged. */
	init_pagefind(start: number, length: number): number;
	set_ranking_weights(index: number, start: number, length: number): number;
	load_index_chunk(index: number, start: number, length: number): number;
	load_filter_chunk(index: number, start: number, length: number): number;
	/** JSON with the names of the parts of the index that hold a query’s words, and those that hold filters. */
	request_indexes(index: number, start: number, length: number): TextPlace;
	request_filter_indexes(index: number, start: number, length: number): TextPlace;
	/** Eight numbers for four texts: query without accents, query, filters, order. Then whether it is a quotation, and 0. */
	search(index: number, ...given: readonly number[]): TextPlace;
}

/** The program’s answer. */
interface Answer {
	/** How many of the pages found have each value of the filters that are loaded, by group and value. */
	readonly filtered_counts: Record<string, Record<string, number>>;
	/** p: the page’s name; s: its score; l: the words found, with their places (l) and how well they fit (s). */
	readonly results: readonly { p: string; s: number; l: readonly { l: number; s: number }[] }[];
}

/** What the index keeps of a page. `url`: from the site’s root. */
interface PageTexts {
	readonly url: string;
	readonly content: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly anchors: readonly { readonly id: string; readonly text?: string; readonly location: number }[];
}

/** What to look for. A page fits when it has at least one of the values in each group of filters. */
interface Question {
	readonly query: string;
	readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
	/** "date:desc", or "" for the best first. */
	readonly order: string;
	/** Groups of filters whose values the program counts. */
	readonly counted: readonly string[];
}

/** Pages found, in their order. */
interface Finding {
	readonly pages: readonly { readonly name: string; readonly words: readonly FoundWord[] }[];
	readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The index, ready to be asked. Each of its functions rejects where a part of the index does not come or is damaged. */
export interface IndexProgram {
	readonly search: (question: Question) => Promise<Finding>;
	/** What the index keeps of a page, by the page’s name there. */
	readonly textsOf: (name: string) => Promise<PageTexts>;
}

/** Stands before the contents of every file. */
const MARK = 'pagefind_dcd';

/** How many times as much titles count as other details of a page. */
const ranking = { meta_weights: { title: 4 } };

/** Loads the program and the index’s table of contents. `anew`: past the browser’s cache, as after a failure. */
export async function openProgram(base: string, anew: boolean): Promise<IndexProgram> {
	const folder = at(base, addresses.searchIndex);
	const cache = anew ? 'reload' : 'default';
	const [contents, program] = await Promise.all([
		nameOfContents(folder).then((name) => readPart(`${folder}pagefind.${name}.pf_meta`, cache)),
		readPart(`${folder}wasm.en.pagefind`, cache).then(startProgram),
	]);
	/** Where the index is in the program’s memory. */
	let index = 0;
	const moved = (place: number): void => {
		index = place;
		if (index === 0) throw new Error('The index is damaged');
	};
	const put = (given: Uint8Array | string): TextPlace => {
		const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
		const start = program.__wbindgen_malloc(bytes.length, 1) >>> 0;
		new Uint8Array(program.memory.buffer).set(bytes, start);
		return [start, bytes.length];
	};
	const take = ([start, length]: TextPlace): unknown => {
		const bytes = new Uint8Array(program.memory.buffer, start >>> 0, length).slice();
		program.__wbindgen_free(start, length, 1);
		return JSON.parse(new TextDecoder().decode(bytes));
	};
	moved(program.init_pagefind(...put(contents)));
	moved(program.set_ranking_weights(index, ...put(JSON.stringify(ranking))));

	const loaded = new Map<string, Promise<unknown>>();
	const once = <T>(address: string, use: (bytes: Uint8Array) => T): Promise<T> => {
		const known = loaded.get(address) ?? readPart(`${folder}${address}`, cache).then(use);
		loaded.set(address, known);
		return known as Promise<T>;
	};
	const loadAll = async (query: string, groups: string): Promise<void> => {
		const words = take(program.request_indexes(index, ...put(query))) as string[];
		const filters = take(program.request_filter_indexes(index, ...put(groups))) as string[];
		await Promise.all([
			...words.map((name) =>
				once(`index/${name}.pf_index`, (part) => moved(program.load_index_chunk(index, ...put(part)))),
			),
			...filters.map((name) =>
				once(`filter/${name}.pf_filter`, (part) => moved(program.load_filter_chunk(index, ...put(part)))),
			),
		]);
	};
	return {
		search: async ({ query, filters, order, counted }) => {
			const words = plainWords(query);
			if (words === '') return { pages: [], counts: {} };
			const plain = words.normalize('NFD').replace(/\p{M}/gu, '');
			const wanted = Object.fromEntries(counted.map((group) => [group, { any: [] }]));
			await loadAll(plain, JSON.stringify({ ...wanted, ...filters }));
			const isQuotation = /^\s*".+"\s*$/.test(query);
			const texts = [plain, words, JSON.stringify(filters), order].flatMap(put);
			const answer = take(program.search(index, ...texts, Number(isQuotation), 0)) as Answer;
			return {
				pages: answer.results
					.toSorted((a, b) => b.s - a.s)
					.map(({ p, l }) => ({ name: p, words: l.map((word) => ({ at: word.l, weight: word.s })) })),
				counts: answer.filtered_counts,
			};
		},
		textsOf: (name) =>
			once(`fragment/${name}.pf_fragment`, (part) => JSON.parse(new TextDecoder().decode(part)) as PageTexts),
	};
}

/** The name of the index’s table of contents. It changes with the index, so no copy of it is used unasked. */
async function nameOfContents(folder: string): Promise<string> {
	const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' });
	const entry = (await response.json()) as { languages: { en?: { hash: string } } };
	if (!entry.languages.en) throw new Error('There is no index');
	return entry.languages.en.hash;
}

/** The contents of a file. Some servers unzip these files on the way. */
async function readPart(address: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(address, { cache });
	if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
	const came = await response.arrayBuffer();
	const isZipped = new Uint8Array(came)[0] === 0x1f;
	const bytes = isZipped ? await unzipped(came) : new Uint8Array(came);
	const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length));
	if (mark !== MARK) throw new Error(`${address} is damaged`);
	return bytes.subarray(MARK.length);
}

async function unzipped(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
	if ('DecompressionStream' in globalThis) {
		const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
		return new Uint8Array(await new Response(stream).arrayBuffer());
	}
	// Safari before 16.4 and Firefox before 113 fetch a library for it.
	const { gunzipSync } = await import('fflate');
	return gunzipSync(new Uint8Array(bytes));
}

async function startProgram(bytes: Uint8Array<ArrayBuffer>): Promise<Offered> {
	// What it asks for at its start is a table of values of the page, of which it keeps none.
	const { instance } = await WebAssembly.instantiate(bytes, {
		'./pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined },
	});
	const program = instance.exports as unknown as Offered;
	program.__wbindgen_start();
	return program;
}

/** A query as the index has its words: small letters, no punctuation, single spaces. */
function plainWords(query: string): string {
	return query
		.replace(/[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
		.toLowerCase()
		.replace(/\s{2,}/g, ' ')
		.trim();
}
