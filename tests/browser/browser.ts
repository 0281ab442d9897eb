/**
 * The browser that the tests of a worker share, and pages of the served site in it. Opening a page in a new context takes
 * four times as long as navigating an existing page, so pages are reused: after a test each page is reset and kept for the
 * next test that needs the same options.
 */
import { afterEach, inject } from 'vitest';
import { launchTestBrowser } from './launch.ts';
import { patience } from '../support/patience.ts';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';

export interface Opener {
	/**
	 * Opens an address of the site and waits until it is loaded. What the browser has fetched before may come from its
	 * cache. The page is lent until the end of the test.
	 */
	open(address: string, options?: BrowserContextOptions): Promise<Page>;
	/** The same before anything is opened in it. */
	lend(options?: BrowserContextOptions): Promise<Page>;
	/** A page in a fresh context, with an empty cache, before anything is opened in it. Closed at the end of the test. */
	blank(options?: BrowserContextOptions): Promise<Page>;
}

const usual = {
	viewport: { width: 1280, height: 900 },
	reducedMotion: 'reduce',
	// A page may be intercepted only where no worker stands between it and the network.
	serviceWorkers: 'block',
} as const satisfies BrowserContextOptions;

/**
 * The browser of this worker, for all files that it runs; it ends with the worker. A browser shared by all workers would
 * need a process between, through which everything that is said to it would go once more.
 */
let browser: Promise<Browser> | undefined;

/** Pages not in use, by the options of their context. */
const shelf = new Map<string, Page[]>();

/** The served URL for an address of the site. */
export function served(address: string): string {
	return new URL(address.replace(/^\//, ''), inject('site')).href;
}

/** A page in a fresh context, to be closed with its context by whoever asked for it. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
	browser ??= launchTestBrowser();
	const context = await (await browser).newContext({ ...usual, ...options });
	context.setDefaultTimeout(patience);
	return context.newPage();
}

/** Makes a lent page as it was: nothing intercepted, nobody listening, window and media as its context has them. */
async function tidy(page: Page, options: BrowserContextOptions): Promise<void> {
	const { viewport = usual.viewport, colorScheme = null, forcedColors = null } = options;
	page.removeAllListeners();
	await page.goto('about:blank');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await page.context().setOffline(false);
	await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion: usual.reducedMotion });
	const size = page.viewportSize();
	if (viewport && (size?.width !== viewport.width || size.height !== viewport.height)) {
		await page.setViewportSize(viewport);
	}
	// What the mouse is over stays so on the next page.
	await page.mouse.move(0, 0);
}

/** Pages for the tests of a file. */
export function useBrowser(): Opener {
	let lent: { page: Page; options: BrowserContextOptions }[] = [];
	let own: Page[] = [];
	afterEach(async ({ task }) => {
		const failed = task.result?.state === 'fail';
		const [back, away] = failed ? [[], [...lent.map(({ page }) => page), ...own]] : [lent, own];
		[lent, own] = [[], []];
		await Promise.all(away.map((page) => page.context().close()));
		for (const { page, options } of back) {
			await tidy(page, options);
			const key = JSON.stringify(options);
			shelf.set(key, [...(shelf.get(key) ?? []), page]);
		}
	});
	const lend: Opener['lend'] = async (options = {}) => {
		const page = shelf.get(JSON.stringify(options))?.pop() ?? (await newPage(options));
		lent.push({ page, options });
		return page;
	};
	return {
		lend,
		blank: async (options = {}) => {
			const page = await newPage(options);
			own.push(page);
			return page;
		},
		open: async (address, options) => {
			const page = await lend(options);
			await page.goto(served(address), { waitUntil: 'load' });
			return page;
		},
	};
}

/** The contents of a download. */
export async function bytesOf(download: Download): Promise<Buffer> {
	return Buffer.concat(await Array.fromAsync(await download.createReadStream()));
}
