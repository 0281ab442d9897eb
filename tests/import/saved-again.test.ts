/** Reports that were saved again, printed, turned, cut or put together: the same facts, or one line against them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readImprovements } from '../../src/import/read-improvements.ts';
import { PageOfText, makePdf, numbered } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { boardReport, ilacsReport, lacReport, sifReport } from './make-reports.ts';
import type { Copy } from './make-pdf.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

const args = ['--url', 'https://files.ofsted.gov.uk/v1/file/1'];

/** What a run over one file wrote, without the file’s fingerprint, or what it said against it. */
async function outcome(file: Buffer): Promise<string> {
	const path = project.write('in/2023-05-04.pdf', file);
	const { code, error } = await project.run(path, ...args);
	const records = project.records();
	expect({ code, written: records.length }).toEqual(error === '' ? { code: 0, written: 1 } : { code: 1, written: 0 });
	return error === ''
		? project.read(`content/reports/${records[0]}`).replace(/ {2}sha256.*\n/, '')
		: error.replace('refused    in/2023-05-04.pdf ', '');
}

/** The facts of the report as published. */
async function published(pages: readonly PageOfText[]): Promise<string> {
	const facts = await outcome(await makePdf(pages));
	expect(facts).toMatch(/^---\nframework/);
	project.remove();
	project = makeProject();
	return facts;
}

const families = [
	['SIF', sifReport],
	['ILACS', ilacsReport],
	['2013', lacReport],
	['a board', boardReport],
] as const;

const copies: readonly (readonly [string, Copy])[] = [
	['encrypted, with no password to open it', { ownerPassword: 'secret' }],
	['turned by a reader by 90 degrees', { rotate: 90 }],
	['turned by a reader by 180 degrees', { rotate: 180 }],
	['turned by a reader by 270 degrees', { rotate: 270 }],
	['turned on its paper by 90 degrees', { turn: 90 }],
	['turned on its paper by 180 degrees', { turn: 180 }],
	['turned on its paper by 270 degrees', { turn: 270 }],
	['turned on its paper and back by a reader', { turn: 90, rotate: 270 }],
	['printed with every letter twice', { twice: true }],
	['with words across each page', { watermark: 'NOT FOR PUBLICATION' }],
	['with a word in huge letters on each page', { overlay: 'DRAFT' }],
	['with a bookmark, notes and an attached file', { extras: true }],
];

describe.each(families)('a report (%s) gives the same facts', (_, report) => {
	test.each(copies)('%s', async (_name, copy) => {
		const facts = await published(report());
		expect(await outcome(await makePdf(report(), copy))).toBe(facts);
	});

	test('with its table of objects damaged or lost', async () => {
		const facts = await published(report());
		const text = (await makePdf(report())).toString('latin1');
		const damaged = [
			text.replace(/startxref\n\d+/, 'startxref\n12345'),
			text.replace(/startxref\n\d+\n/, ''),
			text.replace(/\d{10} 00000 n/g, '0000000099 00000 n'),
			`HTTP/1.1 200 OK\r\n\r\n${text}${'\0'.repeat(3000)}`,
		];
		for (const file of damaged) {
			expect(file).not.toBe(text);
			expect(await outcome(Buffer.from(file, 'latin1'))).toBe(facts);
			project.remove();
			project = makeProject();
		}
	});
});

const fetchAgain = 'fetch the PDF from Ofsted’s site';
const blank = (): PageOfText => new PageOfText();
const plan = (): PageOfText => new PageOfText().line('Action plan', { size: 16 }).line('1. We will listen.');

describe('a file is refused in one line that is not one whole report in order:', () => {
	const sif = (): PageOfText[] => numbered(sifReport());
	const order = (...pages: readonly number[]): PageOfText[] => {
		const all = sif();
		return pages.map((page) => all[page - 1] ?? blank());
	};
	test.each([
		['a page in its middle is lost', order(1, 2, 4, 5), 'page 3 is printed as page 4'],
		['two pages are exchanged', order(1, 3, 2, 4, 5), 'page 2 is printed as page 3'],
		['a page is there twice', order(1, 2, 3, 3, 4, 5), 'page 4 is printed as page 3'],
		['all but the first are in backward order', order(1, 5, 4, 3, 2), 'page 3 is printed as page 4'],
	])('%s', async (_, pages, said) => {
		expect(await outcome(await makePdf(pages))).toBe(
			`has pages that are missing, or in another order: its ${said}; ${fetchAgain}`,
		);
	});

	test('pages that were lost before agenda software numbered the rest', async () => {
		const pages = numbered([...sifReport(), ...ilacsReport().slice(1)]);
		const rest = pages.filter((_, i) => i !== 3);
		for (const [i, page] of rest.entries()) page.items.push({ text: `Page ${45 + i}`, x: 480, y: 810, size: 10 });
		expect(await outcome(await makePdf(rest))).toMatch(/^has pages that are missing, or in another order: its page 4/);
	});

	test.each([
		['SIF', sifReport, 5],
		['ILACS', ilacsReport, 2],
		['a board', boardReport, 2],
	] as const)('its last page is lost (%s)', async (_, report, count) => {
		const pages = report().slice(0, -1);
		expect(pages).toHaveLength(count - 1);
		expect(await outcome(await makePdf(pages))).toBe(
			`is not a whole report: page ${count - 1} is not the last of a report; ${fetchAgain}`,
		);
	});

	test.each([
		['SIF', sifReport, 5],
		['ILACS', ilacsReport, 2],
	] as const)('something follows it (%s)', async (_, report, count) => {
		expect(await outcome(await makePdf([...report(), plan()]))).toBe(
			`has more behind the report, which ends on page ${count}; save pages 1 to ${count} as a file of their own`,
		);
	});

	test('a page of it is a picture', async () => {
		const pages = sifReport();
		pages[2] = blank();
		expect(await outcome(await makePdf(pages))).toBe(
			'has no text on page 3 (a scanned image, or a blank page that is none of the report’s?)',
		);
	});

	test('its cover is lost', async () => {
		expect(await outcome(await makePdf(sif().slice(1)))).toContain(
			'; the pages are numbered from 2: is the first one missing?',
		);
	});
});

test('marks of points that come out as control characters are counted', () => {
	const texts = [
		'What needs to improve?',
		'\u0084 The plans.',
		'\u0084 The time that',
		'children wait.',
		'Summary for all',
	];
	const lines = texts.map((text, i) => {
		const left = /^\w/.test(text) && i === 3 ? 89 : 71;
		return { page: 2, top: 100 + i * 15, size: i === 0 ? 14 : 12, text, pieces: [{ left, right: 400, text }] };
	});
	expect(readImprovements(lines, 'ilacs')).toEqual({ page: 2, points: 2 });
});

test('words that stand in one place of most pages are no part of any line', async () => {
	const facts = await published(sifReport());
	const pages = sifReport();
	for (const page of pages) page.items.push({ text: 'Copy of A Clerk', x: 250, y: 331, size: 11 });
	expect(await outcome(await makePdf(pages))).toBe(facts);
});

test('a second part that counts its pages from 1 is no disorder', async () => {
	const pages = sifReport();
	const all = [...numbered(pages.slice(0, 3)), ...numbered(pages.slice(3))];
	expect(await outcome(await makePdf(all))).toMatch(/^---\nframework: sif/);
});

describe.each(families)('a copy (%s) is refused in one line', (_, report) => {
	test('with two pages on one sheet', async () => {
		expect(await outcome(await makePdf(report(), { twoOnOne: true }))).toBe(
			'has a page that is wider than tall as its text stands (page 1: turned, or two pages on one sheet?); save it with each page upright and alone',
		);
	});

	test('with its pages cropped', async () => {
		expect(await outcome(await makePdf(report(), { scale: 1.1 }))).toBe(
			`has pages that were cropped or enlarged: its letters are larger than a report’s; ${fetchAgain}`,
		);
	});

	test('with its pages at a slant', async () => {
		expect(await outcome(await makePdf(report(), { lean: 2 }))).toBe(
			'has text at a slant or in a mirror on page 1; save the file again with its pages upright',
		);
	});

	test('with its pages in a mirror', async () => {
		expect(await outcome(await makePdf(report(), { mirrored: true }))).toBe(
			'has text at a slant or in a mirror on page 1; save the file again with its pages upright',
		);
	});

	test('with text that a machine has recognised', async () => {
		expect(await outcome(await makePdf(report(), { hidden: true }))).toBe(
			`is a scan with text that a machine has recognised, which may have read a day or a number wrongly; ${fetchAgain}`,
		);
	});

	test('with letters that come out as others', async () => {
		const pages = report();
		pages.at(-1)?.line('What the children9s views were');
		expect(await outcome(await makePdf(pages))).toBe(
			`has letters that come out wrong (“children9s”), as after printing into a new PDF; ${fetchAgain}`,
		);
	});

	test('with another grade typed over the table', async () => {
		const pages = report();
		for (const page of pages) {
			for (const item of page.items.filter(({ text }) => /^(?:good|adequate|requires improvement)$/i.test(text))) {
				page.items.push({ ...item, text: 'Outstanding', x: item.x + 3 });
			}
		}
		const said = await outcome(await makePdf(pages));
		if (report === boardReport) expect(said).toMatch(/^---\nframework: lscb-review/);
		else expect(said).toContain('expected a table with one grade for each judgement');
	});
});
