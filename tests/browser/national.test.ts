/** The national picture and the regions: what the reader chooses is what the domain counts; table, CSV and address agree. */
import { describe, expect, test } from 'vitest';
import { chartCsv } from '../../src/views/parts/chart-table.ts';
import { judgementsNowView } from '../../src/views/england/judgements-now.ts';
import { moversView, profileSince, profileView, seriesView } from '../../src/views/england/national.ts';
import { dayText } from '../../src/views/words/wording.ts';
import { addYears } from '../../src/domain/basics/dates.ts';
import { asAtDate, createHistory } from '../../src/domain/record/record.ts';
import { realRecord } from '../support/content.ts';
import { bytesOf, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';
import type { ProfileQuestion } from '../../src/views/england/national.ts';

const { open } = useBrowser();
const record = realRecord();
const asAt = asAtDate(record);

const title = (page: Page, figure: string) => page.locator(`#${figure}-title`);
const cells = (page: Page, figure: string): Promise<string[][]> =>
	page
		.locator(`#${figure} tbody tr`)
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

const asked: { address: string; question: ProfileQuestion }[] = [
	{
		address: '/national/?strand=leadership&date=2019-08-31&reading=official',
		question: { strand: 'leadership', day: '2019-08-31', reading: 'official', region: undefined },
	},
	{
		address: '/national/?date=2015-06-30',
		question: { strand: 'overall', day: '2015-06-30', reading: 'published', region: undefined },
	},
	{
		address: '/regions/north-west/?strand=care-leavers&date=2024-03-31',
		question: { strand: 'care-leavers', day: '2024-03-31', reading: 'published', region: 'north-west' },
	},
	{
		address: '/national/?strand=lscb&date=2018-01-01',
		question: { strand: 'lscb', day: '2018-01-01', reading: 'published', region: undefined },
	},
];

describe('the national picture', () => {
	test.each(asked)(
		'$address shows what the domain counts, on the page and in the CSV',
		async ({ address, question }) => {
			const page = await open(address);
			const profile = profileView(record, question);
			await expect.poll(() => title(page, 'profile').textContent()).toBe(profile.title);
			expect(await cells(page, 'profile')).toEqual(
				profile.table.rows.map((row) => [row.name, ...row.cells.map((cell) => String(cell))]),
			);
			const series = seriesView(record, question, asAt);
			expect(await cells(page, 'over-time')).toEqual(
				series.table.rows.map((row) => [row.name, ...row.cells.map((cell) => String(cell))]),
			);
			const since = addYears(question.day, -1) < '2014-02-11' ? '2014-02-11' : addYears(question.day, -1);
			const movers = moversView(record, question, since);
			expect(await page.locator('section[aria-labelledby=movers] tbody tr').count()).toBe(movers.length);
			await page.locator('#profile .chart-save > summary').click();
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.locator('#profile').getByRole('button', { name: 'CSV' }).click(),
			]);
			expect((await bytesOf(download)).toString().replace(/^\uFEFF/, '')).toBe(chartCsv(profile.table));
		},
	);

	test('a chart is complete before its script comes, which comes when the chart is seen and moves nothing', async () => {
		const page = await open('/national/');
		const chunks = (): Promise<number> =>
			page.evaluate(
				() => performance.getEntriesByType('resource').filter((e) => e.name.includes('stacked-bars')).length,
			);
		const drawing = page.locator('#over-time .drawn.is-wide');
		expect(await drawing.locator('path').count()).toBeGreaterThan(10);
		expect(await chunks()).toBe(0);
		const before = await page.locator('#over-time').evaluate((e) => e.getBoundingClientRect().height);
		await page.locator('#over-time canvas').scrollIntoViewIfNeeded();
		await expect.poll(chunks).toBe(1);
		// The frame around the chosen quarter, on nothing.
		await expect
			.poll(() =>
				page.locator('#over-time canvas').evaluate((canvas: HTMLCanvasElement) => {
					const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
					return new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).join())).size;
				}),
			)
			.toBeGreaterThan(1);
		expect(await page.locator('#over-time').evaluate((e) => e.getBoundingClientRect().height)).toBe(before);
	});

	test('shares come first; numbers of councils are one step away, with an address of their own', async () => {
		const page = await open('/national/?strand=leadership');
		await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
		const axis = page.locator('#over-time .drawn.is-wide text');
		const { titles } = seriesView(record, { strand: 'leadership', reading: 'published', region: undefined }, asAt);
		expect(await axis.allTextContents()).toContain('50%');
		expect(await title(page, 'over-time').textContent()).toBe(titles.share);
		await page.getByLabel('number of councils').check();
		await expect.poll(() => axis.allTextContents()).toContain('100');
		expect(await title(page, 'over-time').textContent()).toBe(titles.counts);
		expect(new URL(page.url()).search).toBe('?strand=leadership&show=counts');
	});

	test.each(['wide', 'square'])(
		'a %s picture has title, key, source, day and address, in the colours of paper',
		async (format) => {
			const page = await open('/national/', { colorScheme: 'dark' });
			await page.locator('#all-now .chart-save > summary').click();
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.locator(`#all-now button[data-save=svg][data-format=${format}]`).click(),
			]);
			const svg = (await bytesOf(download)).toString();
			const view = judgementsNowView(record, undefined);
			expect(svg).toContain(`<title>${view.title}</title>`);
			for (const text of ['Outstanding', 'Source: Inspection Record', dayText(asAt), '/national/#all-now']) {
				expect(svg).toContain(text);
			}
			expect(svg).toContain(`>O ${view.rows[0]?.cells[0]?.count ?? ''}<`);
			expect(svg).toContain('fill="#fdfcf8"');
			expect(svg).not.toMatch(/ (class|style)=/);
			const [picture] = await Promise.all([
				page.waitForEvent('download'),
				page.locator(`#all-now button[data-save=png][data-format=${format}]`).click(),
			]);
			const png = await bytesOf(picture);
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(format === 'wide' ? [1920, 1080] : [1620, 1620]);
		},
	);

	test.each([
		['sentence', 'Inspection Record, '],
		['bibtex', '@misc{inspection-record-'],
		['ris', 'TY  - ELEC'],
	])('a chart is cited as %s with its finding, its day and what was chosen', async (kind, start) => {
		const page = await open('/national/?strand=leadership', { permissions: ['clipboard-read', 'clipboard-write'] });
		await expect.poll(() => title(page, 'profile').textContent()).toContain('leadership');
		const finding = (await title(page, 'profile').textContent()) ?? '';
		await page.locator('#profile .chart-save > summary').click();
		await page.locator(`#profile button[data-save=${kind}]`).click();
		await expect.poll(() => page.locator('#profile .chart-save [role=status]').textContent()).toBe('Copied.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.startsWith(start)).toBe(true);
		// BibTeX has a sign before some signs.
		expect(copied.replaceAll('\\', '')).toContain(finding);
		expect(copied).toContain(dayText(asAt));
		// The address has the day of the view, so that it goes on showing these reports.
		expect(copied).toContain(`/national/?strand=leadership&date=${asAt}&record=${asAt}#profile`);
	});

	test('is printed whole though no one scrolled: drawings, with addresses, and no controls', async () => {
		const page = await open('/national/');
		await page.locator('#all-now .chart-source[data-address]').waitFor();
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		for (const id of ['all-now', 'all-over-time', 'profile', 'over-time']) {
			const figure = page.locator(`#${id}`);
			expect(await figure.locator('.drawn.is-wide').isVisible(), id).toBe(true);
			expect(await figure.locator('.drawn.is-narrow').isVisible(), id).toBe(false);
			// A chart that can show another day has its day in its address.
			const query = id.startsWith('all-') ? '' : `\\?strand=leadership&date=${asAt}&record=${asAt}`;
			expect(await figure.locator('.chart-source').getAttribute('data-address'), id).toMatch(
				new RegExp(`/national/${query}#${id}$`),
			);
			expect(await figure.locator('.chart-tools').isVisible(), id).toBe(false);
		}
		expect(await page.locator('#over-time canvas').isVisible()).toBe(false);
	});

	test('an address with faults shows the nearest view and says so', async () => {
		const page = await open('/national/?strand=%3Cb%3Ehappiness&date=1999-01-01&reading=tea');
		await expect.poll(() => page.locator('.explorer .banner.plain li').count()).toBe(3);
		expect(await page.locator('.explorer .banner.plain').textContent()).toContain('<b>happiness');
		await expect.poll(() => title(page, 'profile').textContent()).toContain('11 February 2014');
	});

	test('the link that keeps the view shows the same, and an older one says what has come since', async () => {
		const page = await open('/national/');
		await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
		const shown = await title(page, 'profile').textContent();
		const keep = page.getByRole('link', { name: `Keep this view as at ${dayText(asAt)}` });
		expect(await keep.getAttribute('href')).toBe(`/national/?strand=leadership&date=${asAt}&record=${asAt}#profile`);
		await keep.click();
		await expect.poll(() => new URL(page.url()).search).toBe(`?strand=leadership&date=${asAt}&record=${asAt}`);
		expect(await title(page, 'profile').textContent()).toBe(shown);
		expect(await page.locator('.since').count()).toBe(0);

		const day = '2024-05-01';
		await page.goto(new URL(`?strand=leadership&date=${day}&record=${day}`, page.url()).href);
		const question = { strand: 'leadership', day, reading: 'published', region: undefined } as const;
		const now = { text: '', address: '' };
		await expect
			.poll(() => page.locator('.since').textContent())
			.toContain(profileSince(record, question, day, now)?.text ?? 'nothing');
		expect(await page.locator('.since a[href^="/reports/"]').count()).toBe(12);
		const then = record.reports.filter(({ published }) => published.latest <= day);
		const older = createHistory({ ...record, reports: then });
		expect(await title(page, 'profile').textContent()).toBe(profileView(older, question).title);
		expect(await title(page, 'over-time').textContent()).toBe(seriesView(older, question, day).titles.share);
		await page.getByRole('link', { name: `The same view as at ${dayText(asAt)}` }).click();
		await expect.poll(() => title(page, 'profile').textContent()).toContain(dayText(asAt));
		expect(new URL(page.url()).search).toBe('');
	});

	test('a day after the record’s last day becomes the last day', async () => {
		const page = await open('/national/?date=2031-01-01');
		await expect.poll(() => page.locator('.explorer .banner.plain').textContent()).toContain(dayText(asAt));
		// A day without a judgement was and is a question about overall effectiveness.
		await expect
			.poll(() => title(page, 'profile').textContent())
			.toBe(profileView(record, { strand: 'overall', day: asAt, reading: 'published', region: undefined }).title);
	});

	test('Back returns to the previous judgement', async () => {
		const page = await open('/national/');
		await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
		const select = page.locator('.explorer select').first();
		await select.selectOption('care-leavers');
		await expect.poll(() => title(page, 'profile').textContent()).toContain('care leavers');
		expect(new URL(page.url()).search).toBe('?strand=care-leavers');
		await page.goBack();
		await expect.poll(() => title(page, 'profile').textContent()).toContain('leadership');
	});

	test('without script the initial view and its numbers are shown', async () => {
		const page = await open('/national/?strand=care-leavers', { javaScriptEnabled: false });
		expect(await cells(page, 'over-time')).toHaveLength(
			seriesView(record, { strand: 'leadership', reading: 'published', region: undefined }, asAt).points.length,
		);
		expect(await page.locator('#over-time .drawn.is-wide').isVisible()).toBe(true);
		expect(
			await page.locator(':is(.chart-save, .controls)').evaluateAll((all) => all.filter((e) => e.checkVisibility())),
		).toEqual([]);
	});
});
