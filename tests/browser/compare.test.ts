/** Comparing councils: by choice, by address, by keyboard, and without script; flows and waits in their frames. */
import { describe, expect, test } from 'vitest';
import { bytesOf, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();

/** Opens a page and waits until its widgets work. */
async function ready(address: string): Promise<Page> {
	const page = await open(address);
	await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
	return page;
}

const shown = (page: Page, id = 'now') => page.locator(`#${id} tbody tr`);

describe('comparing', () => {
	test('one council is shown with its neighbours, two with each other, and the address keeps the choice', async () => {
		const page = await ready('/compare/');
		await page.locator('select[name=a]').selectOption('hampshire');
		await expect.poll(() => shown(page).count()).toBe(11);
		expect(new URL(page.url()).search).toBe('?a=hampshire&with=neighbours');
		await page.locator('select[name=b]').selectOption('surrey');
		await expect.poll(() => shown(page).count()).toBe(2);
		expect(new URL(page.url()).search).toBe('?a=hampshire&b=surrey');
		await page.locator('input[name=date]').fill('2019-06-30');
		await expect.poll(() => shown(page, 'then').count()).toBe(2);
		expect(await shown(page, 'then').first().textContent()).toContain('11 June 2019');
		await page.goBack();
		await expect.poll(() => shown(page, 'then').count()).toBe(0);
		expect(await shown(page).count()).toBe(2);
	});

	test('an address alone shows what it asks for', async () => {
		const page = await open('/compare/?a=hampshire&with=region&date=2019-06-30');
		await expect.poll(() => shown(page, 'then').count()).toBe(19);
		expect(await page.locator('select[name=with]').inputValue()).toBe('region');
		expect(await page.locator('#then').textContent()).toContain('shared grade');
	});

	test('a comparison offers a link that has its day, and one of an earlier day names the reports since', async () => {
		const page = await open('/compare/?a=hampshire&b=surrey');
		const keep = page.locator('.keep-view a');
		const address = new RegExp(`^/compare/\\?a=hampshire&b=surrey&date=\\d{4}-\\d\\d-\\d\\d$`);
		await expect.poll(() => keep.getAttribute('href')).toMatch(address);
		await page.goto(new URL('?a=hampshire&b=surrey&date=2024-05-01', page.url()).href);
		await expect.poll(() => page.locator('.since').textContent()).toContain('Since 1 May 2024 the record has');
		expect(await page.locator('.since a[href="/reports/hampshire/2024-07-23/"]').count()).toBe(1);
		expect(await keep.count()).toBe(0);
		expect(await page.locator('#then').getAttribute('data-keep')).toBe('?a=hampshire&b=surrey&date=2024-05-01');
	});

	test('an address with faults shows the nearest view and says so, and nothing of it runs', async () => {
		const page = await open(
			`/compare/?a=surrey&b=surrey&c=hampshir&d=${encodeURIComponent('<img src=x onerror="window.ran=1">')}&date=1999-01-01`,
		);
		await expect.poll(() => page.locator('.compare .banner.plain li').count()).toBeGreaterThanOrEqual(4);
		const text = (await page.locator('.compare .banner.plain').textContent()) ?? '';
		expect(text).toContain('“hampshir”');
		expect(text).toContain('<img src=x');
		expect(text).toContain('named twice');
		expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		await page.locator('.compare .banner.plain a').first().click();
		await expect.poll(() => page.locator('select[name=b]').inputValue()).toBe('hampshire');
	});

	test('works by keyboard alone', async () => {
		const page = await ready('/compare/');
		await page.locator('select[name=a]').focus();
		await page.keyboard.type('Torb');
		await expect.poll(() => shown(page).count()).toBe(11);
		await page.keyboard.press('Tab');
		await page.keyboard.type('Derby');
		await expect.poll(() => new URL(page.url()).search).toContain('b=derby');
	});

	test('a saved file has the same values as the table', async () => {
		const page = await ready('/compare/hampshire/');
		await page.getByText('Save or share').click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'CSV', exact: true }).click(),
		]);
		const lines = (await bytesOf(download)).toString().replace('\uFEFF', '').trim().split('\r\n');
		expect(lines).toHaveLength(12);
		expect(lines[0]).toMatch(/^Council,Framework and publication,/);
		expect(lines[1]).toMatch(/^Hampshire,"ILACS 2023, 23 July 2024",Outstanding,/);
	});

	test('a failure to load the record gets a message and a button to try again', async () => {
		const page = await ready('/compare/');
		await page.route('**/charts/record.json', (route) => route.abort());
		await page.locator('select[name=a]').selectOption('hampshire');
		await page.getByRole('alert').waitFor();
		await page.unroute('**/charts/record.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect.poll(() => shown(page).count()).toBe(11);
	});

	test('without script links to each council’s page, which has its table', async () => {
		const page = await open('/compare/', { javaScriptEnabled: false });
		expect(await page.locator('.compare .controls').isVisible()).toBe(false);
		expect(await page.locator('.needs-script').isVisible()).toBe(true);
		const council = await open('/compare/torbay/', { javaScriptEnabled: false });
		expect(await shown(council).count()).toBe(11);
	});
});

describe('flows and waits', () => {
	test.each(['/national/flows/', '/national/flows/care-leavers/', '/national/waits/'])(
		'%s has its numbers without script',
		async (address) => {
			const page = await open(address, { javaScriptEnabled: false });
			expect(await page.locator('figure.chart tbody tr').count()).toBeGreaterThan(20);
		},
	);

	test('a matrix is saved as a picture', async () => {
		const page = await open('/national/flows/');
		await page.locator('#any .chart-save > summary').click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('#any').getByRole('button', { name: 'PNG, 16:9' }).click(),
		]);
		expect((await bytesOf(download)).subarray(1, 4).toString()).toBe('PNG');
	});
});
