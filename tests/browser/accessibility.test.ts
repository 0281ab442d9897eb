/** axe on parts that a widget shows only on request, and a check that axe finds faults. page-checks.ts covers each kind of page. */
import { expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

test.each(['light', 'dark'] as const)('axe finds nothing on a checked claim in %s', async (colorScheme) => {
	const page = await open(
		'/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27',
		{ colorScheme },
	);
	await page.locator('.claim-checker p.verdict').waitFor();
	const { faults, passed } = await runAxe(page);
	expect(faults).toEqual([]);
	expect(passed.length).toBeGreaterThan(20);
	expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
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
	const { faults } = await runAxe(page);
	for (const rule of ['color-contrast', 'button-name', 'target-size']) {
		expect(faults.filter((fault) => fault.startsWith(`${rule} `))).not.toEqual([]);
	}
});

test('dark differs from light only in colours, so that axe’s colour rules are enough there', async () => {
	const page = await open('/map/');
	const declared = await page.evaluate(() => {
		const found: [name: string, value: string][] = [];
		const read = (list: CSSRuleList, isDark: boolean): void => {
			for (const rule of list) {
				const dark = isDark || (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme'));
				if (dark && rule instanceof CSSStyleRule) {
					for (const name of rule.style) found.push([name, rule.style.getPropertyValue(name).trim()]);
				}
				if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) read(rule.cssRules, dark);
			}
		};
		for (const sheet of document.styleSheets) read(sheet.cssRules, false);
		return found;
	});
	expect(declared.length).toBeGreaterThan(10);
	// The build adds its own pair of switches, which choose between two colours.
	const isColour = ([name, value]: [string, string]): boolean =>
		/^--lightningcss-(?:light|dark)$/.test(name) || (name.startsWith('--') && /^#[0-9a-f]{3,8}$/i.test(value));
	expect(declared.filter((one) => !isColour(one))).toEqual([]);
});
