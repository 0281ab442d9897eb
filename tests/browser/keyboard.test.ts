/** Pages by keyboard alone. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { report, templates } from './templates.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();

/** What has the focus, as a short text. */
function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const at = document.activeElement;
		return at ? `${at.tagName.toLowerCase()}${at.id && `#${at.id}`} ${at.textContent.trim().slice(0, 30)}` : 'nothing';
	});
}

/** Everything that Tab can reach, in the order of the document. */
const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

describe.each(templates)('$name', ({ address }) => {
	test('offers first to skip to the content, and does', async () => {
		const page = await open(address);
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
		const page = await open(address);
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
				return document.activeElement === element && shown ? [] : [`${kind}: outline ${outlineStyle} ${outlineWidth}`];
			});
		}, reachable);
		expect(unseen).toEqual([]);
	});
});

test('Tab goes through a report in the order in which it reads, tables included, and out at its end', async () => {
	const page = await open(report);
	const expected = await page.evaluate((selector) => {
		const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((e) => e.checkVisibility());
		return all.map((e, i) => ((e.dataset['order'] = String(i)), i));
	}, reachable);
	expect(expected.length).toBeGreaterThan(30);
	const visited: number[] = [];
	for (const _ of expected) {
		await page.keyboard.press('Tab');
		visited.push(Number(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['order'] ?? -1)));
	}
	expect(visited).toEqual(expected);
	const frames = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.table-frame')].map((frame) => Number(frame.dataset['order'])),
	);
	expect(frames.length).toBeGreaterThanOrEqual(2);
	expect(visited).toEqual(expect.arrayContaining(frames));
	await page.keyboard.press('Tab');
	expect(await focused(page)).toMatch(/^body|^a Skip/);
});

test('a wide table is scrolled with the arrow keys', async () => {
	const page = await open(report, { viewport: { width: 360, height: 640 } });
	const frame = page.locator('.table-frame').filter({ has: page.locator('.country-table') });
	await frame.focus();
	await page.keyboard.press('ArrowRight');
	await page.waitForFunction(() => document.activeElement !== null && document.activeElement.scrollLeft > 0);
	expect(await frame.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0);
});
