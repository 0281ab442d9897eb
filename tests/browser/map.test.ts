/** The map: by choice, by address, by keyboard, by touch, on paper and without script; grades over time on a council’s page. */
import { describe, expect, test } from 'vitest';
import { golden } from '../support/golden.ts';
import { bytesOf, served, useBrowser } from './browser.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

const { lend, open } = useBrowser();

/** Opens a page and waits until its widgets work. */
async function ready(address: string, options?: BrowserContextOptions): Promise<Page> {
	const page = await open(address, options);
	await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
	return page;
}

const tiles = (page: Page) => page.locator('.tile-map a');
const rows = (page: Page) => page.locator('#map tbody tr');
const tile = (page: Page, name: string) => page.locator(`.tile-map a[aria-label^="${name}:"]`);

const judgement = (page: Page) => page.locator('.controls select').first();
const subject = (page: Page, name: string) => page.getByRole('radio', { name });

describe('without script', () => {
	test('the map has a link for each council and the table a row', async () => {
		const page = await open('/map/', { javaScriptEnabled: false });
		expect(await tiles(page).count()).toBe(golden().councils);
		expect(await rows(page).count()).toBe(golden().councils);
		expect(await tile(page, 'Hampshire').getAttribute('href')).toMatch(/\/authorities\/hampshire\/$/);
		expect(await tile(page, 'Hampshire').getAttribute('aria-label')).toBe(
			'Hampshire: Outstanding, ILACS 2023, published 23 July 2024',
		);
	});
});

describe('the choices', () => {
	const summary = (page: Page) => page.locator('.chart-choice > summary');

	test.each(['/map/', '/national/'])('of %s are folded on a phone, and open with the Enter key', async (address) => {
		const page = await ready(address, { viewport: { width: 360, height: 740 } });
		expect(await judgement(page).isVisible()).toBe(false);
		await summary(page).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => judgement(page).isVisible()).toBe(true);
	});

	test('lie open on a wide screen, with nothing to press, and are left out on paper', async () => {
		const page = await ready('/map/');
		expect(await judgement(page).isVisible()).toBe(true);
		expect(await summary(page).isVisible()).toBe(false);
		await page.setViewportSize({ width: 600, height: 900 });
		expect(await summary(page).isVisible()).toBe(true);
		await page.emulateMedia({ media: 'print' });
		expect(await summary(page).isVisible()).toBe(false);
	});
});

describe('choosing', () => {
	test('a day shows the councils of that day, and the address keeps the choice', async () => {
		const page = await ready('/map/');
		await page.getByLabel('Day', { exact: true }).fill('2019-03-31');
		await expect.poll(() => tile(page, 'Poole').count()).toBe(1);
		expect(await tiles(page).count()).toBe(152);
		expect(await tile(page, 'Cumberland').count()).toBe(0);
		expect(await page.locator('.map-beside').textContent()).toContain('Poole were councils until 31 March 2019');
		expect(new URL(page.url()).search).toBe('?strand=leadership&date=2019-03-31');
		await page.goBack();
		await expect.poll(() => tiles(page).count()).toBe(golden().councils);
	});

	test('an address alone shows what it asks for', async () => {
		const page = await ready('/map/?strand=care-leavers&date=2022-12-31&reading=official');
		await expect.poll(() => page.locator('#map-title').textContent()).toContain('31 December 2022');
		expect(await judgement(page).inputValue()).toBe('care-leavers');
		expect(await page.getByLabel('as Ofsted counts').isChecked()).toBe(true);
		expect(await page.locator('#map tbody').textContent()).toContain('shared grade');
	});

	test('an address with faults shows the nearest view and says so, and nothing of it runs', async () => {
		const bad = encodeURIComponent('<img src=x onerror="window.ran=1">');
		const page = await ready(`/map/?strand=${bad}&date=1999-01-01&reading=no`);
		await expect.poll(() => page.locator('.banner.plain li').count()).toBe(3);
		expect(await page.locator('.banner.plain').textContent()).toContain('<img src=x');
		expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		await expect.poll(() => page.locator('#map-title').textContent()).toContain('11 February 2014');
	});

	test('a failure to load the record gets a message, and the initial map remains', async () => {
		const page = await ready('/map/');
		await page.route('**/charts/record.json', (route) => route.abort());
		await judgement(page).selectOption('care-leavers');
		await page.getByRole('alert').waitFor();
		expect(await tiles(page).count()).toBe(golden().councils);
		await page.unroute('**/charts/record.json');
		await judgement(page).selectOption('help-and-protection');
		await expect.poll(() => page.locator('#map-title').textContent()).toContain('help and protection');
	});
});

describe('outcomes of area SEND inspections', () => {
	test('are a view of their own, with no grade in it, and the address holds it', async () => {
		const page = await ready('/map/');
		await subject(page, 'Outcomes of area SEND inspections').check();
		await expect.poll(() => page.locator('#map-title').textContent()).toContain('Area SEND inspections:');
		expect(new URL(page.url()).search).toBe('?of=send');
		expect(await tiles(page).count()).toBe(golden().councils);
		expect(await page.locator('.tile-map .tile:not(.is-none)').count()).toBe(0);
		expect(await page.locator('#map .chart-key .grade[class*="is-"]').count()).toBe(0);
		expect(await page.locator('#map .chart-source').textContent()).toContain('Ofsted and the Care Quality Commission');
		expect(await page.locator('.controls select').count()).toBe(0);
		await page.goBack();
		await expect.poll(() => page.locator('.tile-map .tile:not(.is-none)').count()).toBeGreaterThan(100);
		expect(await page.locator('#map .chart-source').textContent()).not.toContain('Care Quality Commission');
	});

	test('open by address, and keep what was chosen of the grades', async () => {
		const page = await ready('/map/?of=send&strand=care-leavers');
		await expect.poll(() => tile(page, 'Bury').getAttribute('aria-label')).toContain('report published 7 May 2024');
		await subject(page, 'Councils by grade').check();
		await expect.poll(() => judgement(page).inputValue()).toBe('care-leavers');
		expect(new URL(page.url()).search).toBe('?strand=care-leavers');
	});

	test('show the grades and say so when the record does not come', async () => {
		const page = await open('/');
		await page.route('**/charts/record.json', (route) => route.abort());
		await page.goto(served('/map/?of=send'));
		await page.getByRole('alert').waitFor();
		expect(await page.locator('#map-title').textContent()).not.toContain('SEND');
		expect(await page.locator('.tile-map .tile:not(.is-none)').count()).toBeGreaterThan(100);
	});

	test('differ in shape and letters, not only in colour', async () => {
		const page = await ready('/map/?of=send');
		await expect.poll(() => page.locator('#map-title').textContent()).toContain('Area SEND inspections:');
		const signs = await page.evaluate(() =>
			[...document.querySelectorAll('.tile-map .tile:has(.shape)')].map(
				(e) => `${e.querySelector('text:last-of-type')?.textContent} ${e.querySelector('.shape')?.innerHTML}`,
			),
		);
		expect(new Set(signs).size).toBe(3);
	});
});

describe('reading a square', () => {
	test('by mouse, in the line next to the map', async () => {
		const page = await ready('/map/');
		await tile(page, 'Kent').hover();
		await expect.poll(() => page.locator('.map-details').textContent()).toMatch(/^Kent: Good, ILACS/);
	});

	test('by keyboard, and Enter opens the council’s page', async () => {
		const page = await ready('/map/');
		await tile(page, 'Northumberland').focus();
		expect(await page.locator('.map-details').textContent()).toMatch(/^Northumberland: /);
		await page.keyboard.press('Tab');
		expect(await page.locator('.map-details').textContent()).toMatch(/^Newcastle upon Tyne: /);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/authorities/newcastle-upon-tyne/');
	});

	test('the map can be skipped', async () => {
		const page = await ready('/map/');
		await page.locator('.keep-view a').focus();
		await page.keyboard.press('Tab');
		const skip = page.locator('.skip-map');
		expect(await skip.evaluate((e) => e === document.activeElement && e.clientHeight > 15)).toBe(true);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('.tile-map') === null)).toBe(true);
		expect(await page.evaluate(() => document.activeElement?.closest('.chart-source') !== null)).toBe(true);
	});
});

describe('on a phone', () => {
	test.each([320, 360, 414])('each square is 24 pixels wide or more on %i', async (width) => {
		const page = await ready('/map/', { viewport: { width, height: 740 }, hasTouch: true });
		const sizes = await tiles(page).evaluateAll((all) =>
			all.map((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height)),
		);
		expect(sizes).toHaveLength(golden().councils);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
	});

	test('the whole map is seen at once on 360 pixels', async () => {
		const page = await ready('/map/', { viewport: { width: 360, height: 740 } });
		const frame = page.locator('.map-frame');
		expect(await frame.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
	});
});

/** The map of the judgement that some councils no longer have, so that it has squares of each grade and squares of none. */
async function mapOfOverall(options: BrowserContextOptions): Promise<Page> {
	const page = await ready('/map/?strand=overall', options);
	await expect.poll(() => page.locator('#map-title').textContent()).toContain('overall effectiveness');
	return page;
}

test.each(['light', 'dark'] as const)('letters stand out from their square in %s', async (colorScheme) => {
	const page = await mapOfOverall({ colorScheme });
	const pairs = await page.evaluate(() =>
		[...document.querySelectorAll('.tile-map .tile')].flatMap((e) => {
			const [square, text] = [e.querySelector('.square'), e.querySelector('text')];
			return square && text ? [[getComputedStyle(square).fill, getComputedStyle(text).fill] as const] : [];
		}),
	);
	const luminance = (colour: string): number =>
		(colour.match(/[\d.]+/g) ?? [])
			.slice(0, 3)
			.map((c) => Number(c) / 255)
			.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
			.reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
	const kinds = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
	expect(kinds.length).toBeGreaterThanOrEqual(5);
	for (const [ground, ink] of kinds) {
		const [a, b] = [luminance(ground), luminance(ink)].sort((x, y) => y - x);
		expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
	}
});

test('squares differ by letter and shape, not by colour alone', async () => {
	const page = await mapOfOverall({ forcedColors: 'active' });
	const kinds = await page.evaluate(() =>
		[...document.querySelectorAll('.tile-map .tile:has(a)')].map((e) => ({
			kind: e.getAttribute('class') ?? '',
			drawn: `${e.querySelector('text:last-of-type')?.textContent ?? ''} ${e.querySelector('.shape')?.innerHTML ?? ''}`,
		})),
	);
	const byKind = Map.groupBy(kinds, ({ kind }) => kind);
	expect(byKind.size).toBe(5);
	for (const same of byKind.values()) expect(new Set(same.map(({ drawn }) => drawn)).size).toBe(1);
	expect(new Set(kinds.map(({ drawn }) => drawn)).size).toBe(byKind.size);
});

describe('saving the map', () => {
	test.each([
		['CSV', 'csv'],
		['PNG, 16:9', 'png'],
		['SVG, square', 'svg'],
	])('%s', async (name, kind) => {
		const page = await ready('/map/');
		await page.locator('.chart-save > summary').first().click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name, exact: true }).click(),
		]);
		expect(download.suggestedFilename()).toMatch(
			new RegExp(`^map-leadership-\\d{4}-\\d\\d-\\d\\d(-16x9|-square)?\\.${kind}$`),
		);
		const file = await bytesOf(download);
		if (kind === 'csv') {
			const lines = file.toString().replace('\uFEFF', '').trim().split('\r\n');
			expect(lines).toHaveLength(154);
			expect(lines[0]).toBe('Council,Region,Leadership,Published,Framework');
		}
		if (kind === 'png') expect(file.subarray(1, 4).toString()).toBe('PNG');
		if (kind === 'svg') {
			expect(file.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
			expect(file.toString().match(/<a /g)).toHaveLength(golden().councils);
			// A file has no place of its own: its links are whole addresses.
			expect(file.toString()).not.toMatch(/href="(?!http)/);
		}
	});
});

describe('grades over time on a council’s page', () => {
	test.each([320, 360, 768, 1280])('stay within the page on %i pixels, without script', async (width) => {
		const page = await lend({ javaScriptEnabled: false });
		await page.setViewportSize({ width, height: 800 });
		for (const slug of ['hampshire', 'west-northamptonshire', 'dorset-county']) {
			await page.goto(served(`/authorities/${slug}/`));
			const box = await page.locator('#grades-over-time').evaluate((figure) => {
				const seen = [...figure.querySelectorAll('.drawn :is(text, path)')].filter((e) => e.checkVisibility());
				const texts = seen.filter((e) => e.tagName === 'text');
				return {
					texts: texts.length,
					right: Math.max(...seen.map((e) => e.getBoundingClientRect().right)),
					smallest: Math.min(...texts.map((e) => e.getBoundingClientRect().height)),
					wide: document.documentElement.clientWidth,
				};
			});
			expect(box.texts, slug).toBeGreaterThan(5);
			expect(box.right, slug).toBeLessThanOrEqual(box.wide);
			// High enough to be read: letters of 11 pixels and more.
			expect(box.smallest, slug).toBeGreaterThanOrEqual(width < 360 ? 13 : 14);
		}
	});

	test.each([360, 1280])('have the newest grade in words and lead to its report on %i pixels', async (width) => {
		// On a phone it is folded, but not where the address leads to it.
		const page = await open('/authorities/hampshire/#history', { viewport: { width, height: 800 } });
		const newest = page
			.locator('#grades-over-time .drawn a[aria-label="Overall effectiveness: outstanding, published 23 July 2024"]')
			.filter({ visible: true });
		expect((await newest.textContent())?.trim()).toBe('Outstanding');
		expect(await newest.getAttribute('href')).toMatch(/\/reports\/hampshire\/2024-07-23\/$/);
	});

	test('have a name, and the table follows at once', async () => {
		const page = await open('/authorities/hampshire/');
		const picture = page.locator('#grades-over-time .drawn.is-wide');
		expect(await picture.getAttribute('aria-label')).toContain('outstanding (11 June 2019)');
		expect(await page.locator('#grades-over-time + details > .table-frame .history-table').count()).toBe(1);
	});
});
