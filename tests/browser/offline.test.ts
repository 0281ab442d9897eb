/**
 * Reading without a signal, with the real worker in the real browser: pages opened before, a council that was kept, a page
 * that is not in the store, a new build, a slow network, and a build that no longer keeps pages.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { builtFolder } from '../support/require-build.ts';
import { useBrowser } from './browser.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Served } from '../../src/build/serve.ts';

const { blank } = useBrowser();
const withWorker: BrowserContextOptions = { serviceWorkers: 'allow' };
const council = 'hampshire';
const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A site of its own for each test that changes it: the pages that the tests open, and what they load. */
const home = mkdtempSync(join(tmpdir(), 'offline-'));
const opened = [
	'index.html',
	'404.html',
	'_headers',
	'favicon.svg',
	'sw.js',
	'_astro',
	'offline',
	'about',
	'map',
	'glossary',
	`authorities/${council}`,
	`reports/${council}`,
	`joint/${council}`,
];
let count = 0;

/** Copies the built site’s part for a test. */
function siteFolder(): string {
	const folder = join(home, String((count += 1)));
	for (const name of opened) {
		cpSync(join(builtFolder, name), join(folder, name), { recursive: true, force: true });
	}
	// What has not changed for long, the browser’s own cache keeps for days where the host does not say how long.
	const longAgo = new Date(Date.UTC(2020, 0, 1));
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (name.endsWith('.html')) utimesSync(join(folder, name), longAgo, longAgo);
	}
	return folder;
}

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Opens an address and waits until the worker answers for the page and has stored it. */
async function openWithWorker(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'load' });
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		const isStored = async (): Promise<boolean> => {
			for (const name of await caches.keys()) {
				if (await (await caches.open(name)).match(location.origin + location.pathname)) return true;
			}
			return false;
		};
		while (!navigator.serviceWorker.controller || !(await isStored())) {
			await new Promise((done) => setTimeout(done, 50));
		}
	});
}

const stores = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const note = (page: Page) => page.locator('.from-store');
const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

describe('without a signal', () => {
	let site: Served;
	beforeAll(async () => {
		site = await serve({ folder: siteFolder() });
		return () => site.close();
	});

	test('a page that was opened is shown with its styles and with the day on which it was saved', async () => {
		const page = await blank(withWorker);
		await openWithWorker(page, `${site.url}authorities/${council}/`);
		const [title, font] = [await heading(page), await fontOf(page)];
		expect(await note(page).count()).toBe(0);
		await page.goto(`${site.url}about/`);
		await page.context().setOffline(true);
		await page.goto(`${site.url}authorities/${council}/?sort=day`);
		expect(await heading(page)).toBe(title);
		expect(await fontOf(page)).toBe(font);
		expect(await note(page).textContent()).toBe(`Shown from this device’s store, saved on ${today}; you are offline.`);
		expect(await note(page).isVisible()).toBe(true);
		await page.goto(`${site.url}authorities/${council}/`);
		expect(await note(page).textContent()).toContain('you are offline');
		await page.context().setOffline(false);
		await page.reload();
		expect(await note(page).count()).toBe(0);
	});

	test('another page gets a kind answer that names what can be read', async () => {
		const page = await blank(withWorker);
		await openWithWorker(page, `${site.url}about/`);
		await page.context().setOffline(true);
		await page.goto(`${site.url}glossary/`);
		expect(await heading(page)).toBe('This page is not on your device');
		const links = page.locator('#stored a');
		expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(['/about/']);
		await links.first().click();
		expect(await note(page).textContent()).toContain('you are offline');
	});

	test('a council that was kept can be read: briefing, council, report and paper; and be removed', async () => {
		const page = await blank(withWorker);
		const briefing = `${site.url}authorities/${council}/briefing/`;
		await openWithWorker(page, briefing);
		const keep = page.getByRole('button', { name: 'Keep this briefing' });
		await keep.click();
		const status = page.locator('[data-keep-pages] [role=status]');
		await expect.poll(() => status.textContent()).toContain(`Kept on this device on ${today}`);
		const pages = ((await page.locator('[data-keep-pages]').getAttribute('data-keep-pages')) ?? '').split(' ');
		expect(pages).toHaveLength(4);
		await page.context().setOffline(true);
		for (const address of pages) {
			await page.goto(new URL(address, site.url).href);
			expect(await note(page).textContent(), address).toContain('you are offline');
		}
		await page.goto(`${site.url}map/`);
		expect(await page.locator('#stored h2').first().textContent()).toBe('Kept: Hampshire');
		const kept = page.locator('#stored ul').first().locator('a');
		expect(await kept.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(pages);
		await page.context().setOffline(false);
		await page.goto(briefing);
		await page.getByRole('button', { name: 'Remove it' }).click();
		await expect.poll(() => keep.isVisible()).toBe(true);
		await page.context().setOffline(true);
		await page.goto(new URL(pages[3] ?? '', site.url).href);
		expect(await heading(page)).toBe('This page is not on your device');
	});

	test('no more than 60 pages stay in the store, and those that were kept are not among them', async () => {
		const page = await blank(withWorker);
		await openWithWorker(page, `${site.url}authorities/${council}/briefing/`);
		await page.getByRole('button', { name: 'Keep this briefing' }).click();
		await expect.poll(() => page.locator('[data-keep-pages]').textContent()).toContain('Kept on this device');
		const old = (n: number): string => new Date(Date.UTC(2020, 0, n + 1)).toISOString();
		await page.evaluate(
			async (days) => {
				const [name = ''] = await caches.keys();
				const cache = await caches.open(name);
				for (const [n, day] of days.entries()) {
					const headers = { 'content-type': 'text/html', 'x-saved-on': day };
					await cache.put(`${location.origin}/old/${n}/`, new Response('<title>Old | Site</title>', { headers }));
				}
			},
			Array.from({ length: 80 }, (_, n) => old(n)),
		);
		await page.goto(`${site.url}about/`);
		const paths = (): Promise<string[]> =>
			page.evaluate(async () => {
				const [name = ''] = await caches.keys();
				return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
			});
		await expect.poll(async () => (await paths()).filter((path) => path.startsWith('/old/')).length).toBe(59);
		const left = await paths();
		expect(left).toContain('/old/79/');
		expect(left).not.toContain('/old/20/');
		expect(left).toContain(`/authorities/${council}/briefing/`);
	});
});

test('a page that the network does not bring in time is shown from the store, and says so', async () => {
	const { createServer, request } = await import('node:http');
	const site = await serve({ folder: siteFolder() });
	let isSlow = false;
	const slow = createServer((asked, answer) => {
		// The page itself never comes; everything else does.
		if (isSlow && asked.url === '/about/') return;
		const passed = request(new URL(asked.url ?? '/', site.url), (got) => {
			answer.writeHead(got.statusCode ?? 500, got.headers);
			got.pipe(answer);
		});
		// The browser may leave before an answer has come.
		passed.on('error', () => answer.destroy());
		passed.end();
	});
	await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
	const { port } = slow.address() as { port: number };
	try {
		const page = await blank(withWorker);
		await openWithWorker(page, `http://127.0.0.1:${port}/about/`);
		isSlow = true;
		await page.goto(`http://127.0.0.1:${port}/about/`);
		expect(await note(page).textContent()).toBe(
			`Shown from this device’s store, saved on ${today}; the site did not answer in time. Try again`,
		);
	} finally {
		slow.closeAllConnections();
		slow.close();
		await site.close();
	}
});

describe('after a new build', () => {
	/** Makes another build of a folder: other pages, another stylesheet, another version. */
	function buildAnew(folder: string): void {
		const sheets = readdirSync(join(folder, '_astro')).filter((file) => /^Page\..*\.css$/.test(file));
		expect(sheets).toHaveLength(1);
		const [sheet = ''] = sheets;
		const other = sheet.replace(/\.[^.]+\.css$/, '.another1.css');
		writeFileSync(join(folder, '_astro', other), readFileSync(join(folder, '_astro', sheet)));
		rmSync(join(folder, '_astro', sheet));
		const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(5);
		for (const name of pages) {
			const html = readFileSync(join(folder, name), 'utf8').replaceAll(sheet, other);
			writeFileSync(join(folder, name), html.replace('<h1', '<p class="newer">A newer build</p><h1'));
		}
		const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
		writeFileSync(join(folder, 'sw.js'), worker.replace(/"version":"[^"]+"/, '"version":"another"'));
		expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain('another');
	}

	test('the old store goes; opened pages move with their styles, and kept ones are fetched anew', async () => {
		const folder = siteFolder();
		const site = await serve({ folder });
		const page = await blank(withWorker);
		await openWithWorker(page, `${site.url}about/`);
		await openWithWorker(page, `${site.url}authorities/${council}/briefing/`);
		await page.getByRole('button', { name: 'Keep this briefing' }).click();
		await expect.poll(() => page.locator('[data-keep-pages]').textContent()).toContain('Kept on this device');
		const before = await stores(page);
		expect(before).toHaveLength(1);
		await site.close();
		buildAnew(folder);
		const again = await serve({ folder, port: Number(new URL(site.url).port) });
		await page.goto(`${site.url}map/`);
		expect(await page.locator('.newer').count()).toBe(1);
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await expect.poll(() => stores(page)).toEqual([before[0]?.replace(/\S+$/, 'another')]);
		// The first page after that fetches what was kept.
		await page.goto(`${site.url}map/`);
		const isAnew = (): Promise<boolean> =>
			page.evaluate(async (address) => {
				const [name = ''] = await caches.keys();
				const kept = await (await caches.open(name)).match(`${location.origin}${address}`);
				return (await kept?.text())?.includes('A newer build') === true;
			}, `/authorities/${council}/briefing/`);
		await expect.poll(isAnew).toBe(true);
		await page.context().setOffline(true);
		await page.goto(`${site.url}about/`);
		expect(await note(page).count()).toBe(1);
		// It was opened before the new build, and has the styles of its own build.
		expect(await page.locator('.newer').count()).toBe(0);
		expect(await fontOf(page)).toContain('Source Serif');
		await again.close();
	});

	test('that keeps no pages, the worker ends itself and its store is empty', async () => {
		const folder = siteFolder();
		const site = await serve({ folder });
		const page = await blank(withWorker);
		await openWithWorker(page, `${site.url}about/`);
		const retired = readdirSync(join(folder, '_astro')).find((file) => /^retired\..*\.js$/.test(file));
		await site.close();
		writeFileSync(join(folder, 'sw.js'), `importScripts("/_astro/${retired ?? ''}");\n`);
		const again = await serve({ folder, port: Number(new URL(site.url).port) });
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await expect.poll(() => stores(page)).toEqual([]);
		await expect
			.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
			.toBe(0);
		await again.close();
	});
});

test('a worker that cannot be fetched changes nothing', async () => {
	const folder = siteFolder();
	rmSync(join(folder, 'sw.js'));
	const site = await serve({ folder });
	const page = await blank(withWorker);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(`${site.url}authorities/${council}/briefing/`);
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.css'))))
		.toBe(true);
	await page.waitForTimeout(1000);
	expect(await page.locator('[data-keep-pages]').isVisible()).toBe(false);
	expect(await stores(page)).toEqual([]);
	expect(errors).toEqual([]);
	await site.close();
});

function fontOf(page: Page): Promise<string> {
	return page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily);
}
