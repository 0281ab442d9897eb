/** Pages on a phone, with large text, in the reader’s own colours, and on paper. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { report, templates } from './templates.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();

/** Width by which the document is wider than the window, and what makes it so. */
function sideways(page: Page): Promise<{ over: number; because: string[] }> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const over = (document.scrollingElement?.scrollWidth ?? 0) - width;
		const because = [...document.querySelectorAll('body *')]
			.filter((e) => e.getBoundingClientRect().right > width + 1 && !e.parentElement?.closest('.table-frame'))
			.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} to ${e.getBoundingClientRect().right}`);
		return { over, because: over > 0 ? because.slice(0, 10) : [] };
	});
}

/** Judgements whose words are wider than their box. */
function spilt(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.strip > li, .tiles > li')]
			.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
			.map((e) => `${e.textContent.trim()}: ${e.scrollWidth} in ${e.clientWidth}`),
	);
}

/** Elements whose text is cut off, but for those that can be scrolled and those meant to be unseen. */
function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((e) => {
				const { overflowX, overflowY } = getComputedStyle(e);
				const clips = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
				const larger = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
				return clips && larger && !e.closest('.visually-hidden, svg');
			})
			.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}: ${e.textContent.slice(0, 40)}`),
	);
}

describe.each(templates)('$name', ({ address }) => {
	test.each([800, 1280])('keeps each judgement in its box on %i pixels', async (width) => {
		const page = await open(address, { viewport: { width, height: 800 } });
		expect(await sideways(page)).toEqual({ over: 0, because: [] });
		expect(await spilt(page)).toEqual([]);
	});

	test('does not scroll sideways on a screen of 320 pixels', async () => {
		const page = await open(address, { viewport: { width: 320, height: 640 } });
		expect(await sideways(page)).toEqual({ over: 0, because: [] });
		expect(await spilt(page)).toEqual([]);
	});

	test.each([640, 1280])(
		'does not scroll sideways with text doubled on %i pixels, and cuts none off',
		async (width) => {
			const page = await open(address, { viewport: { width, height: 800 } });
			const before = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
			await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), 2 * before);
			expect(await sideways(page)).toEqual({ over: 0, because: [] });
			expect(await cutOff(page)).toEqual([]);
			expect(await spilt(page)).toEqual([]);
		},
	);

	test('fits on A4 paper, tables too', async () => {
		// 210 mm less the margins of 16 mm, at 96 dots to the inch.
		const page = await open(address, { viewport: { width: 672, height: 1000 } });
		await page.emulateMedia({ media: 'print' });
		expect(await sideways(page)).toEqual({ over: 0, because: [] });
		const clipped = await page.evaluate(() =>
			[...document.querySelectorAll('.table-frame')]
				.filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
				.map((frame) => `${frame.getAttribute('aria-label') ?? ''}: ${frame.scrollWidth} in ${frame.clientWidth}`),
		);
		expect(clipped).toEqual([]);
		expect(await spilt(page)).toEqual([]);
	});

	test('tells its grades in the reader’s own colours', async () => {
		const page = await open(address, { forcedColors: 'active' });
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
				// The map has its key twice, one of them for each width.
				const closed = grade.closest('details:not([open]), .map-key-list') !== null;
				return { text: grade.textContent.trim(), contrast, seen: closed || (width > 0 && height > 0) };
			});
		});
		expect(grades.filter((grade) => grade.text === '' || grade.contrast < 4.5 || !grade.seen)).toEqual([]);
		if (address === report) expect(grades.length).toBeGreaterThan(7);
	});
});

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
