/** A council’s page on a phone: short until it is unfolded, and nothing that stays folded where one looks for it. */
import { describe, expect, test } from 'vitest';
import { realRecord } from '../support/content.ts';
import { useBrowser } from './browser.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

const { open } = useBrowser();
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** Current councils with the longest texts at the top of their pages, and some of each kind. */
const councils = ['trafford', 'surrey', 'hampshire', 'bradford', 'isles-of-scilly', 'birmingham', 'kent', 'islington'];

const folds = (page: Page) =>
	page.locator('details.phone-fold').evaluateAll((all) =>
		all.map((fold) => ({
			of: fold.closest('section')?.getAttribute('aria-labelledby'),
			open: (fold as HTMLDetailsElement).open,
			shown: fold.querySelector('.flow')?.checkVisibility({ contentVisibilityAuto: true }) ?? false,
		})),
	);

const areAll = (is: boolean) => [
	{ of: 'history', open: is, shown: is },
	{ of: 'points', open: is, shown: is },
	{ of: 'neighbours', open: is, shown: is },
	{ of: 'visits', open: is, shown: is },
];

describe('on a phone', () => {
	test.each(councils)('%s takes five screens, before what every page has at its end', async (slug) => {
		expect(realRecord().authority(slug).to).toBeUndefined();
		const page = await open(`/authorities/${slug}/`, phone);
		await expect.poll(async () => (await folds(page)).some((fold) => fold.open)).toBe(false);
		const end = await page.locator('#next-places').evaluate((element) => element.getBoundingClientRect().top + scrollY);
		expect(end / 740).toBeLessThanOrEqual(5.1);
	});

	test('what a link or the address leads to is unfolded, also a second time', async () => {
		const page = await open('/authorities/trafford/#visits', phone);
		const opened = async () => (await folds(page)).filter((fold) => fold.open).map(({ of }) => of);
		await expect.poll(opened).toEqual(['visits']);
		const link = page.getByRole('link', { name: 'All 9 points, in our words' });
		await link.click();
		await expect.poll(opened).toEqual(['points', 'visits']);
		const heading = page.locator('#points');
		const isInSight = () => heading.evaluate((e) => Math.abs(e.getBoundingClientRect().top) < innerHeight / 2);
		await expect.poll(isInSight).toBe(true);
		await page.locator('section[aria-labelledby=points] summary').first().click();
		await expect.poll(opened).toEqual(['visits']);
		await link.click();
		await expect.poll(opened).toEqual(['points', 'visits']);
	});

	test('what an address has after # and leads nowhere unfolds nothing and is no fault', async () => {
		const page = await open('/authorities/trafford/#%E0%A4%A', phone);
		const faults: unknown[] = [];
		page.on('pageerror', (fault) => faults.push(fault));
		await page.reload();
		await expect.poll(() => folds(page)).toEqual(areAll(false));
		expect(faults).toEqual([]);
	});

	test('all is open when the screen becomes wide', async () => {
		const page = await open('/authorities/trafford/', phone);
		await expect.poll(() => folds(page)).toEqual(areAll(false));
		await page.setViewportSize({ width: 1024, height: 740 });
		await expect.poll(() => folds(page)).toEqual(areAll(true));
	});

	test('all is open on paper', async () => {
		const page = await open('/authorities/trafford/', phone);
		await expect.poll(() => folds(page)).toEqual(areAll(false));
		await page.emulateMedia({ media: 'print' });
		// What lies below the screen is drawn with the next frame.
		await expect.poll(async () => (await folds(page)).map(({ shown }) => shown)).toEqual([true, true, true, true]);
		expect(await page.locator('.phone-fold > summary:visible').count()).toBe(0);
	});

	test('all is open without script, and there is nothing to press', async () => {
		const page = await open('/authorities/trafford/', { ...phone, javaScriptEnabled: false });
		expect(await page.locator('.phone-fold > summary:visible').count()).toBe(0);
		expect(await page.locator('.phone-fold > .flow:visible').count()).toBe(4);
	});
});

test('on a wide screen all is open, and there is nothing to press', async () => {
	const page = await open('/authorities/trafford/');
	expect(await folds(page)).toEqual(areAll(true));
	expect(await page.locator('.phone-fold > summary:visible').count()).toBe(0);
	expect(await page.locator('.on-this-page').isVisible()).toBe(true);
});

test.each(['birmingham', 'leeds', 'medway'])(
	'on a wide screen %s says in its first screen where it stands, in its grade’s colour, and whether it gets better',
	async (slug) => {
		const page = await open(`/authorities/${slug}/`, { viewport: { width: 1280, height: 800 } });
		const colours = await page
			.locator('.standing, .strip li:first-child')
			.evaluateAll((all) => all.map((element) => getComputedStyle(element).backgroundColor));
		expect(colours).toHaveLength(2);
		expect(colours[0]).toBe(colours[1]);
		const starts = await page
			.locator('.answers h2')
			.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
		expect(starts).toHaveLength(3);
		expect(Math.max(...starts)).toBeLessThan(680);
	},
);
