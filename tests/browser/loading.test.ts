/** The security policy of a page at work. How each kind of page loads: pages.test.ts. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { report } from './templates.ts';

const { open } = useBrowser();

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
