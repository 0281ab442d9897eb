/** Scripts come after the page is drawn. What a reader does before that is done once they have come. */
import { expect, test } from 'vitest';
import { served, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';

const { lend } = useBrowser();

/** Opens a page whose scripts of a name do not come until they are let in. */
async function slow(address: string, script: string): Promise<{ page: Page; letIn: () => void }> {
	const page = await lend();
	const { promise: allowed, resolve: letIn } = Promise.withResolvers<void>();
	await page.route(`**/_astro/${script}*.js`, async (route) => {
		await allowed;
		await route.continue();
	});
	await page.goto(served(address), { waitUntil: 'load' });
	return { page, letIn };
}

test('two councils chosen before the script has come are compared', async () => {
	const { page, letIn } = await slow('/compare/', 'Compare');
	await page.locator('select[name=a]').selectOption('hampshire');
	await page.locator('select[name=b]').selectOption('surrey');
	expect(await page.locator('astro-island[ssr]').count()).toBe(1);
	letIn();
	await expect.poll(() => page.locator('#now tbody tr').count()).toBe(2);
	expect(new URL(page.url()).search).toBe('?a=hampshire&b=surrey');
});

test('a judgement and a form chosen before the script has come are shown', async () => {
	const { page, letIn } = await slow('/national/', 'Explorer');
	const strand = page.locator('.explorer select').first();
	await strand.selectOption('care-leavers');
	await page.getByLabel('number of councils').check();
	letIn();
	await expect.poll(() => page.locator('#profile-title').textContent()).toContain('care leavers');
	expect(await page.getByLabel('number of councils').isChecked()).toBe(true);
	await expect.poll(() => new URL(page.url()).search).toContain('show=counts');
});

test('words typed above a long table before the script has come narrow it down', async () => {
	const { page, letIn } = await slow('/authorities/', 'ListProgram');
	await page.locator('.list-tools input').fill('hull');
	letIn();
	await expect.poll(() => page.locator('.list-tools .shown').textContent()).toMatch(/^1 of 153 /);
});

test('a press of a chart’s button before the script has come is answered', async () => {
	const { page, letIn } = await slow('/national/', 'ChartProgram');
	const figure = page.locator('#all-now');
	await figure.locator('details:has(button[data-save]) summary').click();
	await figure.locator('button[data-save=link]').click();
	expect(await figure.locator('.chart-tools [role=status]').textContent()).toBe('');
	letIn();
	await expect.poll(() => figure.locator('.chart-tools [role=status]').textContent()).toMatch(/^Cop/);
});

test('a chart in an island is saved once, though its button was pressed before the island’s script had come', async () => {
	const { page, letIn } = await slow('/national/', 'Explorer');
	const figure = page.locator('#profile');
	await figure.locator('details:has(button[data-save]) summary').click();
	const saved: string[] = [];
	page.on('download', (download) => saved.push(download.suggestedFilename()));
	await figure.locator('button[data-save=csv]').click();
	await expect.poll(() => saved.length).toBe(1);
	letIn();
	await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
	// What is done again is done one at a time; what is chosen after the island has come is later than that.
	await page.locator('.explorer select').first().selectOption('care-leavers');
	await expect.poll(() => page.locator('#profile-title').textContent()).toContain('care leavers');
	expect(saved).toHaveLength(1);
});

test('the header’s box, used before its script has come, suggests what was typed', async () => {
	const { page, letIn } = await slow('/about/', 'SearchProgram');
	await page.locator('#site-search').fill('hampshire');
	letIn();
	await expect.poll(() => page.locator('#search-options [role=option]').first().textContent()).toContain('Hampshire');
});
