/** Firefox as it is installed, driven over WebDriver BiDi by Puppeteer; it needs no driver of its own. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { phone } from './engine.ts';
import type { Start } from './engine.ts';

/** Where Firefox is on Linux and macOS; FIREFOX names another place. */
const places = [
	process.env['FIREFOX'],
	'/usr/bin/firefox',
	'/usr/bin/firefox-esr',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const startFirefox: Start = async () => {
	const executablePath = places.find((place) => place !== undefined && existsSync(place));
	if (executablePath === undefined) {
		return { missing: 'Firefox is not installed (Debian: apt-get install firefox-esr), or FIREFOX does not name it' };
	}
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		timeout: 0,
		protocolTimeout: 0,
		defaultViewport: phone,
	});
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	const faults: string[] = [];
	// What a page says while it is left is of no account: a request that it had begun may be cut off.
	page.on('framenavigated', (frame) => {
		if (frame === page.mainFrame()) faults.length = 0;
	});
	page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)));
	return {
		name: (await browser.version()).replace('firefox/', 'Firefox '),
		open: async (address) => {
			await page.goto(address, { waitUntil: 'load' });
			if (faults.length > 0) throw new Error(`${address}: ${faults.splice(0).join('; ')}`);
		},
		run: (script, ...args) => page.evaluate(script, ...args) as Promise<ReturnType<typeof script>>,
		click: (selector) => page.click(selector),
		type: (selector, text) => page.type(selector, text),
		press: (key) => page.keyboard.press(key),
		close: () => browser.close(),
	};
};
