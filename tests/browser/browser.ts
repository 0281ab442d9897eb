/** A browser for the tests of one file, and pages of the served site in it. */
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from './launch.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Opener {
	/** Opens an address of the site in a fresh context, and waits until it is loaded. */
	open(address: string, options?: BrowserContextOptions): Promise<Page>;
	/** A page in a fresh context, before anything is opened in it. */
	blank(options?: BrowserContextOptions): Promise<Page>;
}

/** Where an address of the site is served. */
export function served(address: string): string {
	return new URL(address.replace(/^\//, ''), inject('site')).href;
}

/** Starts a browser before the tests of a file and stops it after them. Tests fail when none can be started. */
export function useBrowser(): Opener {
	let browser: Browser;
	let contexts: BrowserContext[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterEach(async () => {
		await Promise.all(contexts.map((context) => context.close()));
		contexts = [];
	});
	afterAll(async () => {
		await browser.close();
	});
	const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 900 },
			reducedMotion: 'reduce',
			...options,
		});
		contexts.push(context);
		return context.newPage();
	};
	return {
		blank,
		open: async (address, options) => {
			const page = await blank(options);
			await page.goto(served(address), { waitUntil: 'load' });
			return page;
		},
	};
}
