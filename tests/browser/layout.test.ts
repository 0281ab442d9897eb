/** The header, a report on paper, and that what is too wide would be found. Each kind of page: pages.test.ts. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { misfits } from './layout.ts';
import { report } from './templates.ts';
import { addresses } from '../../src/views/addresses/addresses.ts';
import { headerSections } from '../../src/views/parts/navigation.ts';

const { open } = useBrowser();

test('a report prints as a PDF of a few pages', async () => {
	const page = await open(report);
	const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	expect(pdf.startsWith('%PDF-')).toBe(true);
	const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	expect(pages).toBeGreaterThanOrEqual(2);
	expect(pages).toBeLessThanOrEqual(8);
	// A4 in points.
	expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/);
});

test('a page that is too wide would be found', async () => {
	const page = await open('/about/', { viewport: { width: 320, height: 640 } });
	await page.evaluate(() => {
		const box = document.createElement('p');
		box.style.width = '500px';
		box.textContent = 'wide';
		document.querySelector('main')?.append(box);
	});
	expect((await misfits(page)).over).toBeGreaterThan(0);
});

describe('the header', () => {
	test('says on a phone what is where, within 120 pixels', async () => {
		for (const address of [addresses.home, addresses.authority('bournemouth-christchurch-and-poole'), addresses.map]) {
			const page = await open(address, { viewport: { width: 360, height: 740 } });
			const { height, parts } = await page.evaluate(() => ({
				height: document.querySelector('.site-header')?.getBoundingClientRect().height,
				parts: [...document.querySelectorAll<HTMLElement>('.site-nav a')].map((link) => {
					const { right, bottom, height } = link.getBoundingClientRect();
					return { text: link.innerText, seen: right <= 360 && bottom <= 120 && height >= 24 };
				}),
			}));
			expect(height).toBeLessThanOrEqual(120);
			expect(parts).toEqual(headerSections.map(({ text }) => ({ text, seen: true })));
		}
	});

	test.each([360, 800, 1280])('keeps a place for the search box on %i pixels', async (width) => {
		const place = async (address: string): Promise<unknown> => {
			const page = await open(address, { viewport: { width, height: 740 } });
			return page.locator('.site-nav').boundingBox();
		};
		const [without, withBox] = [await place(addresses.home), await place(addresses.about)];
		expect(without).not.toBeNull();
		expect(withBox).toEqual(without);
	});

	test('gives the whole line to whoever types on a phone, and has the list below the box', async () => {
		const page = await open(addresses.about, { viewport: { width: 360, height: 740 } });
		const before = await page.locator('.site-nav').boundingBox();
		await page.locator('.site-header input').focus();
		expect((await page.locator('.site-header input').boundingBox())?.width).toBeGreaterThan(300);
		expect(await page.locator('.site-nav').boundingBox()).toEqual(before);
		await page.keyboard.type('Guild');
		await page.locator('.search-options li').first().waitFor();
		const list = await page.locator('.search-options').boundingBox();
		expect(list?.x).toBeGreaterThanOrEqual(0);
		expect((list?.x ?? 0) + (list?.width ?? 400)).toBeLessThanOrEqual(360);
	});
});
