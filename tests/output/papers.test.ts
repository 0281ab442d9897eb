/** Committee papers: each report’s page and Word file say the same, and LibreOffice opens the files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { serve } from '../../src/build/serve.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperDocx } from '../../src/papers/paper-docx.ts';
import { readPdf } from '../../src/import/read-pdf.ts';
import { committeePaperView } from '../../src/views/reports/committee-paper.ts';
import { judgementStrip } from '../../src/views/parts/judgement-strip.ts';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { sourceView } from '../../src/views/parts/provenance.ts';
import { golden } from '../support/golden.ts';
import { all, attribute, childrenOf, classes, isElement, readText, textOf, within } from '../support/html.ts';
import { convertFiles } from '../support/libreoffice.ts';
import type { Report } from '../../src/domain/record/reports.ts';
import type { PdfText } from '../../src/import/read-pdf.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { Element } from '../support/html.ts';

const site = builtSite();
const record = realRecord();

const pageOf = ({ id }: Pick<Report, 'id'>): BuiltPage => site.page(`/reports/${id}/paper/`);
const fileOf = ({ id }: Pick<Report, 'id'>): string => `/reports/${id}/paper.docx`;

const unzipped = new Map<string, ReadonlyMap<string, string>>();

/** The parts of a report’s Word file by their paths. Five tests ask, so each file is unzipped once. */
function partsOf(report: Pick<Report, 'id'>): ReadonlyMap<string, string> {
	const known = unzipped.get(report.id);
	if (known) return known;
	const files = Object.entries(unzipSync(site.read(fileOf(report))));
	const parts = new Map(files.map(([path, part]) => [path, strFromU8(part)]));
	unzipped.set(report.id, parts);
	return parts;
}
// No other test file asks, and the worker lives on.
afterAll(() => unzipped.clear());

const unescape = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The text of each paragraph of a Word file, in order, those of tables too. */
function paragraphsOf(document: string): string[] {
	return [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
		.map(([, content = '']) => [...content.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
		.map((text) => unescape(text).replace(/\s+/g, ' ').trim())
		.filter(Boolean);
}

const lines = ['h1', 'h2', 'h3', 'p', 'li', 'dt', 'dd', 'caption', 'th', 'td'];

/** The text of each line of a paper’s page, in order, without the numbers, which Word sets itself. */
function linesOf(page: BuiltPage): string[] {
	const own = (element: Element): string =>
		childrenOf(element)
			.filter((child) => !isElement(child) || !['ul', 'ol'].includes(child.tagName))
			.map((child) => (isElement(child) && classes(child).includes('count') ? '' : textOf(child)))
			.join('')
			.replace(/\s+/g, ' ')
			.trim();
	const found: string[] = [];
	const visit = (element: Element): void => {
		if (classes(element).includes('no-print')) return;
		if (lines.includes(element.tagName)) found.push(own(element));
		for (const child of childrenOf(element)) if (isElement(child)) visit(child);
	};
	visit(all(page, 'article')[0]!);
	return found.filter(Boolean);
}

/** What is wrong with the nesting of XML; undefined when every element is closed in its turn. */
function xmlFault(xml: string): string | undefined {
	const open: string[] = [];
	for (const [tag, end, name = '', , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
		if (end) {
			if (open.pop() !== name) return `${tag} closes nothing`;
		} else if (!empty) open.push(name);
	}
	const rest = xml.replace(/<\?[^>]*\?>|<\/?[\w:]+(?:\s[\w:]+="[^"<]*")*\s*\/?>/g, '');
	return open.length > 0 ? `<${open.join('><')}> not closed` : /[<>]|&(?!\w+;)/.exec(rest)?.[0];
}

test('every report has a paper as a page that search engines do not list, linked from the report', () => {
	expect(record.reports.length).toBe(golden().reports);
	const faults = record.reports.flatMap((report) => {
		const page = pageOf(report);
		const from = all(site.page(`/reports/${report.id}/`), 'a').map((a) => attribute(a, 'href'));
		const link = all(page, 'a').find((a) => attribute(a, 'download') !== undefined);
		return [
			...(page.listed ? ['is listed'] : []),
			...(page.html.includes('data-pagefind-body') ? ['is searched'] : []),
			...(from.includes(page.address) ? [] : ['is not linked from the report']),
			...(link && site.files.has(attribute(link, 'href') ?? '') ? [] : ['leads to no file']),
			...(link && attribute(link, 'download')?.endsWith(`${report.id.replace('/', '-')}.docx`) ? [] : ['file name']),
		].map((fault) => `${page.address} ${fault}`);
	});
	expect(few(faults)).toEqual([]);
});

test('every Word file is complete, with headings, tables and a title, and has no missing value', () => {
	const faults = record.reports.flatMap((report) => {
		const parts = partsOf(report);
		const document = parts.get('word/document.xml') ?? '';
		const core = parts.get('docProps/core.xml') ?? '';
		const count = (pattern: RegExp): number => document.match(pattern)?.length ?? 0;
		const all = [...parts.values()].join('\n');
		return [
			...[...parts].flatMap(([path, xml]) => (xmlFault(xml) === undefined ? [] : [`${path}: ${xmlFault(xml)}`])),
			...(count(/<w:pStyle w:val="Heading1"\/>/g) === 9 ? [] : ['has not nine sections']),
			...(count(/<w:pStyle w:val="Heading2"\/>/g) === 6 ? [] : ['has not six subheadings']),
			...(count(/<w:pStyle w:val="Title"\/>/g) === 1 && !document.includes('Committee paper:')
				? []
				: ['has not its title']),
			// Each table says which of its cells are headings; the first has no row of them.
			...(count(/<w:tblLook [^>]*w:firstColumn="(?:true|1)"/g) === count(/<w:tbl>/g)
				? []
				: ['does not mark the headings']),
			...(count(/<w:tbl>/g) >= 2 && count(/<w:tblHeader\/>/g) === count(/<w:tbl>/g) - 1 ? [] : ['has not its tables']),
			...(count(/<w:highlight /g) === all.match(/w:val="ForTheAuthor"/g)?.length ? [] : ['does not mark a place']),
			...(/<dc:title>(?!TITLE)[^<]+<\/dc:title>/.test(core) ? [] : ['has no title']),
			...(/\b(undefined|NaN|null|\[object Object\]|Un-named|DESCRIPTION-OF)\b/.exec(all) ?? []),
			...((parts.get('word/styles.xml') ?? '').match(/<w:outlineLvl w:val="[01]"/g)?.length === 2
				? []
				: ['has no levels']),
			...(/w:lang w:val="en-GB"/.test(parts.get('word/styles.xml') ?? '') ? [] : ['is in no language']),
		].map((fault) => `${fileOf(report)}: ${fault}`);
	});
	expect(few(faults)).toEqual([]);
});

test('page and Word file say the same, line for line', () => {
	const faults = record.reports.flatMap((report) => {
		const page = linesOf(pageOf(report));
		const file = paragraphsOf(partsOf(report).get('word/document.xml') ?? '');
		const first = page.findIndex((text, i) => text !== file[i]);
		if (page.length > 50 && first < 0 && page.length === file.length) return [];
		return [`${report.id}: “${page[first] ?? page.length}” but “${file[first] ?? file.length}”`];
	});
	expect(few(faults)).toEqual([]);
});

test('the links of a Word file lead to the addresses that it shows', () => {
	const faults = record.reports.flatMap((report) => {
		const parts = partsOf(report);
		const relationships = [
			...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g),
		].map(([tag]) => tag);
		const attributeOf = (tag: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
		const targets = new Map(relationships.map((tag) => [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')] as const));
		const shown = [
			...(parts.get('word/document.xml') ?? '').matchAll(/<w:hyperlink\b[^>]*r:id="([^"]+)".*?<w:t[^>]*>([^<]*)</gs),
		];
		// Without SITE_URL a paper cites its sources alone.
		const cited = sourceView(report).links.filter(({ url }) => url !== undefined).length;
		return shown.length === cited && shown.every(([, id = '', text]) => targets.get(id) === text) ? [] : [report.id];
	});
	expect(few(faults)).toEqual([]);
});

test('a Word file made again, at another time, is the same to the byte', async () => {
	for (const report of record.reports.filter((_, i) => i % 50 === 0)) {
		const again = await paperDocx(committeePaperView(record, report, undefined));
		expect(Buffer.compare(Buffer.from(again), site.read(fileOf(report))), report.id).toBe(0);
	}
});

/** What a Word file is made of: each element of its parts with its attributes, and the names among their values. */
function featuresOf(report: Pick<Report, 'id'>): Set<string> {
	const named = /^w:(val|type|fill|color|ascii|orient|fldCharType)$/;
	return new Set(
		[...partsOf(report)].flatMap(([path, xml]) =>
			[...xml.matchAll(/<([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s*\/?>/g)].map(([, tag, attributes = '']) => {
				const kept = attributes.replace(/ ([\w:]+)="([^"]*)"/g, (all, name: string, value: string) =>
					named.test(name) && !/^\d/.test(value) ? all : ` ${name}`,
				);
				return `${path} ${tag}${kept}`;
			}),
		),
	);
}

describe('LibreOffice opens', () => {
	const longest = record.reports.reduce((a, b) => (pageOf(b).html.length > pageOf(a).html.length ? b : a));
	const kinds = [
		{ kind: 'a SIF report', id: 'hampshire/2014-04-22', sheets: 4 },
		// Thirty points and more take their room.
		{ kind: 'the longest paper', id: longest.id, sheets: 6 },
	];
	const folder = mkdtempSync(join(tmpdir(), 'papers-'));
	const wordFile = (id: string): string => join(folder, `${id.replace('/', '_')}.docx`);
	const broken = join(folder, 'broken.docx');
	const made = new Map<string, PdfText>();
	let refused: readonly string[] = [];

	beforeAll(async () => {
		for (const { id } of kinds) writeFileSync(wordFile(id), site.read(fileOf({ id })));
		const { 'word/document.xml': text, ...others } = unzipSync(site.read(fileOf(kinds[0]!)));
		expect(text?.length).toBeGreaterThan(1000);
		// LibreOffice refuses it at once; over one that ends too early it thinks for a minute.
		writeFileSync(broken, zipSync(others));
		// All in one go, as LibreOffice takes longer to start than to open a file.
		refused = await convertFiles([...kinds.map(({ id }) => wordFile(id)), broken], 'pdf');
		for (const { id } of kinds) made.set(id, await readPdf(wordFile(id).replace(/docx$/, 'pdf')));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('papers that together contain every element used in any paper', () => {
		expect(new Set(kinds.map(({ id }) => id)).size).toBe(2);
		const opened = new Set(kinds.flatMap(({ id }) => [...featuresOf({ id })]));
		expect(opened.size).toBeGreaterThan(200);
		const others = record.reports.flatMap((report) => [...featuresOf(report)]);
		expect(few([...new Set(others)].filter((feature) => !opened.has(feature)))).toEqual([]);
	});

	test.each(kinds)('$kind, on at most $sheets sheets, numbered and in order', ({ id, sheets }) => {
		const pdf = made.get(id)!;
		const report = record.report(id);
		expect(pdf.pages).toBeGreaterThanOrEqual(2);
		expect(pdf.pages).toBeLessThanOrEqual(sheets);
		const texts = pdf.lines.map((line) => line.text);
		// Word’s own numbers are those of the page.
		const numbered = all(pageOf(report), '*')
			.filter((e) => ['h2', 'p'].includes(e.tagName))
			.map(readText)
			.filter((text) => /^\d(\.\d)? /.test(text))
			.map((text) => text.slice(0, 30).trim());
		expect(numbered.length).toBeGreaterThan(25);
		let from = 0;
		for (const start of numbered) {
			const at = texts.findIndex((text, i) => i >= from && text.startsWith(start));
			expect(at, `“${start}” after line ${from} of ${texts.join('\n')}`).toBeGreaterThanOrEqual(from);
			from = at;
		}
		const pages = Array.from({ length: pdf.pages }, (_, i) => `Page ${i + 1} of ${pdf.pages}`);
		expect(texts.flatMap((text) => /Page \d of \d$/.exec(text)?.[0] ?? [])).toEqual(pages);
	});

	test.each(kinds)('$kind, with its grades and the places left for the author', ({ id }) => {
		const text = made
			.get(id)!
			.lines.map((line) => line.text)
			.join(' ');
		const grades = new Set(judgementStrip(record.report(id)).map((item) => item.value.label));
		expect([...grades].filter((grade) => !text.includes(grade))).toEqual([]);
		for (const place of ['[your committee]', '[your post]', '[the council’s response]', '[climate implications]']) {
			expect(text).toContain(place);
		}
	});

	test.each(kinds)('$kind, without a heading that is left alone at the end of a sheet', ({ id }) => {
		const pdf = made.get(id)!;
		const headings = all(pageOf(record.report(id)), 'article')
			.flatMap((article) => [...within(article, 'h2'), ...within(article, 'h3')])
			.map(readText);
		expect(headings).toHaveLength(15);
		const last = Array.from({ length: pdf.pages }, (_, i) => {
			const onPage = pdf.lines.filter((line) => line.page === i + 1 && !/Page \d of \d$/.test(line.text));
			return onPage.at(-1)?.text ?? '';
		});
		expect(last.filter((text) => headings.includes(text))).toEqual([]);
	});

	test('no file whose text has been removed', () => {
		expect(refused).toEqual([broken]);
	});
});

test('a Word file is served as one', async () => {
	const { url, close } = await serve({ folder: site.folder });
	try {
		const response = await fetch(new URL(`.${fileOf(record.reports[0]!)}`, url));
		expect(response.headers.get('content-type')).toBe(
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		);
	} finally {
		await close();
	}
});
