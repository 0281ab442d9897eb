/** Long tables: ordered, narrowed down, saved and kept in the address; and the questions on who rose and fell. */
import { describe, expect, test } from 'vitest';
import { regions } from '../../src/domain/record/authorities.ts';
import { latestPublished } from '../../src/domain/record/latest.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { chartCsv } from '../../src/views/parts/chart-table.ts';
import { everyVisit } from '../../src/views/councils/every-visit.ts';
import { changesView, usualChanges } from '../../src/views/england/changes.ts';
import { dayText } from '../../src/views/words/wording.ts';
import { realRecord } from '../support/content.ts';
import { bytesOf, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();
const record = realRecord();
const living = record.authorities.filter(({ to }) => to === undefined || to >= asAtDate(record));

/** The texts of a field in the rows that are shown. */
const shown = (page: Page, field: string): Promise<string[]> =>
	page
		.locator(`tbody tr:visible [data-field="${field}"]`)
		.evaluateAll((fields) => fields.map((element) => element.textContent.trim()));

async function saved(page: Page): Promise<string[]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as CSV' }).first().click(),
	]);
	return (await bytesOf(download))
		.toString()
		.replace(/^\uFEFF/, '')
		.trimEnd()
		.split('\r\n');
}

describe('every visit to a council', () => {
	const { rows } = everyVisit(record, 'surrey');
	const shownVisits = (page: Page) =>
		page.locator('#visits-list li[data-kind]:visible').evaluateAll((all) => all.map((e) => e.dataset['kind']));

	test('can be narrowed down to one kind, wherever it is folded, and back', async () => {
		const page = await open('/authorities/surrey/');
		const choice = page.locator('#visits-list select');
		expect((await shownVisits(page)).length).toBeLessThan(rows.length);
		for (const kind of new Set(rows.map((row) => row.kind))) {
			await choice.selectOption(kind);
			expect(await shownVisits(page), kind).toEqual(rows.filter((row) => row.kind === kind).map((row) => row.kind));
		}
		await choice.selectOption('');
		expect(await shownVisits(page)).toHaveLength(rows.length);
	});

	test('are all there without script, and there is no choice', async () => {
		const page = await open('/authorities/surrey/', { javaScriptEnabled: false });
		expect(await page.locator('#visits-list select').isVisible()).toBe(false);
		await page.getByText('Older visits').click();
		expect(await page.locator('#visits-list li[data-kind]:visible').count()).toBe(rows.length);
	});

	test('are all on paper, with the drawing', async () => {
		const page = await open('/authorities/surrey/');
		await page.emulateMedia({ media: 'print' });
		expect(await shownVisits(page)).toHaveLength(rows.length);
		expect(await page.locator('#every-visit .drawn.is-wide').isVisible()).toBe(true);
		expect(await page.locator('#every-visit .chart-save').isVisible()).toBe(false);
	});
});

describe('the points of a theme', () => {
	test('are narrowed down in both of their tables, and what was looked for is unfolded', async () => {
		const theme = 'oversight-and-supervision';
		const earlier = record.reports.find(
			({ id, authority, improvements }) =>
				improvements.some(({ themes }) => themes.includes(theme)) && latestPublished(record, authority)?.id !== id,
		);
		const name = record.authority(earlier?.authority ?? 'none').name;
		const page = await open(`/themes/${theme}/`);
		const folded = page.locator('details:has(#points-earlier)');
		expect(await folded.getAttribute('open')).toBeNull();
		await page.getByLabel('Show only points with').fill(name);
		await expect.poll(async () => new Set(await shown(page, 'Council'))).toEqual(new Set([name]));
		expect(await folded.getAttribute('open')).not.toBeNull();
		await page.getByLabel('Show only points with').fill('2024 london');
		await expect.poll(async () => new Set(await shown(page, 'Region'))).toEqual(new Set(['London']));
		for (const day of await shown(page, 'Published')) expect(day).toContain('2024');
	});
});

describe('a long table on a phone', () => {
	const rowsSeen = (page: Page, table: string): Promise<number> =>
		page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);

	test.each([
		['/national/waits/', '#waits', living.length],
		['/national/changes/', '.risen-and-fallen', changesView(record, usualChanges(record)).rows.length],
	])('%s has its first rows, then all of them at a press, and the focus goes on', async (address, table, all) => {
		const page = await open(address);
		await page.setViewportSize({ width: 360, height: 740 });
		await expect.poll(() => rowsSeen(page, table)).toBe(20);
		const button = page.getByRole('button', { name: `Show all ${all} ` });
		await button.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => rowsSeen(page, table)).toBe(all);
		expect(await button.count()).toBe(0);
		const next = page.locator(`${table} tbody tr`).nth(20).locator('a').first();
		await expect.poll(() => next.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('leaves a reader at the part that the address names, and who comes back finds all rows again', async () => {
		const page = await open('/national/waits/#ago', { viewport: { width: 360, height: 740 } });
		await expect.poll(() => rowsSeen(page, '#waits')).toBe(20);
		const top = () => page.locator('#ago').evaluate((heading) => heading.getBoundingClientRect().top);
		// Until a smooth way there would have come to its end.
		await page.waitForTimeout(600);
		expect(Math.abs(await top())).toBeLessThan(100);
		await page.locator('.show-all').click();
		await expect.poll(() => rowsSeen(page, '#waits')).toBe(living.length);
		await page.reload();
		await page.locator('.show-all').waitFor({ state: 'attached' });
		expect(await rowsSeen(page, '#waits')).toBe(living.length);
	});

	test('is whole on wide screens, on paper, and where the reader looks for something', async () => {
		const page = await open('/national/waits/');
		await page.locator('.show-all').waitFor({ state: 'attached' });
		expect(await rowsSeen(page, '#waits')).toBe(living.length);
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await rowsSeen(page, '#waits')).toBe(20);
		await page.emulateMedia({ media: 'print' });
		expect(await rowsSeen(page, '#waits')).toBe(living.length);
		await page.emulateMedia({ media: 'screen' });
		await page.getByLabel('Show only councils with').fill('ilacs');
		await expect.poll(() => rowsSeen(page, '#waits')).toBeGreaterThan(100);
	});

	test('has council and time in the first line of a row, and nothing else', async () => {
		const page = await open('/national/waits/');
		for (const width of [320, 360, 430, 600]) {
			await page.setViewportSize({ width, height: 740 });
			const third = await page
				.locator('#waits tbody tr')
				.evaluateAll((rows) =>
					rows
						.filter((row) => row.checkVisibility())
						.map(({ children: [name, time, region] }) => [
							region!.getBoundingClientRect().top - time!.getBoundingClientRect().bottom,
							Math.abs(time!.getBoundingClientRect().top - name!.getBoundingClientRect().top),
						]),
				);
			expect(third.length).toBeGreaterThan(15);
			for (const [below, apart] of third) {
				expect(below, String(width)).toBeGreaterThan(-2);
				expect(apart, String(width)).toBeLessThan(3);
			}
		}
	});
});

describe('the table of all councils', () => {
	test('is narrowed down while one types, ordered by a heading, saved, and found again by its address', async () => {
		const page = await open('/authorities/');
		await page.getByLabel('Show only councils with').fill('london borough');
		const boroughs = living.filter(({ type }) => type === 'london-borough').map(({ name }) => name);
		await expect.poll(() => shown(page, 'Council')).toEqual(boroughs);
		expect(await page.locator('.list-tools .shown').textContent()).toBe(
			`${boroughs.length} of ${living.length} councils`,
		);
		await page.getByRole('columnheader', { name: 'Leadership' }).getByRole('button').click();
		const grades = await shown(page, 'Leadership');
		const order = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
		expect(grades).toEqual([...grades].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
		expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain('Leadership');
		await expect.poll(() => new URL(page.url()).search).toBe('?find=london+borough&sort=leadership');
		const councils = await shown(page, 'Council');
		const [head, ...rows] = await saved(page);
		expect(head?.split(',')).toEqual(
			expect.arrayContaining(['Council', 'Type', 'Region', 'Leadership', 'Inspection ended', 'Age']),
		);
		expect(rows.map((row) => row.split(',')[0])).toEqual(councils);
		await page.reload();
		await expect.poll(() => shown(page, 'Council')).toEqual(councils);
		await page.getByLabel('Show only councils with').fill('no such words');
		await expect.poll(() => shown(page, 'Council')).toEqual([]);
		expect(await page.getByRole('button', { name: 'Save as CSV' }).isDisabled()).toBe(true);
	});

	test('by region keeps its groups, and says what of an address it cannot use', async () => {
		const page = await open('/authorities/by-region/?find=outstanding&sort=happiness&order=reverse');
		await expect.poll(() => page.locator('.list-tools .notice').textContent()).toContain('“happiness”');
		const groups = await page.locator('.council-matrix h2:visible').evaluateAll((all) => all.map(({ id }) => id));
		expect(groups.length).toBeGreaterThan(3);
		expect(groups).toEqual(Object.keys(regions).filter((id) => groups.includes(id)));
		expect((await shown(page, 'Council')).length).toBeLessThan(living.length);
	});

	test('ends within ten screens of a phone, before what every page has at its end; its head stays in sight, and grades stand below their headings', async () => {
		const page = await open('/authorities/', { viewport: { width: 360, height: 740 } });
		// Councils out of sight have a height that is estimated; here it is the true one that counts.
		const end = await page.locator('section[aria-labelledby=abolished]').evaluate((e) => {
			for (const row of document.querySelectorAll<HTMLElement>('.council-matrix tbody tr')) {
				row.style.contentVisibility = 'visible';
			}
			return e.getBoundingClientRect().bottom;
		});
		expect(end).toBeGreaterThan(3_000);
		expect(end).toBeLessThanOrEqual(10 * 740);
		await page.locator('tr[id=s]').scrollIntoViewIfNeeded();
		const [top, offsets] = await page.evaluate(() => {
			const left = (element: Element): number => element.getBoundingClientRect().left;
			const heads = [...document.querySelectorAll('thead .judgement')].map(left);
			const marks = [...document.querySelectorAll('tbody tr')].map((row) =>
				[...row.querySelectorAll('.mark')].map(left),
			);
			return [
				document.querySelector('.council-matrix thead')?.getBoundingClientRect().top,
				marks.flatMap((row) => row.map((x, index) => Math.abs(x - (heads[index] ?? 0)))),
			] as const;
		});
		expect(top).toBe(0);
		expect(offsets.length).toBeGreaterThan(500);
		expect(Math.max(...offsets)).toBeLessThan(4);
	});

	test('opens on a phone at the letter that the address names, though most councils above it are not laid out yet', async () => {
		const page = await open('/authorities/#t', { viewport: { width: 360, height: 740 } });
		const row = page.locator('tr[id=t]');
		expect(await row.textContent()).toMatch(/^T/);
		expect(await row.evaluate((e) => getComputedStyle(e).contentVisibility)).toBe('auto');
		const head = page.locator('.council-matrix thead');
		const gap = async (): Promise<number> =>
			((await row.boundingBox())?.y ?? 0) - ((await head.boundingBox())?.height ?? 0);
		expect(await gap()).toBeGreaterThanOrEqual(-2);
		expect(await gap()).toBeLessThan(120);
	});
});

test('who has waited longest is narrowed down to a region and saved', async () => {
	const page = await open('/national/waits/?find=east+of+england');
	const names = living.filter(({ region }) => region === 'east-of-england').map(({ name }) => name);
	await expect.poll(async () => (await shown(page, 'Council')).sort()).toEqual(names.sort());
	const [head, ...rows] = await saved(page);
	expect(head).toMatch(/^Council,Days since,Region,Inspection ended,Report published,Framework\b/);
	const days = rows.map((row) => Number(row.split(',')[1]));
	expect(days).toEqual([...days].sort((a, b) => b - a));
	expect(days[0]).toBeGreaterThan(100);
});

describe('who rose and who fell', () => {
	const usual = usualChanges(record);
	const rowsOf = (page: Page): Promise<number> => page.locator('.risen-and-fallen tbody tr').count();

	test('answers for another period, judgement and direction, keeps it in the address, and goes back', async () => {
		const page = await open('/national/changes/');
		expect(await rowsOf(page)).toBe(changesView(record, usual).rows.length);
		await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
		await page.getByLabel('Published from').fill('2024-01-01');
		await page.getByRole('combobox', { name: 'Judgement' }).selectOption('overall');
		await page.getByLabel('Grades that').selectOption('declined');
		const question = { ...usual, from: '2024-01-01', strand: 'overall', kind: 'declined' } as const;
		const view = changesView(record, question);
		await expect.poll(() => page.locator('#counts').textContent()).toBe(view.title);
		expect(await rowsOf(page)).toBe(view.rows.length);
		expect(new URL(page.url()).search).toBe('?from=2024-01-01&strand=overall&change=declined');
		expect(`${(await saved(page)).join('\r\n')}\r\n`).toBe(chartCsv(view.list));
		await page.goBack();
		await expect.poll(() => page.locator('#list').textContent()).toContain('rose or fell');
	});

	test('answers an address, and says what of it cannot be used', async () => {
		const page = await open('/national/changes/?region=london&from=tea&change=same');
		const view = changesView(record, { ...usual, region: 'london', kind: 'same' });
		await expect.poll(() => page.locator('#counts').textContent()).toBe(view.title);
		expect(await page.locator('.banner li').allTextContents()).toEqual([
			`“tea” is not a day such as 2019-03-31, so ${dayText(usual.from)} is used.`,
		]);
	});

	test('without script shows the usual year, and no controls', async () => {
		const page = await open('/national/changes/?region=london', { javaScriptEnabled: false });
		expect(await rowsOf(page)).toBe(changesView(record, usual).rows.length);
		expect(await page.locator('main :is(select, input, button:not(.word))').filter({ visible: true }).count()).toBe(0);
	});
});
