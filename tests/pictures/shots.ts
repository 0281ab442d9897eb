/** What the kept pictures show: ten main templates on phones, tablets and desks, light and dark, and on paper. */
import { templates } from '../browser/templates.ts';
import type { Browser } from 'playwright-core';

/** How a page is looked at. Sizes in CSS pixels; more than `height` is not kept. */
interface Look {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly scheme: 'light' | 'dark';
	readonly media: 'screen' | 'print';
}

const widths = [
	[360, 2960],
	[768, 2048],
	[1280, 1800],
] as const;

/** Four screens of a phone, two of a tablet, two of a desk, and the first two sheets of A4. */
const looks: readonly Look[] = [
	...widths.flatMap(([width, height]) =>
		(['light', 'dark'] as const).map((scheme): Look => ({
			name: `${width}-${scheme}`,
			width,
			height,
			scheme,
			media: 'screen',
		})),
	),
	{ name: 'print', width: 794, height: 2246, scheme: 'light', media: 'print' },
];

/** Names of templates.ts. */
const shown = [
	'start page',
	'councils by name',
	'council',
	'SIF report',
	'briefing on a council',
	'England',
	'theme',
	'framework',
	'worked claim',
	'data',
];

/** A picture that was taken: its name, and the PNG at half the size. */
export interface Shot {
	readonly name: string;
	readonly png: Buffer;
}

/** Puts one number for the days between the record’s last day and the build’s, which each day’s build counts anew. Runs in the page. */
function hideAge(): void {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		text.textContent = (text.textContent ?? '').replace(/(?<=This site was built )\d+(?= days later)/, '100');
	}
}

/** Puts one name for the server in the addresses of charts on paper, whose port differs each time. Runs in the page. */
function hideServer(): void {
	for (const { dataset } of document.querySelectorAll<HTMLElement>('.chart-source')) {
		dataset['address'] = dataset['address']?.replace(/^[^/]+/, 'record.example') ?? '';
	}
}

/** Takes every picture, one after the other. `site`: the address of the site, with a slash at the end. */
export async function* shots(browser: Browser, site: string): AsyncGenerator<Shot> {
	const pages = shown.map((name) => {
		const template = templates.find((one) => one.name === name);
		if (!template) throw new Error(`tests/browser/templates.ts names no “${name}”.`);
		return template;
	});
	for (const { name: look, width, height, scheme, media } of looks) {
		const page = await browser.newPage({
			// What a worker offers comes when it is ready, which is at no certain moment.
			serviceWorkers: 'block',
			viewport: { width, height },
			deviceScaleFactor: 0.5,
			colorScheme: scheme,
			reducedMotion: 'reduce',
		});
		await page.emulateMedia({ media, colorScheme: scheme, reducedMotion: 'reduce' });
		for (const { name, address } of pages) {
			await page.goto(new URL(address.slice(1), site).href, { waitUntil: 'networkidle', timeout: 0 });
			await page.waitForFunction(() => document.querySelector('main astro-island[client="painted"][ssr]') === null);
			await page.waitForFunction(() => document.querySelector('.chart-source:not([data-address])') === null);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await page.evaluate(hideAge);
			await page.evaluate(hideServer);
			yield { name: `${name.replaceAll(' ', '-').toLowerCase()}-${look}`, png: await page.screenshot({ timeout: 0 }) };
		}
		await page.close();
	}
}
