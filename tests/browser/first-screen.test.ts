/** What a reader came for stands in the first screen, and nothing there is broken over lines or outside the view. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { realRecord } from '../support/content.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

const { open } = useBrowser();
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** How far below the top of the page the first such element begins, in pixels. */
const topOf = (page: Page, selector: string): Promise<number> =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => element.getBoundingClientRect().top + scrollY);

describe('on a phone', () => {
	test.each(['/authorities/trafford/', '/authorities/northamptonshire/', '/reports/trafford/2026-08-03/'])(
		'no grade of %s is broken over lines or hangs below its judgement, and all begin at one edge',
		async (address) => {
			const page = await open(address, phone);
			const tiles = await page.locator('.strip li').evaluateAll((all) =>
				all.map(({ firstElementChild: name, lastElementChild: grade }) => {
					const [of, is] = [name!.getBoundingClientRect(), grade!.getBoundingClientRect()];
					const lines = is.height / parseFloat(getComputedStyle(grade!).lineHeight);
					return { lines, left: is.left, isBeside: is.left >= of.right && is.top < of.bottom && of.top < is.bottom };
				}),
			);
			expect(tiles.length).toBeGreaterThan(3);
			for (const { lines, isBeside } of tiles) {
				expect(lines).toBeLessThan(1.6);
				expect(isBeside).toBe(true);
			}
			expect(new Set(tiles.map(({ left }) => Math.round(left))).size).toBe(1);
		},
	);

	test('a councillor’s briefing takes eight screens before what every page has at its end, and nothing is missing on paper', async () => {
		const page = await open('/authorities/tameside/briefing/', phone);
		const folds = page.locator('.briefing .phone-fold');
		await expect.poll(() => folds.evaluateAll((all) => all.filter((fold) => fold.hasAttribute('open')).length)).toBe(0);
		expect(await folds.count()).toBeGreaterThan(5);
		expect((await topOf(page, '#next-places')) / 740).toBeLessThanOrEqual(8);
		await page.emulateMedia({ media: 'print' });
		const hidden = await folds.locator('li, tr').evaluateAll((all) => all.filter((e) => !e.checkVisibility()).length);
		expect(hidden).toBe(0);
	});

	test('Ofsted’s own report is in the first screen of a report’s page', async () => {
		const page = await open('/reports/trafford/2026-08-03/', phone);
		const link = page.getByRole('link', { name: 'Read Ofsted’s report (PDF, 12 pages)' });
		expect(await link.getAttribute('href')).toMatch(/^https:\/\/files\.ofsted\.gov\.uk\//);
		const { y = Infinity, height = 0 } = (await link.boundingBox()) ?? {};
		expect(y + height).toBeLessThan(740);
	});

	test('the start page takes seven screens before its footer, and people in care and parents find their doors in the first', async () => {
		const page = await open('/', phone);
		await expect.poll(() => page.locator('.phone-fold').evaluate((fold: HTMLDetailsElement) => fold.open)).toBe(false);
		expect((await topOf(page, '.site-footer')) / 740).toBeLessThanOrEqual(7);
		const doors = ['What inspectors said, and who you can call', 'What a grade means for you, and how to complain'];
		for (const name of doors) {
			const door = page.getByRole('main').getByRole('link', { name }).first();
			const { y = Infinity, height = 0 } = (await door.boundingBox()) ?? {};
			expect(y + height).toBeLessThan(740);
		}
	});

	test('the field of the start page says what it does not understand', async () => {
		const page = await open('/', phone);
		const hint = await page.locator('#site-search').getAttribute('aria-describedby');
		expect(await page.locator(`[id="${hint}"]`).innerText()).toMatch(/not a postcode\.$/);
	});

	test('England’s page takes ten screens before what every page has at its end, with the newest changes of grade', async () => {
		const page = await open('/national/', phone);
		expect((await topOf(page, '#next-places')) / 740).toBeLessThanOrEqual(10.2);
		const rows = page.locator('.movers tbody tr');
		expect(await rows.count()).toBeGreaterThan(9);
		expect(await rows.filter({ visible: true }).count()).toBe(5);
		await page.locator('.movers summary').click();
		expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
	});

	test.each([
		['/reports/', 4.6],
		['/reports/framework/ilacs/', 6],
	] as const)('%s names every report in %d screens, and shows those of the newest month', async (address, most) => {
		const page = await open(address, phone);
		const rows = page.locator('.report-list > li');
		const newest = realRecord().reports.at(-1)?.published.latest.slice(0, 7);
		const ofMonth = realRecord().reports.filter(({ published }) => published.latest.startsWith(newest ?? 'none'));
		await expect.poll(() => rows.filter({ visible: true }).count()).toBe(ofMonth.length);
		expect((await topOf(page, '#next-places')) / 740).toBeLessThanOrEqual(most);
		await page.locator('.phone-fold > summary').last().focus();
		await page.keyboard.press('Enter');
		expect(await rows.last().isVisible()).toBe(true);
	});

	test.each([
		'?kind=one-of&council=cheshire-west-and-chester&n=2&has=number&least=2&grade=outstanding&area=england&date=2016-02-19',
		'?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27',
	])('the verdict on the claim %s is in the first screen', async (claim) => {
		const page = await open(`/claims/${claim}`, phone);
		const verdict = page.locator('.claim-checker p.verdict');
		await expect.poll(() => verdict.count()).toBe(1);
		const { y = Infinity, height = 0 } = (await verdict.boundingBox()) ?? {};
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

test.each([
	[1280, 800],
	[768, 1024],
])('on a screen of %d by %d pixels the whole map is seen, with its controls at its left', async (width, height) => {
	const page = await open('/map/', { viewport: { width, height } });
	const map = await page.locator('.tile-map').boundingBox();
	expect((map?.y ?? 0) + (map?.height ?? Infinity)).toBeLessThanOrEqual(height);
	const controls = await page.locator('.map-controls .controls').all();
	expect(controls.length).toBeGreaterThan(0);
	for (const control of controls) {
		const box = await control.boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(map?.x ?? 0);
	}
	// The figure is as wide as the page, and lies below the words, whose links are pressed.
	await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click({ trial: true });
});

describe.each([true, false])('on a phone, with script: %s', (javaScriptEnabled) => {
	test.each(['/national/', '/map/', '/national/waits/', '/guides/', '/glossary/'])(
		'the heading of %s comes after the header and one line, which names the other pages when pressed',
		async (address) => {
			const page = await open(address, { ...phone, javaScriptEnabled });
			expect(await topOf(page, 'h1')).toBeLessThan(180);
			const links = page.locator('.section-bar a');
			expect(await links.first().isVisible()).toBe(false);
			await page.locator('.section-bar summary').focus();
			await page.keyboard.press('Enter');
			await expect.poll(() => links.last().isVisible()).toBe(true);
			expect(await links.count()).toBeGreaterThan(5);
		},
	);
});

test('a wide screen has the names in the bar, and nothing to press', async () => {
	const page = await open('/map/');
	expect(await page.locator('.section-bar a').last().isVisible()).toBe(true);
	expect(await page.locator('.section-bar summary').isVisible()).toBe(false);
});

test.each(['/map/', '/national/', '/regions/london/'])(
	'without script %s says what it shows, and nothing that cannot be done',
	async (address) => {
		const page = await open(address, { javaScriptEnabled: false });
		const says = page.locator('.needs-script').filter({ visible: true });
		expect(await says.innerText()).toMatch(
			/shows leadership on .+ 20\d\d\. Another judgement or day needs JavaScript\.$/,
		);
		// A word of the glossary opens without script.
		const controls = page.locator('main :is(button:not([popovertarget]), select, input)');
		expect(await controls.filter({ visible: true }).count()).toBe(0);
		expect(await page.locator('main').innerText()).not.toMatch(/\b(?:Choose|Point at|Pick|Change the)\b/);
		const withScript = await open(address);
		expect(await withScript.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
	},
);

test('a page that is opened far down does not scroll there; a link of the page does, where motion is welcome', async () => {
	const page = await open('/authorities/#t');
	const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.reload();
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000);
	expect(await behaviour()).toBe('auto');
	await page.locator('.letter-row a').first().focus();
	expect(await behaviour()).toBe('smooth');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await behaviour()).toBe('auto');
});
