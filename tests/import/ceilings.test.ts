/** What takes too much: small files that grow without end, and files that are far too large. */
import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PdfReader } from '../../src/import/pdf-reader.ts';
import { makePdf } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { ilacsReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

const url = ['--url', 'https://files.ofsted.gov.uk/v1/file/1'];

/** A PDF written by hand: `pages` pages with the same content, which is packed `packed` times. `count`: the number of pages that it claims. */
function pdfOf(
	content: string | Buffer,
	{ pages = 1, count, packed = 1 }: { pages?: number; count?: number; packed?: number } = {},
): Buffer {
	let data = typeof content === 'string' ? Buffer.from(content) : content;
	for (let i = 0; i < packed; i += 1) data = deflateSync(data, { level: 9 });
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${count ?? pages}/Kids[${'3 0 R '.repeat(pages)}]>>`,
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>',
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		`<</Length ${data.length}/Filter[${'/FlateDecode'.repeat(packed)}]>>\nstream\n${data.toString('latin1')}\nendstream`,
	];
	let body = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const place = body.length;
		body += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\n`;
	return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const words = (count: number): string =>
	`BT /F 9 Tf ${Array.from({ length: count }, (_, i) => `1 0 0 1 ${(i % 50) * 10} ${Math.floor(i / 50) % 800} Tm (word) Tj`).join('\n')} ET`;

describe('one line, nothing written, and the next file is read:', () => {
	test.each([
		['10,000 pages', () => pdfOf(words(3), { pages: 10_000 }), 'has 10000 pages; expected at most 400'],
		['a number of pages below one', () => pdfOf(words(3), { count: -5 }), 'is damaged: it has no pages'],
		['a page of endless text', () => pdfOf(words(60_000)), 'has more than 20,000 pieces of text on a page'],
		[
			'pages within pages that lead back',
			() => Buffer.from(pdfOf(words(3)).toString('latin1').replace('Kids[3 0 R ]', 'Kids[2 0 R ]'), 'latin1'),
			'is damaged and cannot be read as a PDF (Pages tree contains circular reference.)',
		],
	])('%s', async (_, file, said) => {
		project.write('in/1.pdf', file());
		project.write('in/2023-05-04.pdf', await makePdf(ilacsReport()));
		const urls = 'urn,published,report_url\n80472,2023-05-04,https://files.ofsted.gov.uk/v1/file/1\n';
		project.write('urls.csv', urls);
		const { code, log, error } = await project.run('in', '--urls', 'urls.csv');
		expect({ code, error }).toEqual({ code: 1, error: `refused    in/1.pdf ${said}` });
		expect(log).toContain('2 inspections: 1 written, 1 refused.');
		expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
	});

	test('a few kilobytes that become hundreds of megabytes', async () => {
		const bomb = pdfOf(Buffer.alloc(200 * 1024 * 1024, ' '), { packed: 2 });
		expect(bomb.length).toBeLessThan(10_000);
		const path = join(project.folder, project.write('in/1.pdf', bomb));
		const reader = new PdfReader({ megabytes: 100, seconds: 600 });
		await expect(reader.read(path)).rejects.toThrow('takes more than 100 MB of memory to read; not read further');
		const good = join(project.folder, project.write('in/2.pdf', await makePdf(ilacsReport())));
		expect((await new PdfReader().read(good)).pages).toBe(2);
	});
});

test('a table of 200 MB is not read', async () => {
	project.write('t.csv', 'urn,authority');
	truncateSync(join(project.folder, 't.csv'), 200 * 1024 * 1024);
	expect(await project.run('t.csv')).toMatchObject({
		code: 1,
		error: 'refused    t.csv has more than 25 MB; not read',
	});
});

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)('a folder that is read only keeps nothing half written', async () => {
	const path = await project.writePdf('in/2023-05-04.pdf', ilacsReport());
	project.write('content/reports/hull/notes.txt', '');
	chmodSync(join(project.folder, 'content/reports'), 0o500);
	try {
		const { code, error } = await project.run(path, ...url);
		expect({ code, error }).toEqual({
			code: 1,
			error:
				'refused    in/2023-05-04.pdf was read, but content/reports/hampshire/2023-05-04.mdx cannot be written: the folder is read only',
		});
		expect(project.records()).toEqual(['hull/notes.txt']);
	} finally {
		chmodSync(join(project.folder, 'content/reports'), 0o700);
	}
});
