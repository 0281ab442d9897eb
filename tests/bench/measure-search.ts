/** What a search costs the reader: bytes fetched and time to results, in a real browser on a built site. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** The query that is asked first, and those asked later on the same page. */
export const queries = {
	first: 'children',
	later: ['hull', 'safeguarding board', 'inadequate leadership', 'short inspection 2019', 'surrey'],
};

/** Kilobytes fetched for queries. */
export interface SearchWeight {
	readonly firstKb: number;
	/** Of the first, the counts of the filters. */
	readonly countsKb: number;
	/** The most for one later query. */
	readonly laterKb: number;
}

/** Marks the end of the typing pause and the moment when the results of a query are on the page. */
function watch(): void {
	const marks = { asked: 0, shown: 0, query: '' };
	Object.assign(window, { marks });
	const { replaceState } = history;
	history.replaceState = (...given: Parameters<History['replaceState']>) => {
		marks.asked = performance.now();
		replaceState.apply(history, given);
	};
	new MutationObserver(() => {
		const heading = document.querySelector('.search-head h2')?.textContent ?? '';
		const list = document.querySelector('.found');
		if (marks.shown === 0 && list && marks.query !== '' && heading.endsWith(`“${marks.query}”`))
			marks.shown = performance.now();
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Goes to the field and types a query at once. Milliseconds from the end of the typing pause to the results. */
export async function timeQuery(page: Page, query: string): Promise<number> {
	return page.evaluate(async (text) => {
		const { marks } = window as unknown as { marks: { asked: number; shown: number; query: string } };
		Object.assign(marks, { asked: 0, shown: 0, query: text });
		const input = document.querySelector<HTMLInputElement>('#search-query');
		if (!input) throw new Error('There is no field for the query');
		input.focus();
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		const until = performance.now() + 20_000;
		while (marks.shown === 0) {
			if (performance.now() > until)
				throw new Error(`No results for “${text}”: ${document.querySelector('.search-results')?.textContent ?? ''}`);
			await new Promise((done) => setTimeout(done, 5));
		}
		return marks.shown - marks.asked;
	}, query);
}

/** What an answer weighs on the way: text is compressed by any host, Pagefind’s own files are compressed already. */
function weight(url: string, body: Buffer): number {
	return /\.(pf_\w+|pagefind)(\?|$)/.test(url) ? body.length : gzipSync(body, { level: 9 }).length;
}

/** Opens the search page of a site in a browser without a store, ready to be typed into. */
export async function openSearch(browser: Browser, site: string, before?: (page: Page) => void): Promise<Page> {
	const context = await browser.newContext();
	const page = await context.newPage();
	before?.(page);
	await page.addInitScript(watch);
	await page.goto(`${site}search/`);
	await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
	return page;
}

/** Weighs what queries fetch from a site. Throws where one has no results. */
export async function weighSearch(browser: Browser, site: string): Promise<SearchWeight> {
	const answers: Promise<readonly [string, number]>[] = [];
	const page = await openSearch(browser, site, (blank) =>
		blank.on('response', (response) => {
			const type = response.request().resourceType();
			if (!['document', 'stylesheet', 'font', 'image'].includes(type) && response.ok())
				answers.push(response.body().then((body) => [response.url(), weight(response.url(), body)] as const));
		}),
	);
	const fetched = async (only = ''): Promise<number> => {
		for (let seen = -1; seen !== answers.length;) {
			seen = answers.length;
			await page.waitForTimeout(400);
		}
		const list = await Promise.all(answers);
		return list.reduce((sum, [address, bytes]) => sum + (address.includes(only) ? bytes : 0), 0) / 1000;
	};
	await timeQuery(page, queries.first);
	const firstKb = await fetched();
	const countsKb = await fetched('/filter/');
	let laterKb = 0;
	for (const query of queries.later) {
		answers.length = 0;
		await timeQuery(page, query);
		laterKb = Math.max(laterKb, await fetched());
	}
	await page.context().close();
	return { firstKb, countsKb, laterKb };
}
