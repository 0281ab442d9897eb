/**
 * Which pages search finds, and in which order: the search page’s own program on the built index and files of names, run
 * here because a browser takes four times as long for hundreds of queries. That the page shows what this finds, typed
 * and opened by address, is tested in the browser.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runSearch } from '../../src/islands/search/run-search.ts';
import { emptyState } from '../../src/views/addresses/search-address.ts';
import { builtSite } from '../support/built-site.ts';
import { groups } from '../support/search-groups.ts';
import { absentQueries, askingQueries, bringing, namingQueries } from '../support/search-queries.ts';

/** The site’s folder, which is the site’s base here. */
const base = join(builtSite().folder, '/');

// A browser’s requests for files of the site.
vi.stubGlobal('fetch', async (address: string | URL) => {
	const { pathname } = new URL(address, 'file:');
	return new Response(await readFile(decodeURIComponent(pathname)));
});
afterAll(() => vi.unstubAllGlobals());

/** Addresses of the first page of results, with the answer’s own before them where the query is a question; and how many are there in all. */
async function search(query: string) {
	const { items, answer, total, withoutNames, withoutTexts } = await runSearch(base, groups, { ...emptyState, query });
	// Without one of its halves search goes on, and would find too little here.
	expect([withoutNames, withoutTexts], query).toEqual([false, undefined]);
	return {
		total,
		first: answer?.links[0]?.address,
		named: items.filter(({ named }) => named !== undefined).length,
		found: items.map(({ address }) => address.replace(base, '/')),
	};
}

test('a query that names pages has them first, and each page once', async () => {
	const wrong: string[] = [];
	for (const [query, ...first] of namingQueries) {
		const { found, total } = await search(query);
		if (found.slice(0, first.length).toSorted().join() !== first.toSorted().join())
			wrong.push(`${query}: ${found.slice(0, 3).join(' ')}`);
		if (new Set(found).size !== found.length) wrong.push(`${query}: a page twice`);
		if (found.length !== Math.min(10, total)) wrong.push(`${query}: ${total}, and ${found.length} shown`);
	}
	expect(namingQueries.length).toBeGreaterThan(50);
	expect(wrong).toEqual([]);
});

test('a query that means several pages has them among the first', async () => {
	expect(bringing.length).toBeGreaterThan(3);
	for (const [query, ...wanted] of bringing) {
		expect((await search(query)).found.slice(0, 5), query).toEqual(expect.arrayContaining(wanted));
	}
});

test.each(Object.entries(askingQueries))('what is asked for comes first: %s', async (_, rows) => {
	const wrong: string[] = [];
	for (const [query, wanted] of rows) {
		const { first, found } = await search(query);
		const got = first ?? found[0];
		if (got !== wanted) wrong.push(`${query}: ${got ?? 'nothing'}`);
	}
	expect(rows.length).toBeGreaterThan(0);
	expect(wrong).toEqual([]);
});

test('words that no page has bring nothing, or a name that is close', async () => {
	expect(absentQueries.length).toBeGreaterThan(3);
	for (const query of absentQueries) {
		const { found, named } = await search(query);
		expect(found.length - named, query).toBe(0);
	}
});
