/** Meanings of words, opened by mouse, touch and keyboard, with script and without, and on paper. */
import { describe, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { useBrowser } from './browser.ts';
import { report } from './templates.ts';
import type { Locator, Page } from 'playwright-core';

const { open } = useBrowser();

const briefing = '/briefings/reading-a-report/';
const meaning = 'Days other than weekends and bank holidays.';

/** A marked word and what it opens. */
async function wordAndMeaning(page: Page, slug: string): Promise<{ word: Locator; dialog: Locator }> {
	const word = page.locator(`button.word[popovertarget="word-${slug}"]`);
	const dialog = page.locator(`#word-${slug}`);
	expect(await word.count()).toBe(1);
	expect(await dialog.isVisible()).toBe(false);
	return { word, dialog };
}

const focused = (page: Page): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent.trim() ?? 'nothing');

describe.each([
	{ name: 'with script', javaScriptEnabled: true },
	{ name: 'without script', javaScriptEnabled: false },
])('$name', ({ javaScriptEnabled }) => {
	test('a click opens the meaning, and a click elsewhere closes it', async () => {
		const page = await open(briefing, { javaScriptEnabled });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.click();
		expect(await dialog.isVisible()).toBe(true);
		expect(await dialog.innerText()).toContain(meaning);
		await page.locator('h1').click();
		expect(await dialog.isVisible()).toBe(false);
	});

	test('a second click on the word closes it, and so does Close', async () => {
		const page = await open(briefing, { javaScriptEnabled });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.click();
		await word.click();
		expect(await dialog.isVisible()).toBe(false);
		await word.click();
		await dialog.getByRole('button', { name: 'Close' }).click();
		expect(await dialog.isVisible()).toBe(false);
	});

	test('a tap opens it on a phone, within the screen', async () => {
		const page = await open(briefing, { javaScriptEnabled, hasTouch: true, viewport: { width: 360, height: 640 } });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.tap();
		expect(await dialog.isVisible()).toBe(true);
		const box = (await dialog.boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(360);
		expect(box.y + box.height).toBeLessThanOrEqual(640);
		await page.touchscreen.tap(180, 20);
		expect(await dialog.isVisible()).toBe(false);
	});

	test.each(['Enter', 'Space'])('%s opens it and goes into it; Escape closes it and goes back', async (key) => {
		const page = await open(briefing, { javaScriptEnabled });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.focus();
		await page.keyboard.press(key);
		expect(await dialog.isVisible()).toBe(true);
		expect(await dialog.locator(':focus').innerText()).toBe('More in the glossary');
		await page.keyboard.press('Tab');
		expect(await dialog.locator(':focus').innerText()).toBe('Close');
		await page.keyboard.press('Escape');
		expect(await dialog.isVisible()).toBe(false);
		expect(await word.evaluate((e) => e === document.activeElement)).toBe(true);
	});

	test('its link leads to the term', async () => {
		const page = await open(briefing, { javaScriptEnabled });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.click();
		await dialog.getByRole('link').click();
		expect(new URL(page.url()).pathname).toBe('/glossary/working-days/');
		expect(await page.locator('h1').innerText()).toBe('Working days');
	});
});

test('Tab goes from an open meaning to what follows its word', async () => {
	const page = await open(briefing);
	const { word } = await wordAndMeaning(page, 'working-days');
	await word.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await focused(page)).toBe('Close');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('word-framework');
});

test('the word is a button that announces its state, and the meaning is a dialog with a name', async () => {
	const page = await open(briefing);
	const { word } = await wordAndMeaning(page, 'working-days');
	const state = (): Promise<string> => page.locator('main').ariaSnapshot();
	expect(await state()).toMatch(/button "working days"/);
	expect(await page.getByRole('dialog').count()).toBe(0);
	await word.click();
	expect(await page.getByRole('dialog', { name: 'Working days: what it means' }).count()).toBe(1);
});

test('a meaning opens next to its word on a wide screen', async () => {
	const page = await open(briefing, { viewport: { width: 1280, height: 900 } });
	const { word, dialog } = await wordAndMeaning(page, 'working-days');
	await word.scrollIntoViewIfNeeded();
	await word.click();
	const [from, to] = [(await word.boundingBox())!, (await dialog.boundingBox())!];
	const gap = to.y > from.y ? to.y - (from.y + from.height) : from.y - (to.y + to.height);
	expect(gap).toBeGreaterThanOrEqual(0);
	expect(gap).toBeLessThan(20);
	expect(Math.abs(to.x - from.x)).toBeLessThan(4);
});

test('a marked word is tall enough to tap and does not change the line', async () => {
	const page = await open(report);
	const heights = await page
		.locator('.word')
		.evaluateAll((words) => words.map((w) => w.getBoundingClientRect().height));
	expect(heights.length).toBeGreaterThan(3);
	expect(heights.filter((height) => height < 24)).toEqual([]);
	const same = await page.locator('.word').evaluateAll(
		(words) =>
			words.filter((word) => {
				const around = getComputedStyle(word.parentElement!);
				const own = getComputedStyle(word);
				return own.fontSize !== around.fontSize || own.color !== around.color || own.fontFamily !== around.fontFamily;
			}).length,
	);
	expect(same).toBe(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
	test.each([360, 1280])('axe finds nothing while a meaning is open on %i pixels', async (width) => {
		const page = await open(briefing, { colorScheme, viewport: { width, height: 800 } });
		const { word, dialog } = await wordAndMeaning(page, 'working-days');
		await word.click();
		expect(await dialog.isVisible()).toBe(true);
		const { faults, passed } = await runAxe(page);
		expect(faults).toEqual([]);
		expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
	});
});

describe('on paper', () => {
	test.each(['closed', 'open'])('all meanings are listed, with the meaning on screen %s', async (state) => {
		const page = await open(briefing);
		const words = await page.locator('.word').count();
		expect(words).toBeGreaterThan(7);
		expect(await page.locator('.words dl').isVisible()).toBe(false);
		if (state === 'open') await page.locator('.word').first().click();
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByRole('heading', { name: 'Words used on this page' }).isVisible()).toBe(true);
		expect(await page.locator('.words dd').count()).toBe(words);
		expect(await page.locator('.words dd').evaluateAll((list) => list.every((e) => e.checkVisibility()))).toBe(true);
		expect(await page.locator('.words dl').innerText()).toContain(meaning);
		// None of what opens on a screen lies over the text.
		expect(await page.locator('dialog').evaluateAll((list) => list.some((e) => e.checkVisibility()))).toBe(false);
	});
});

test('in a browser without popovers the words are text and the list is shown', async () => {
	const page = await open(briefing);
	// The rules for browsers with popovers, taken away.
	await page.evaluate(() => {
		const remove = (list: CSSRuleList, from: CSSStyleSheet | CSSGroupingRule): void => {
			for (let i = list.length - 1; i >= 0; i--) {
				const rule = list[i];
				if (rule instanceof CSSSupportsRule && rule.conditionText.includes(':popover-open')) from.deleteRule(i);
				else if (rule instanceof CSSGroupingRule) remove(rule.cssRules, rule);
			}
		};
		for (const sheet of document.styleSheets) remove(sheet.cssRules, sheet);
	});
	const style = await page
		.locator('.word')
		.first()
		.evaluate((e) => getComputedStyle(e).textDecorationLine);
	expect(style).toBe('none');
	expect(await page.locator('.words dl').innerText()).toContain(meaning);
	expect(await page.locator('.words dt a').count()).toBeGreaterThan(7);
});
