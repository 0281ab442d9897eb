/** The claim checker: by choice, by address, by keyboard, with faults in the address, and without the record. */
import { describe, expect, test } from 'vitest';
import { served, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();

async function ready(address: string): Promise<Page> {
	const page = await open(address);
	await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
	return page;
}

const verdict = (page: Page) => page.locator('.claim-checker p.verdict');

describe('checking a claim', () => {
	test('a claim of an earlier day names the later reports that change it, and its verdict now', async () => {
		const page = await ready('/claims/?kind=best&council=hampshire&area=england&framework=sif&date=2014-05-27');
		await expect
			.poll(() => page.locator('.since').textContent())
			.toMatch(/^Since 27 May 2014 the record has \d+ more reports\. \d+ of them change this claim/);
		expect(await page.locator('.since a[href^="/reports/"]').count()).toBeGreaterThan(0);
		const now = page.getByRole('link', { name: /^The same claim as at .*: does not hold$/ });
		await now.click();
		await expect.poll(() => page.locator('p.verdict').textContent()).toContain('Does not hold');
		expect(await page.locator('.since').count()).toBe(0);
	});

	test('gives no verdict until an area is chosen, and the verdict may change with the area', async () => {
		const page = await ready('/claims/');
		await page.locator('select[name=council]').selectOption('cheshire-west-and-chester');
		await page.locator('input[name=n]').fill('2');
		await page.locator('input[name=n]').blur();
		await page.locator('select[name=has]').selectOption('number');
		await page.locator('input[name=date]').fill('2016-02-19');
		expect(await verdict(page).count()).toBe(0);
		expect(await page.locator('.claim-checker').textContent()).toContain('Choose an area');
		await page.locator('select[name=area]').selectOption('north-west');
		await expect.poll(() => verdict(page).textContent()).toBe('Holds');
		await page.locator('select[name=area]').selectOption('england');
		await expect.poll(() => verdict(page).textContent()).toMatch(/^Does not hold: /);
		expect(new URL(page.url()).search).toBe(
			'?kind=one-of&council=cheshire-west-and-chester&n=2&has=number&least=2&grade=outstanding&area=england&date=2016-02-19',
		);
		await page.goBack();
		await expect.poll(() => verdict(page).textContent()).toBe('Holds');
	});

	test('the verdict follows a number while it is typed, and a number out of bounds is put right', async () => {
		const page = await ready(
			'/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27',
		);
		const number = page.locator('input[name=n]');
		await number.focus();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('12');
		await expect.poll(() => verdict(page).textContent()).toMatch(/^Holds/);
		await page.keyboard.type('99999');
		await number.blur();
		expect(await number.inputValue()).toBe('129');
		await page.goBack();
		await expect.poll(() => number.inputValue()).toBe('11');
	});

	test('an address alone shows the claim, its rows, and a sentence with its own address', async () => {
		const address = '/claims/?kind=nth-inspected&council=hampshire&n=11&area=england&framework=sif&date=2014-05-27';
		const page = await open(address);
		await expect.poll(() => verdict(page).textContent()).toMatch(/^Does not hold: /);
		expect(await page.locator('.claim table').first().locator('tbody tr').count()).toBe(13);
		const take = (await page.locator('.take').textContent()) ?? '';
		expect(take).toContain('Hampshire was 12th, joint with Bradford');
		expect(take).toContain(page.url());
	});

	test('on a phone the verdict stays in view while a field is changed, and never covers the field', async () => {
		const page = await open('/claims/?kind=one-of&council=trafford&n=3&least=2&area=north-west&has=number', {
			viewport: { width: 360, height: 480 },
		});
		await verdict(page).waitFor();
		const inView = () =>
			verdict(page).evaluate((element) => {
				const { top, bottom } = element.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			});
		expect(await inView()).toBe(true);
		await page.locator('select[name=kind]').focus();
		const fields = await page.locator('.claim-form :is(select, input)').count();
		expect(fields).toBeGreaterThan(5);
		for (let field = 0; field < fields; field++) {
			const covered = await verdict(page).evaluate((element) => {
				const focused = document.activeElement!.getBoundingClientRect();
				const { top, bottom } = element.getBoundingClientRect();
				return focused.bottom > top && focused.top < bottom;
			});
			expect(covered, String(field)).toBe(false);
			expect(await inView(), String(field)).toBe(true);
			await page.keyboard.press('Tab');
		}
	});

	test('every kind of claim can be chosen and checked', async () => {
		const page = await ready('/claims/?kind=best&council=hampshire&area=england&framework=sif&date=2014-05-27');
		const kinds = await page
			.locator('select[name=kind] option')
			.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
		expect(kinds).toHaveLength(13);
		for (const kind of kinds) {
			await page.locator('select[name=kind]').selectOption(kind);
			const council = page.locator('select[name=council]');
			if ((await council.count()) > 0 && (await council.inputValue()) === '') await council.selectOption('hampshire');
			const theme = page.locator('select[name=theme]');
			if ((await theme.count()) > 0 && (await theme.inputValue()) === '') await theme.selectOption('front-door');
			await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe(kind);
			await expect.poll(() => verdict(page).count(), { message: kind }).toBe(1);
			expect(await page.locator('.claim-sentence').textContent()).not.toMatch(/undefined|NaN/);
			expect(await page.locator('.claim-verdict').textContent()).not.toMatch(/undefined|NaN/);
		}
	});

	test('what reports asked for is fetched only for a claim about it', async () => {
		const page = await ready('/claims/?kind=best&council=hampshire&area=england&framework=sif&date=2014-05-27');
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await page.locator('select[name=kind]').selectOption('first-since');
		await expect.poll(() => verdict(page).count()).toBe(1);
		expect(fetched).not.toContain('/charts/asked.json');
		await page.locator('select[name=has]').selectOption('asked');
		await expect.poll(() => page.locator('.claim-verdict').textContent()).toContain('Choose a theme.');
		await page.locator('select[name=theme]').selectOption('workforce-and-caseloads');
		await expect.poll(() => verdict(page).textContent()).toMatch(/^(Holds|Does not hold)/);
		expect(fetched.filter((path) => path === '/charts/asked.json')).toHaveLength(1);
		// The record may still have been on its way when the listening began, and is never fetched again.
		expect(fetched.filter((path) => path === '/charts/record.json').length).toBeLessThanOrEqual(1);
		expect(await page.locator('.claim-verdict').textContent()).toContain('This counts what was asked');
		expect(new URL(page.url()).searchParams.get('theme')).toBe('workforce-and-caseloads');
	});

	test('says when what reports asked for fails to load, and can try again', async () => {
		const page = await ready('/claims/?kind=asked-reports&area=england&n=40&from=2024-01-01');
		await page.route('**/charts/asked.json', (route) => route.abort());
		await page.locator('select[name=theme]').selectOption('neglect');
		await expect.poll(() => page.locator('.claim-checker [role=alert]').count()).toBe(1);
		expect(await verdict(page).count()).toBe(0);
		await page.unroute('**/charts/asked.json');
		await page.locator('.claim-checker [role=alert] button').click();
		await expect.poll(() => verdict(page).count()).toBe(1);
	});

	test('outcomes of SEND inspections are fetched only for a claim on them, and the address keeps it', async () => {
		const page = await ready('/claims/?kind=best&council=bury&area=england&framework=sif&date=2014-05-27');
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await page.locator('select[name=kind]').selectOption('first-since');
		await expect.poll(() => verdict(page).count()).toBe(1);
		expect(fetched).not.toContain('/charts/send.json');
		await page.goto(served('/claims/?kind=send-first&council=bury&outcome=systemic-failings&area=england'));
		await expect.poll(() => verdict(page).count()).toBe(1);
		expect(fetched.filter((path) => path === '/charts/send.json')).toHaveLength(1);
		expect(await page.locator('select[name=framework]').count()).toBe(0);
		expect(await page.locator('.claim-verdict').textContent()).toContain('It is no grade');
		await page.locator('select[name=outcome]').selectOption('positive');
		await expect.poll(() => verdict(page).textContent()).toMatch(/^Does not hold: widespread/);
		expect(new URL(page.url()).searchParams.get('outcome')).toBe('positive');
	});

	test('a faulty address gets a clear message, and nothing in it runs', async () => {
		const page = await open(
			`/claims/?kind=best&council=${encodeURIComponent('<img src=x onerror="window.ran=1">')}&area=narnia&date=1999-01-01`,
		);
		await expect.poll(() => page.locator('.claim-checker .banner.plain li').count()).toBe(3);
		const text = (await page.locator('.claim-checker .banner.plain').textContent()) ?? '';
		expect(text).toContain('<img src=x');
		expect(text).toContain('narnia');
		expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	});

	test('a misspelt council gets a suggestion that leads to the right one', async () => {
		const page = await open('/claims/?kind=best&council=hampshir&area=england&framework=sif&date=2014-05-27');
		await page.locator('.claim-checker .banner.plain a', { hasText: 'Hampshire' }).first().click();
		await expect.poll(() => verdict(page).textContent()).toBe('Holds');
	});

	test('works by keyboard alone', async () => {
		const page = await ready('/claims/?kind=best&council=hampshire&framework=sif&date=2014-05-27');
		await page.locator('select[name=area]').focus();
		await page.keyboard.type('South E');
		await expect.poll(() => verdict(page).textContent()).toBe('Holds');
	});

	test('says when the record fails to load, and can try again', async () => {
		const page = await ready('/claims/');
		await page.route('**/charts/record.json', (route) => route.abort());
		await page.locator('select[name=area]').selectOption('england');
		await expect.poll(() => page.locator('.claim-checker [role=alert]').count()).toBe(1);
		await page.unroute('**/charts/record.json');
		await page.locator('.claim-checker [role=alert] button').click();
		await expect.poll(() => verdict(page).count()).toBe(1);
	});
});
