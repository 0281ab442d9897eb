/** How pages load: from their own host alone, without a fault, without a jump, and the same without script. */
import { describe, expect, inject, test } from 'vitest';
import { served, useBrowser } from './browser.ts';
import { report, templates } from './templates.ts';
import type { Page } from 'playwright-core';

const { open, blank } = useBrowser();

describe.each(templates)('$name', ({ address }) => {
	test('loads without a fault or a jump, and from nowhere else', async () => {
		const page = await blank();
		const faults: string[] = [];
		const missing = address === '/no/such/page/';
		page.on('console', (message) => {
			const expected = missing && message.location().url === served(address);
			if (['error', 'warning'].includes(message.type()) && !expected) faults.push(`console: ${message.text()}`);
		});
		page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
		page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
		page.on('response', (response) => {
			if (response.status() >= 400 && response.url() !== served(address)) {
				faults.push(`${response.status()}: ${response.url()}`);
			}
		});
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.addInitScript(() => {
			addEventListener('securitypolicyviolation', (event) => {
				console.error(`${event.violatedDirective} forbids ${event.blockedURI}`);
			});
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const response = await page.goto(served(address), { waitUntil: 'networkidle' });
		expect(response?.status()).toBe(missing ? 404 : 200);
		expect(faults).toEqual([]);
		const host = new URL(inject('site')).host;
		expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([]);
		expect(requests.length).toBeGreaterThanOrEqual(2);
		expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
	});

	test('says the same without script', async () => {
		const [without, withScript] = await Promise.all([open(address, { javaScriptEnabled: false }), open(address)]);
		const read = async (page: Page): Promise<string[]> => (await page.locator('main').innerText()).split(/\n+/);
		const lines = await read(without);
		expect(lines.join('').length).toBeGreaterThan(150);
		// What works by script alone may be there with script alone; nothing else may.
		const widgets = await withScript.locator('main astro-island').count();
		if (widgets > 0) await withScript.waitForLoadState('networkidle');
		const scripted = await read(withScript);
		if (widgets === 0) expect(scripted).toEqual(lines);
		else expect(lines.filter((line) => !scripted.includes(line) && !/\bJavaScript\b/.test(line))).toEqual([]);
	});
});

test('the policy of a report’s page stops a script that was not there when it was built', async () => {
	const page = await open(report);
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.documentElement.dataset.ran = "yes"';
		document.head.append(script);
		return document.documentElement.dataset['ran'];
	});
	expect(ran).toBeUndefined();
});

test('the policy stops a request to another host', async () => {
	const page = await open(report);
	const outcome = await page.evaluate(async () => {
		const stopped = new Promise<string>((resolve) => {
			addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
		});
		const fetched = await fetch('https://example.org/').catch(() => undefined);
		return fetched ? 'sent' : stopped;
	});
	expect(outcome).toBe('connect-src');
});
