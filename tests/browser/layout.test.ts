/** A report on paper, and that what is too wide would be found. Each kind of page: pages.test.ts. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { sideways } from './layout.ts';
import { report } from './templates.ts';

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
	expect((await sideways(page)).over).toBeGreaterThan(0);
});
