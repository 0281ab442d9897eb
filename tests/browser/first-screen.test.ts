/** What a reader came for stands in the first screen, and nothing there is broken over lines or outside the view. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

const { open } = useBrowser();
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

describe('on a phone', () => {
	test.each(['/authorities/trafford/', '/authorities/northamptonshire/', '/reports/trafford/2026-08-03/'])(
		'neither the judgements nor the grades of %s are broken over lines',
		async (address) => {
			const page = await open(address, phone);
			const broken = await page
				.locator('.strip li > *')
				.evaluateAll((parts) =>
					parts
						.filter((e) => e.clientHeight > 1.6 * parseFloat(getComputedStyle(e).lineHeight))
						.map((e) => e.textContent),
				);
			expect(broken).toEqual([]);
			expect(await page.locator('.strip li').count()).toBeGreaterThan(3);
		},
	);

	test('Ofsted’s own report is in the first screen of a report’s page', async () => {
		const page = await open('/reports/trafford/2026-08-03/', phone);
		const link = page.getByRole('link', { name: 'Read Ofsted’s report (PDF, 12 pages)' });
		expect(await link.getAttribute('href')).toMatch(/^https:\/\/files\.ofsted\.gov\.uk\//);
		const { y = Infinity, height = 0 } = (await link.boundingBox()) ?? {};
		expect(y + height).toBeLessThan(740);
	});

	test('England’s notes and Ofsted’s figures are folded, and open where a link leads to them', async () => {
		const page = await open('/national/', phone);
		const isOpen = (page: Page) =>
			page.locator('.phone-fold').evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open));
		await expect.poll(() => isOpen(page)).toEqual([false, false]);
		await page.locator('.phone-fold > summary').last().click();
		expect(await page.getByRole('table', { name: 'Figures that Ofsted published' }).isVisible()).toBe(true);
	});
});

test.each([360, 704, 768, 959, 1280])('the whole table of England’s grades is in view at %i px', async (width) => {
	const page = await open('/', { viewport: { width, height: 900 } });
	const frame = page.locator('.table-frame:has(.country-table)');
	expect(await frame.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(1);
	expect(await page.locator('.country-table .bar-key svg').count()).toBeGreaterThan(16);
});

test('on a wide screen the map begins in the first screen, with its controls at its left', async () => {
	const page = await open('/map/', { viewport: { width: 1280, height: 900 } });
	const map = await page.locator('.tile-map').boundingBox();
	expect(map?.y).toBeLessThan(620);
	for (const control of await page.locator('.map-controls .controls').all()) {
		const box = await control.boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(map?.x ?? 0);
	}
});
