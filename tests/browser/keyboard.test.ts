/** A report by keyboard alone. Each kind of page: pages.test.ts. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { focused, reachable } from './keyboard.ts';
import { report } from './templates.ts';

const { open } = useBrowser();

test('Tab goes through a report in the order in which it reads, tables included, and out at its end', async () => {
	const page = await open(report);
	const expected = await page.evaluate((selector) => {
		const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((e) => e.checkVisibility());
		return all.map((e, i) => ((e.dataset['order'] = String(i)), i));
	}, reachable);
	expect(expected.length).toBeGreaterThan(30);
	await page.evaluate(() => {
		const visited: number[] = [];
		Object.assign(window, { visited });
		addEventListener('focusin', ({ target }) => visited.push(Number((target as HTMLElement).dataset['order'] ?? -1)));
	});
	for (const _ of expected) await page.keyboard.press('Tab');
	const visited = await page.evaluate(() => (window as unknown as { visited: number[] }).visited);
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
	const page = await open('/frameworks/judgements/', { viewport: { width: 768, height: 640 } });
	const frame = page.locator('.table-frame').filter({ has: page.locator('.matrix') });
	await frame.focus();
	await page.keyboard.press('ArrowRight');
	await page.waitForFunction(() => document.activeElement !== null && document.activeElement.scrollLeft > 0);
	expect(await frame.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0);
});
