/**
 * Checks for each kind of page. A page is loaded once, without the cache, and every test uses it: how it loaded, what
 * axe finds, how it fits, and the keyboard. Pages with widgets are loaded again for each width, because a widget may read
 * the width when it starts. So tests of one width are together, and those of the first width need no second load.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runAxe } from './axe.ts';
import { newPage, served } from './browser.ts';
import { focused, reachable } from './keyboard.ts';
import { misfits } from './layout.ts';
import { report } from './templates.ts';
import type { Template } from './templates.ts';
import type { Page, Request } from 'playwright-core';

/** The result of loading a page. */
interface Arrival {
	readonly status: number | undefined;
	/** Messages, errors of scripts, requests that failed and answers that are none. */
	readonly faults: readonly string[];
	readonly requests: readonly string[];
	/** Waits until nothing more comes, and gives how far things jumped, each time that they did. */
	readonly over: () => Promise<readonly number[]>;
}

/** Defines the tests for these kinds of page. Each test file calls it for some kinds, because files run in parallel. */
export function checkPages(kinds: readonly Template[]): void {
	let page: Page;
	/** A page that runs no script, for all kinds one after the other. */
	let plainPage: Page;
	let cache: (isUsed: boolean) => Promise<unknown>;

	beforeAll(async () => {
		plainPage = await newPage({ javaScriptEnabled: false });
		page = await newPage();
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		cache = (isUsed) => session.send('Network.setCacheDisabled', { cacheDisabled: !isUsed });
		await page.addInitScript(() => {
			addEventListener('securitypolicyviolation', (event) => {
				console.error(`${event.violatedDirective} forbids ${event.blockedURI}`);
			});
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				// Under a thousandth nothing has moved that anybody could see: a line of a pixel more.
				for (const entry of list.getEntries()) {
					const { value } = entry as PerformanceEntry & { value: number };
					if (value >= 0.001) shifts.push(value);
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
	});
	afterAll(() => Promise.all([page, plainPage].map((one) => one.context().close())));

	/** Loads an address as for the first time, and writes down what happens until the arrival is over. */
	async function arrive(address: string): Promise<Arrival> {
		await page.goto('about:blank');
		await show({});
		await cache(false);
		const [faults, requests]: [string[], string[]] = [[], []];
		const underWay = new Set<Request>();
		const isMissing = (url: string): boolean => address === '/no/such/page/' && url === served(address);
		page.on('console', (message) => {
			// A second after the load the page asks for its worker, which these tests do not let in (browser.ts).
			const isOfWorker = message.text() === 'Service Worker registration blocked by Playwright';
			if (['error', 'warning'].includes(message.type()) && !isOfWorker && !isMissing(message.location().url)) {
				faults.push(`console: ${message.text()}`);
			}
		});
		page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
		page.on('request', (request) => {
			requests.push(request.url());
			underWay.add(request);
		});
		page.on('requestfinished', (request) => underWay.delete(request));
		page.on('requestfailed', (request) => {
			faults.push(`failed: ${request.url()}`);
			underWay.delete(request);
		});
		page.on('response', (response) => {
			if (response.status() >= 400 && !isMissing(response.url()))
				faults.push(`${response.status()}: ${response.url()}`);
		});
		const response = await page.goto(served(address), { waitUntil: 'load' });
		return {
			status: response?.status(),
			faults,
			requests,
			over: async () => {
				// Islands come to life once the page has been drawn, each in its own time.
				await page.evaluate(
					() =>
						new Promise<void>((resolve) => {
							new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
						}),
				);
				// A page may ask for more when it has nothing else to do, and for more again when that has come.
				await expect
					.poll(async () => {
						const asleep = await page.evaluate(
							() =>
								new Promise<number>((resolve) => {
									requestIdleCallback(() =>
										resolve(document.querySelectorAll('astro-island[client="painted"][ssr]').length),
									);
								}),
						);
						// One that has failed sleeps for good.
						return { underWay: underWay.size, asleep: faults.length > 0 ? 0 : asleep };
					})
					.toEqual({ underWay: 0, asleep: 0 });
				page.removeAllListeners();
				await cache(true);
				return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
			},
		};
	}

	/** How a page is shown: unless said otherwise on a wide screen, in light, in the page’s own colours. */
	interface Look {
		readonly width?: number;
		readonly media?: 'print';
		readonly colorScheme?: 'dark';
		readonly forcedColors?: 'active';
	}

	const plain = { media: null, colorScheme: null, forcedColors: null };
	/** The media as they are; each change of them makes the browser work out all styles again. */
	let media = JSON.stringify(plain);
	async function emulate(wanted: Omit<Look, 'width'>): Promise<void> {
		const next = { ...plain, ...wanted };
		if (JSON.stringify(next) !== media) await page.emulateMedia(next);
		media = JSON.stringify(next);
	}

	/** Whether the page has such an element. A locator would first bring 300 kB of its own into each page that is loaded. */
	const has = (selector: string): Promise<boolean> =>
		page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

	async function show({ width = 1280, ...wanted }: Look): Promise<void> {
		if (page.viewportSize()?.width !== width) {
			await emulate({});
			await page.setViewportSize({ width, height: 900 });
			if (await has('main astro-island')) await page.reload({ waitUntil: 'load' });
		}
		await emulate(wanted);
	}

	const lines = async (of: Page): Promise<string[]> =>
		(await of.evaluate(() => document.querySelector('main')?.innerText ?? '')).split(/\n+/);

	const none = { over: 0, because: [], spilt: [], cutOff: [], wideTables: [] };

	describe.each(kinds)('$name', ({ address }) => {
		let arrival: Arrival;
		beforeAll(async () => {
			arrival = await arrive(address);
		});

		test('says the same without script', async () => {
			await plainPage.goto(served(address), { waitUntil: 'load' });
			const without = await lines(plainPage);
			expect(without.join('').length).toBeGreaterThan(150);
			// What works by script alone may be there with script alone; nothing else may.
			// The link and the files of a chart, and buttons that print or copy, need script and are not there without it.
			const scripted = await page.evaluate(() => {
				const scriptOnly = '.chart-save, .chart-source a, .print-button, [data-copy]';
				const tools = [...document.querySelectorAll<HTMLElement>(scriptOnly)];
				for (const tool of tools) tool.hidden = true;
				const text = document.querySelector('main')?.innerText ?? '';
				for (const tool of tools) tool.hidden = false;
				return text.split(/\n+/);
			});
			if (!(await has('main :is(astro-island, .with-script)'))) expect(scripted).toEqual(without);
			else expect(without.filter((line) => !scripted.includes(line) && !/\bJavaScript\b/.test(line))).toEqual([]);
		});

		test('loads without errors or layout shifts, and only from the site itself', async () => {
			expect(await arrival.over()).toEqual([]);
			expect(arrival.status).toBe(address === '/no/such/page/' ? 404 : 200);
			expect(arrival.faults).toEqual([]);
			const { host } = new URL(inject('site'));
			expect(arrival.requests.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([]);
			expect(arrival.requests.length).toBeGreaterThanOrEqual(2);
		});

		test('axe finds nothing in light', async () => {
			await show({});
			const { faults, passed } = await runAxe(page);
			expect(faults).toEqual([]);
			expect(passed.length).toBeGreaterThan(20);
			expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
		});

		test('starts with a link that skips to the content', async () => {
			await show({});
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('a Skip to the content');
			expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
			await page.keyboard.press('Enter');
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
			await page.keyboard.press('Tab');
			const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
			expect(inside).toBe(true);
		});

		test('shows where the focus is', async () => {
			await show({});
			await page.keyboard.press('Tab');
			const unseen = await page.evaluate((selector) => {
				const kinds = new Map<string, HTMLElement>();
				for (const element of document.querySelectorAll<HTMLElement>(selector)) {
					if (!element.checkVisibility()) continue;
					kinds.set(`${element.tagName} ${element.className} in ${element.parentElement?.className ?? ''}`, element);
				}
				return [...kinds].flatMap(([kind, element]) => {
					// A link of the map is a group of shapes; one of them is its ring.
					const ring = element.querySelector('.reach');
					const unfocused = ring && getComputedStyle(ring).stroke;
					element.focus();
					const { outlineStyle, outlineWidth } = getComputedStyle(element);
					const shown = ring
						? getComputedStyle(ring).stroke !== unfocused && parseFloat(getComputedStyle(ring).strokeWidth) >= 2
						: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
					return document.activeElement === element && shown
						? []
						: [`${kind}: outline ${outlineStyle} ${outlineWidth}`];
				});
			}, reachable);
			expect(unseen).toEqual([]);
		});

		// Dark differs from light by colours alone: accessibility.test.ts. Here the last kind of link has the focus, too.
		test('axe finds nothing in dark', async () => {
			await show({ colorScheme: 'dark' });
			const { faults, passed } = await runAxe(page, 'of colours');
			expect(faults).toEqual([]);
			expect(passed).toContain('color-contrast');
		});

		test('shows its grades in forced colours', async () => {
			await show((await has('.grade')) ? { forcedColors: 'active' } : {});
			const grades = await page.evaluate(() => {
				const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
				const luminance = ([r = 0, g = 0, b = 0]: number[]): number =>
					[r, g, b]
						.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
						.reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
				const backgroundOf = (element: Element | null): number[] => {
					if (!element) return [255, 255, 255];
					const colour = channels(getComputedStyle(element).backgroundColor);
					return (colour[3] ?? 1) > 0 ? colour : backgroundOf(element.parentElement);
				};
				return [...document.querySelectorAll('.grade')].map((grade) => {
					const [a, b] = [luminance(channels(getComputedStyle(grade).color)), luminance(backgroundOf(grade))];
					const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
					const { width, height } = grade.getBoundingClientRect();
					// What is in a closed part of the page has no size yet.
					// The map has its key twice, one of them for each width; a key of letters is for phones.
					const closed = grade.closest('details:not([open]), .map-key-list, .chart-key.is-narrow') !== null;
					return { text: grade.textContent.trim(), contrast, seen: closed || (width > 0 && height > 0) };
				});
			});
			expect(grades.filter((grade) => grade.text === '' || grade.contrast < 4.5 || !grade.seen)).toEqual([]);
			if (address === report) expect(grades.length).toBeGreaterThan(7);
		});

		test('keeps each judgement in its box on 1280 pixels', async () => {
			await show({});
			expect(await misfits(page)).toEqual(none);
		});

		test('does not scroll sideways with doubled text on 1280 pixels, and cuts no text off', async () => {
			await show({});
			expect(await misfits(page, { doubled: true, cutOff: true })).toEqual(none);
		});

		test('keeps each judgement in its box on 800 pixels', async () => {
			await show({ width: 800 });
			expect(await misfits(page)).toEqual(none);
		});

		test('does not scroll sideways with doubled text on 640 pixels, and cuts no text off', async () => {
			await show({ width: 640 });
			expect(await misfits(page, { doubled: true, cutOff: true })).toEqual(none);
		});

		test('does not scroll sideways on a screen of 320 pixels, nor does a table of many columns', async () => {
			await show({ width: 320 });
			expect(await misfits(page, { wideTables: true })).toEqual(none);
		});

		test('has controls that a finger can meet on a screen of 320 pixels', async () => {
			await show({ width: 320 });
			expect((await runAxe(page, 'of sizes')).faults).toEqual([]);
		});

		test('fits on A4 paper, including tables', async () => {
			// 210 mm less the margins of 16 mm, at 96 dots to the inch.
			await show({ width: 672, media: 'print' });
			expect(await misfits(page)).toEqual(none);
			const clipped = await page.evaluate(() =>
				[...document.querySelectorAll('.table-frame')]
					.filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
					.map((frame) => `${frame.getAttribute('aria-label') ?? ''}: ${frame.scrollWidth} in ${frame.clientWidth}`),
			);
			expect(clipped).toEqual([]);
		});
	});
}
