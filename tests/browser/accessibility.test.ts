/** axe finds nothing on any kind of page, in light and in dark. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { templates } from './templates.ts';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const { open } = useBrowser();

/** What a widget shows only when it is asked. */
const checked = {
	name: 'claim checked',
	address: '/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27',
};

const options: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
	// Off unless asked for by name.
	rules: { 'target-size': { enabled: true } },
	resultTypes: ['violations', 'incomplete', 'passes'],
};

async function run(page: Page): Promise<AxeResults> {
	await page.evaluate(axe.source);
	return page.evaluate((o) => (window as unknown as { axe: typeof axe }).axe.run(document, o), options);
}

function told(results: AxeResults): string[] {
	return results.violations.flatMap(({ id, help, nodes }) =>
		nodes
			.slice(0, 5)
			.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
	);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
	test.each([...templates, checked])('$name: axe finds nothing', async ({ address }) => {
		const page = await open(address, { colorScheme });
		if (address === checked.address) await page.locator('.claim .verdict').waitFor();
		const results = await run(page);
		expect(told(results)).toEqual([]);
		expect(results.passes.length).toBeGreaterThan(20);
		expect(results.passes.map((rule) => rule.id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
	});
});

test('axe would find faults of contrast, size and naming', async () => {
	const page = await open('/about/');
	await page.evaluate(() => {
		const box = document.createElement('div');
		box.innerHTML = '<p>Pale</p><button></button><a href="#a">a</a><a href="#b">b</a>';
		for (const element of box.querySelectorAll<HTMLElement>('p')) element.style.color = '#ddd';
		for (const link of box.querySelectorAll('a')) {
			link.style.cssText = 'display: inline-block; width: 10px; height: 10px; overflow: hidden';
		}
		document.querySelector('main')?.append(box);
	});
	const found = (await run(page)).violations.map((violation) => violation.id);
	expect(found).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'target-size']));
});
