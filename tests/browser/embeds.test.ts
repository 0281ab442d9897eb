/** A council’s grades within a page of another site: the markup that is pasted, in narrow and wide columns, light and dark. */
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { served, useBrowser } from './browser.ts';
import { councilCard } from '../../src/views/councils/council-card.ts';
import { embedCode } from '../../src/views/councils/embed.ts';
import { realRecord } from '../support/content.ts';
import type { Page } from 'playwright-core';

const { lend, open } = useBrowser();
const record = realRecord();
/** Most judgements and the longest notice; a newer report; the longest name; the most common. */
const shown = ['dorset-county', 'slough', 'bournemouth-christchurch-and-poole', 'hampshire'];

const codeOf = (slug: string): ReturnType<typeof embedCode> =>
	embedCode(councilCard(record, record.authority(slug)), slug, served);

/** A page with the pasted markup and no stylesheet, loaded whole. */
async function pasted(markup: string): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
	const page = await lend();
	const own = served('/news-of-another-site/');
	const asked: string[] = [];
	page.on('request', (request) => void (request.url() === own || asked.push(request.url())));
	const body = `<!doctype html><title>News</title>${markup.replaceAll(' loading="lazy"', '')}`;
	await page.route(own, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
	await page.goto(own, { waitUntil: 'load' });
	return { page, asked };
}

test.each([240, 480, 800])(
	'in a column of %i pixels nothing scrolls, and only the embeds are asked for',
	async (width) => {
		const markup = shown.map((slug) => `${codeOf(slug).frame}${codeOf(slug).picture}`).join('\n');
		const { page, asked } = await pasted(`<div style="width:${width}px">${markup}</div>`);
		expect(page.frames().length).toBe(1 + shown.length);
		for (const frame of page.frames().slice(1)) {
			const { room, needed } = await frame.evaluate(() => {
				const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
				return { room: [clientWidth, clientHeight], needed: [scrollWidth, scrollHeight] };
			});
			expect({ frame: frame.url(), needed }).toEqual({ frame: frame.url(), needed: room });
			expect(room[0]).toBe(width);
		}
		const pictures = await page
			.locator('img')
			.evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));
		expect(pictures).toEqual(shown.map(() => 300));
		const embeds = shown.flatMap((slug) => [`/authorities/${slug}/embed/`, `/authorities/${slug}/embed/strip.svg`]);
		expect([...asked].sort()).toEqual(embeds.map(served).sort());
	},
);

test('the link within a frame leaves it for the council’s page', async () => {
	const { page } = await pasted(codeOf('hampshire').frame);
	await page.frameLocator('iframe').getByRole('link', { name: 'Every inspection of Hampshire' }).click();
	await page.waitForURL(served('/authorities/hampshire/'));
	expect(page.frames().length).toBe(1);
});

test.each(['light', 'dark'] as const)('can be read by everybody in the %s', async (colorScheme) => {
	for (const slug of shown) {
		const page = await open(`/authorities/${slug}/embed/`, { colorScheme, viewport: { width: 240, height: 700 } });
		const { faults, passed } = await runAxe(page);
		expect(faults).toEqual([]);
		expect(passed).toContain('color-contrast');
	}
});

test('the picture is well-formed and says the same to those who open it', async () => {
	for (const slug of shown) {
		const page = await open(`/authorities/${slug}/embed/strip.svg`);
		expect(await page.evaluate(() => document.documentElement.localName)).toBe('svg');
		expect(await page.title()).toBe(
			`${record.authority(slug).name}: Ofsted’s ${record.authority(slug).to === undefined ? 'latest' : 'last'} judgements of its children’s services`,
		);
		// No line is wider than the picture, whatever the fonts of this machine are.
		const wide = await page.locator('text').evaluateAll((all) =>
			all.flatMap((text) => {
				const { x, width } = (text as SVGTextElement).getBBox();
				return x + width > 300 - 8 ? [text.textContent] : [];
			}),
		);
		expect(wide).toEqual([]);
	}
});
