/** Briefings and committee papers on A4 paper: how many sheets, numbered, nothing cut off, no heading or row of a table alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/import/read-pdf.ts';
import { useBrowser } from './browser.ts';
import type { PdfText } from '../../src/import/read-pdf.ts';
import type { Page } from 'playwright-core';

const { open } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 210 mm less the margins of 16 mm, at 96 dots to the inch. */
const paper = { width: 672, height: 1000 };

async function printed(page: Page): Promise<PdfText> {
	const file = join(folder, 'printed.pdf');
	writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
	return readPdf(file);
}

/** Headings, also those of tables, by which a sheet ends: what they head is on the next one. */
async function lonelyHeadings(page: Page, pdf: PdfText): Promise<string[]> {
	const headings = await page.evaluate(() =>
		[...document.querySelectorAll('h1, h2, h3, caption, thead tr')].map((heading) => heading.textContent),
	);
	const plain = (text: string): string => text.replace(/\s+/g, '');
	const all = new Set(headings.map(plain));
	expect(all.size).toBeGreaterThan(5);
	return Array.from({ length: pdf.pages }, (_, i) => lastLine(pdf, i + 1)).filter((text) => all.has(plain(text)));
}

function lastLine(pdf: PdfText, page: number): string {
	return pdf.lines.findLast((line) => line.page === page && !/^Page \d+ of \d+$/.test(line.text))?.text ?? '';
}

/** Rows of tables that stand on a sheet without another row of their table. */
async function lonelyRows(page: Page, pdf: PdfText): Promise<string[]> {
	const plain = (text: string): string => text.replace(/\s+/g, '');
	const tables = await page.evaluate(() =>
		[...document.querySelectorAll('main tbody')].map((body) =>
			[...body.querySelectorAll('tr')].map((row) => ({ first: row.cells[0]?.textContent ?? '', all: row.textContent })),
		),
	);
	expect(tables.flat().length).toBeGreaterThan(0);
	const sheets = Array.from({ length: pdf.pages }, (_, i) =>
		pdf.lines.filter((line) => line.page === i + 1).map((line) => plain(line.text)),
	);
	return tables.flatMap((rows) =>
		sheets.flatMap((lines) => {
			const [whole, ...more] = rows.filter((row) => lines.includes(plain(row.all)));
			// Of a row that takes two lines only the beginning is found.
			const begun = rows.filter((row) => lines.some((line) => line.startsWith(plain(row.first))));
			return whole && rows.length > 1 && more.length === 0 && begun.length === 1 ? [whole.first] : [];
		}),
	);
}

/** Table cells that reach beyond the paper or hold more than they show, and words of them that are not in the PDF. */
async function cutOffCells(page: Page, pdf: PdfText): Promise<string[]> {
	await page.emulateMedia({ media: 'print' });
	const cells = await page.evaluate(() =>
		[...document.querySelectorAll('table :is(th, td)')].map((cell) => ({
			text: cell.textContent,
			right: cell.getBoundingClientRect().right,
			over: cell.scrollWidth - cell.clientWidth,
		})),
	);
	await page.emulateMedia({ media: null });
	expect(cells.length).toBeGreaterThan(8);
	// A word may be hyphenated; its letters are all there.
	const text = pdf.lines.map((line) => line.text).join(' ');
	const words = new Set(text.split(' '));
	const shown = (word: string): boolean =>
		words.has(word) ||
		Array.from({ length: word.length - 1 }, (_, i) => i + 1).some(
			(i) => words.has(`${word.slice(0, i)}-`) && words.has(word.slice(i)),
		);
	return cells.flatMap((cell) => [
		...(cell.right > paper.width + 1 || cell.over > 1 ? [`${cell.text.trim()} reaches to ${cell.right}`] : []),
		...cell.text
			.split(/\s+/)
			.filter((word) => word !== '' && !shown(word))
			.map((word) => `“${word}” is not printed`),
	]);
}

const pageNumbers = (pdf: PdfText): string[] =>
	pdf.lines.map((line) => line.text).filter((text) => /^Page \d+ of \d+$/.test(text));
const numbersOf = (pages: number): string[] => Array.from({ length: pages }, (_, i) => `Page ${i + 1} of ${pages}`);

const councils = [
	'hampshire',
	'trafford',
	'bradford',
	'cumberland',
	'west-northamptonshire',
	'kent',
	// Those with the most to improve.
	'tameside',
	'knowsley',
	'halton',
];
const reports = [
	'hampshire/2014-04-22',
	'hampshire/2019-06-11',
	'tameside/2024-02-13',
	'west-northamptonshire/2026-07-07',
	'surrey/2015-08-03',
	'bournemouth/inspected-2014-05',
	'norfolk/2013-08-16',
];

describe.each([
	...councils.map((slug) => ({ address: `/authorities/${slug}/briefing/`, most: 2 })),
	...reports.map((id) => ({ address: `/reports/${id}/paper/`, most: 4 })),
])('$address', ({ address, most }) => {
	test(`prints on at most ${most} numbered sheets of A4, with nothing cut off and no heading or row alone`, async () => {
		const page = await open(address, { viewport: paper });
		const pdf = await printed(page);
		expect(pdf.pages).toBeLessThanOrEqual(most);
		expect(pageNumbers(pdf)).toEqual(numbersOf(pdf.pages));
		expect(await lonelyHeadings(page, pdf)).toEqual([]);
		expect(await lonelyRows(page, pdf)).toEqual([]);
		expect(await cutOffCells(page, pdf)).toEqual([]);
	});
});

test.each(['hampshire/2014-04-22', 'trafford/2026-08-03', 'devon/2025-05-13'])(
	'the printed page of the report %s leaves no heading alone, and names pages of the PDF without their addresses',
	async (id) => {
		const page = await open(`/reports/${id}/`, { viewport: paper });
		const pdf = await printed(page);
		expect(await lonelyHeadings(page, pdf)).toEqual([]);
		const text = pdf.lines.map((line) => line.text).join(' ');
		expect(text).toMatch(/\(https:\/\/files\.ofsted\.gov\.uk\//);
		expect(text).not.toContain('#page=');
	},
);

test('the printed paper has the placeholders for the author and the full addresses', async () => {
	const page = await open('/reports/hampshire/2014-04-22/paper/', { viewport: paper });
	const text = (await printed(page)).lines.map((line) => line.text).join(' ');
	for (const wanted of ['[your committee]', '[climate implications]', 'https://files.ofsted.gov.uk/v1/file/2764330']) {
		expect(text).toContain(wanted);
	}
	expect(text).not.toContain('Download as a Word file');
});

test('a checked claim prints with its sentence, its verdict and its address once, without the other kinds of claim', async () => {
	const query =
		'?kind=one-of&council=hampshire&n=1&has=number&least=2&grade=outstanding&area=england&framework=sif&date=2014-05-27';
	const page = await open(`/claims/${query}`, { viewport: paper });
	await page.locator('.claim-checker .verdict').waitFor();
	const pdf = await printed(page);
	const text = pdf.lines.map((line) => line.text).join(' ');
	expect(text).toMatch(/“Hampshire was the only council in England .*” As at 27 May 2014\. .*Holds/);
	// The address goes on in a second line.
	expect(text.replaceAll(' ', '').split('kind=one-of').length - 1).toBe(1);
	expect(text).not.toContain('Worked examples');
	expect(pdf.pages).toBeLessThanOrEqual(2);
});

describe('these tests would find', () => {
	test('a heading alone at the end of a sheet', async () => {
		const page = await open('/reports/hampshire/2014-04-22/paper/', { viewport: paper });
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('@media print { .paper h2 { break-after: page !important } }');
			document.adoptedStyleSheets.push(sheet);
		});
		expect(await lonelyHeadings(page, await printed(page))).not.toEqual([]);
	});

	test('a row of a table alone on a sheet', async () => {
		const page = await open('/authorities/hampshire/briefing/', { viewport: paper });
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('@media print { .briefing tbody tr:first-child { break-after: page !important } }');
			document.adoptedStyleSheets.push(sheet);
		});
		expect(await lonelyRows(page, await printed(page))).not.toEqual([]);
	});

	test('a cell that is cut off', async () => {
		const page = await open('/reports/hampshire/2014-04-22/paper/', { viewport: paper });
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('table { width: 900px } tr:last-child td { display: none }');
			document.adoptedStyleSheets.push(sheet);
		});
		expect(await cutOffCells(page, await printed(page))).not.toEqual([]);
	});
});
