/** Files as people send them: packs, other paper, stamps, other documents, names and tables of every dress. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayInName } from '../../src/import/gather-inputs.ts';
import { PdfReader } from '../../src/import/pdf-reader.ts';
import { PageOfText, makePdf } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { ilacsReport, ilacsRows, lacReport, sifReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

const url = ['--url', 'https://files.ofsted.gov.uk/v1/file/1'];
const dated = [...url, '--published', '2023-05-04'];
const titled = 'expected the title of one of Ofsted’s graded inspections of children’s services';

async function refused(path: string, ...args: string[]): Promise<string> {
	const { code, error } = await project.run(path, ...args);
	expect({ code, records: project.records() }).toEqual({ code: 1, records: [] });
	return error;
}

const hull = { authority: ['Kingston upon Hull City Council'] };
const cover = (): PageOfText =>
	new PageOfText().line('Scrutiny committee', { size: 20 }).line('Papers for the meeting');

describe('a file with more than one report is refused with the pages on which each begins:', () => {
	test.each([
		['two of one kind', [...sifReport(), ...sifReport(hull)], 'two reports: page 1 and page 6'],
		['two kinds', [...sifReport(), ...ilacsReport()], 'two reports: page 1 and page 6'],
		['the report of 2013 behind', [...ilacsReport(), ...lacReport()], 'two reports: page 1 and page 3'],
		['three', [...ilacsReport(), ...ilacsReport(), ...ilacsReport()], '3 reports: page 1, page 3 and page 5'],
		['a cover sheet before two', [cover(), ...ilacsReport(), ...sifReport()], 'two reports: page 2 and page 4'],
	])('%s', async (_, pages, said) => {
		const path = await project.writePdf('in/pack.pdf', pages);
		expect(await refused(path, ...dated)).toContain(`; holds ${said} each begin one; import them one by one`);
	});
});

test('a cover sheet: where the report begins is said', async () => {
	const path = await project.writePdf('in/pack.pdf', [cover(), ...ilacsReport()]);
	expect(await refused(path, ...dated)).toBe(
		'refused    in/pack.pdf\n  framework (page 1): found “Scrutiny committee Papers for the meeting”; a report seems to begin on page 2; save it without the pages before',
	);
});

const record = 'content/reports/hampshire/2023-05-04.mdx';
const factsOf = (text: string): string => text.replace(/ {2}sha256.*\n/, '');

describe.each([
	['A3', { size: 'A3', scale: Math.SQRT2 }],
	['letter', { size: 'LETTER', scale: 792 / 842 }],
	['A5', { size: 'A5', scale: Math.SQRT1_2 }],
])('fitted to %s, a report gives the same facts as on A4:', (_, paper) => {
	test.each([
		['SIF', sifReport(), 'content/reports/hampshire/2015-05-12.mdx'],
		['ILACS', ilacsReport(), record],
	])('%s', async (_kind, pages, file) => {
		project.write('in/2023-05-04.pdf', await makePdf(pages));
		await project.run('in/2023-05-04.pdf', ...url);
		const wanted = factsOf(project.read(file));
		const other = makeProject();
		try {
			other.write('in/2023-05-04.pdf', await makePdf(pages, paper));
			expect(await other.run('in/2023-05-04.pdf', ...url)).toMatchObject({ code: 0, error: '' });
			expect(factsOf(other.read(file))).toBe(wanted);
		} finally {
			other.remove();
		}
	});
});

describe('a stamp above the title does not hide it:', () => {
	test.each(['Appendix 1', 'Agenda Item 7', 'ANNEX B', 'Page 45', 'Enclosure No. 3', 'Cabinet, 3 June'])(
		'%s',
		async (text) => {
			for (const [name, pages] of [
				['ilacs', ilacsReport()],
				['sif', sifReport()],
			] as const) {
				pages[0]?.items.unshift({ text, x: 450, y: 70, size: 11 });
				const path = await project.writePdf(`in/${name}.pdf`, pages);
				const own = name === 'ilacs' ? dated : ['--url', 'https://files.ofsted.gov.uk/v1/file/2'];
				expect(await project.run(path, ...own)).toMatchObject({ code: 0, error: '' });
			}
		},
	);
});

const addressees = Array.from({ length: 14 }, (_, i) => `Person ${i}, Director of somewhere`);
describe('another document is named for what it is, and no addressee is quoted:', () => {
	test.each([
		[
			'area SEND',
			['Local area partnership report'],
			'an area SEND inspection (Ofsted and CQC), which gives none of these grades',
		],
		[
			'a SEND revisit',
			['Local area SEND revisit', 'Care Quality Commission'],
			'a revisit after an area SEND inspection (Ofsted and CQC), which gives none of these grades',
		],
		[
			'JTAI',
			[...addressees, 'Joint targeted area inspection of Hampshire', 'CQC'],
			'a joint targeted area inspection, which gives none of these grades',
		],
		[
			'an area SEND inspection whose letter mentions a revisit',
			['Area SEND inspection of Hampshire Local Area Partnership', 'There was a subsequent revisit.'],
			'an area SEND inspection (Ofsted and CQC), which gives none of these grades',
		],
		[
			'JTAI that mentions a focused visit',
			['Joint targeted area inspection of Hampshire', 'This was shown by the focused visit.', 'CQC'],
			'a joint targeted area inspection, which gives none of these grades',
		],
		[
			'the progress of 2009',
			[
				'Inspection of progress made in the provision',
				'of safeguarding services in Hampshire',
				'Care Quality Commission',
			],
			'an inspection of progress in safeguarding (2009), which gives none of these grades',
		],
		[
			'a joint area review',
			['Joint area review', 'CQC'],
			'a joint area review, which ended in 2009 and gives none of these grades',
		],
		['a page without report', ['Report not found'], 'a page that says that there is no report'],
		[
			'a monitoring visit',
			[...addressees, 'Monitoring visit to Hampshire'],
			'a monitoring visit, which gives no grades',
		],
		['a focused visit', [...addressees, 'Focused visit to Hampshire'], 'a focused visit, which gives no grades'],
	])('%s', async (_, lines, what) => {
		const page = new PageOfText();
		for (const line of lines) page.line(line);
		const error = await refused(await project.writePdf('in/letter.pdf', [page]), ...dated);
		expect(error).toContain(`; this is ${what}; ${titled}`);
		expect(error).not.toContain('Person');
	});

	test.each([
		[
			'.ods',
			'PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
			'a spreadsheet (.ods); save one sheet as CSV UTF-8',
		],
		['.xlsx', 'PK\u0003\u0004..xl/workbook.xml', 'a spreadsheet (.xlsx); save one sheet as CSV UTF-8'],
		['.docx', 'PK\u0003\u0004..word/document.xml', 'a Word document (.docx); fetch the report as PDF'],
	])('%s under the name of a PDF', async (_, data, what) => {
		const path = project.write('in/report.pdf', data);
		expect(await refused(path, ...dated)).toBe(
			`refused    in/report.pdf is ${what}; expected a PDF, which begins with %PDF-`,
		);
	});
});

test('zeros behind the end of a file do not make it cut short', async () => {
	const path = project.write('in/r.pdf', Buffer.concat([await makePdf(ilacsReport()), Buffer.alloc(50_000)]));
	expect(await project.run(path, ...dated)).toMatchObject({ code: 0, error: '' });
});

test('more than 1,024 bytes before the PDF are named', async () => {
	const path = project.write('in/r.pdf', Buffer.concat([Buffer.alloc(1100, 'x'), await makePdf(ilacsReport())]));
	expect(await refused(path, ...dated)).toBe(
		'refused    in/r.pdf has 1100 bytes before its PDF begins (%PDF-); fetch it again',
	);
});

test.each([
	['report - 09 may 2025.pdf', '2025-05-09'],
	['Hampshire 23.07.2024.pdf', '2024-07-23'],
	['2024_07_23.pdf', '2024-07-23'],
	['20240723.pdf', '2024-07-23'],
	['May 9, 2025.pdf', '2025-05-09'],
	['9th-September-2025.pdf', '2025-09-09'],
	['2024-07-23 and 2024-07-24.pdf', undefined],
	['31.02.2024.pdf', undefined],
	['50253183.pdf', undefined],
])('the day in the name %s', (name, day) => {
	expect(dayInName(`in/${name}`)).toBe(day);
});

test('a day after today is refused, and a long wait is remarked on', async () => {
	const path = await project.writePdf('in/2031-01-01.pdf', ilacsReport());
	expect(await refused(path, ...url)).toBe(
		'refused    in/2031-01-01.pdf\n  published: found “2031-01-01”; this day, from the file’s name, is after today (2026-11-25); give the day of publication with --published',
	);
	const scan = await project.writePdf('in/Scan 2026-11-25 (2).pdf', ilacsReport());
	expect(await refused(scan, ...url)).toBe(
		'refused    in/Scan 2026-11-25 (2).pdf\n  published: found “2026-11-25”; expected a day within a year of the end of the inspection (2023-03-17)',
	);
	const late = await project.writePdf('in/2023-11-24.pdf', ilacsReport());
	expect((await project.run(late, ...url)).log).toContain(
		'  published 252 days after the visit, which is long: is this the day of publication?',
	);
});

test('a day in the name of a report that prints another, of long after, is left out, and said', async () => {
	const path = await project.writePdf('in/Scan 2026-11-25.pdf', sifReport());
	const { log } = await project.run(path, ...url);
	expect(log).toContain(
		'  the file’s name has another day, 2026-11-25, too far from the printed one to be that of Ofsted’s site; left out',
	);
	expect(project.read('content/reports/hampshire/2015-05-12.mdx')).not.toContain('also-published');
});

test('a file, and an address, that another record has', async () => {
	await project.run(await project.writePdf('in/2023-05-04.pdf', ilacsReport()), ...url);
	const other = await project.writePdf('in/2015.pdf', sifReport());
	expect((await project.run(other, ...url)).error).toBe(
		'refused    in/2015.pdf\n  source.url: found “https://files.ofsted.gov.uk/v1/file/1”; content/reports/hampshire/2023-05-04 has the same address; expected each once',
	);
});

test('what is recorded is unchanged, without its day being given', async () => {
	const path = await project.writePdf('in/report.pdf', ilacsReport());
	await project.run(path, ...dated);
	expect(await project.run(path)).toMatchObject({ code: 0, log: expect.stringContaining(`unchanged  ${record}`) });
});

describe('files that are not opened, and writes that fail:', () => {
	test('a pipe, and a link in a folder', async () => {
		mkdirSync(join(project.folder, 'in'));
		execFileSync('mkfifo', [join(project.folder, 'in/a.pdf')]);
		symlinkSync('nowhere.pdf', join(project.folder, 'in/b.pdf'));
		expect(await refused('in')).toBe(
			'refused    in/a.pdf is a pipe or a device and no file; not opened\nrefused    in/b.pdf is a link, which is not followed in a folder; give the file by its name',
		);
		expect(await refused('in/a.pdf')).toBe('refused    in/a.pdf is a pipe or a device and no file; not opened');
	});

	test('links that lead to a folder or back to themselves; what is beside them is still read', async () => {
		project.write('in/2023-05-04.pdf', await makePdf(ilacsReport()));
		symlinkSync('.', join(project.folder, 'in/again'));
		symlinkSync('round.pdf', join(project.folder, 'in/round.pdf'));
		symlinkSync('nowhere', join(project.folder, 'in/notes.txt'));
		const { code, log, error } = await project.run('in', ...dated);
		expect(code).toBe(1);
		expect(error).toBe(
			'refused    in/again is a link, which is not followed in a folder; give the folder by its name\nrefused    in/round.pdf is a link, which is not followed in a folder; give the file by its name',
		);
		expect(log).toContain('3 inspections: 1 written, 2 refused.');
		expect((await project.run('in/round.pdf', ...url)).error).toBe(
			'refused    in/round.pdf cannot be opened: it is a link that leads back to itself',
		);
	});

	// Root may read everything.
	test.skipIf(process.getuid?.() === 0)('a folder without permission', async () => {
		project.write('in/2023-05-04.pdf', await makePdf(ilacsReport()));
		mkdirSync(join(project.folder, 'in/shut'), { mode: 0 });
		expect(await project.run('in', ...url)).toMatchObject({
			code: 1,
			log: expect.stringContaining('2 inspections: 1 written, 1 refused.'),
			error: 'refused    in/shut cannot be opened: no permission to read it',
		});
	});

	// More files than a process may usually have open at once.
	test('two thousand files that are no reports, a line for each', async () => {
		for (let i = 0; i < 2000; i += 1) project.write(`in/${i}.csv`, '');
		const { code, log, error } = await project.run('in');
		expect({ code, log }).toEqual({ code: 1, log: '2000 inspections: 2000 refused.' });
		expect(error.split('\n')).toHaveLength(2000);
	});

	test('a pipe as the table of addresses', async () => {
		const path = await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		execFileSync('mkfifo', [join(project.folder, 'urls.csv')]);
		expect((await project.run(path, ...url, '--urls', 'urls.csv')).error).toBe(
			'refused    urls.csv is a pipe or a device and no file; not opened',
		);
	});

	test('leftovers of a killed run are cleared; a failed write leaves nothing', async () => {
		project.write(`${record}.0b0e7a3c-7a4e-4f0e-9d3a-0123456789ab.part`, '---');
		project.write('in/report.pdf', await makePdf(ilacsReport()));
		await project.run('in', ...dated);
		expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
		writeFileSync(join(project.folder, 'content/reports/hull'), '');
		const path = await project.writePdf(
			'in/hull.pdf',
			ilacsReport({ title: ['Inspection of Hull local authority', 'children’s services'] }),
		);
		const own = ['--url', 'https://files.ofsted.gov.uk/v1/file/2', '--published', '2023-05-04'];
		expect(await project.run(path, ...own)).toMatchObject({
			code: 1,
			error:
				'refused    in/hull.pdf was read, but content/reports/hull/2023-05-04.mdx cannot be written: a file stands where its folder should be',
		});
	});

	test('escape sequences of a name are shown as codes', async () => {
		project.write('in/\u001b[31mred.pdf', '');
		expect(await refused('in')).toBe('refused    in/\\u001b[31mred.pdf is empty');
	});

	test('a file that takes too long', async () => {
		const path = project.write('in/report.pdf', await makePdf(ilacsReport()));
		const reading = new PdfReader({ megabytes: 600, seconds: 0.001 }).read(join(project.folder, path));
		await expect(reading).rejects.toThrow('takes more than 0.001 seconds to read; not read further');
	});
});

test('a content folder that is a file', async () => {
	const path = await project.writePdf('in/r.pdf', ilacsReport());
	expect(await project.run(path, ...dated, '--content', path)).toMatchObject({
		code: 2,
		error: `${join(project.folder, path)} has no authorities, frameworks, scales and strands; expected a content folder`,
	});
});

test('a council that the title does not name', async () => {
	const path = await project.writePdf('in/r.pdf', ilacsReport());
	expect(await refused(path, ...dated, '--authority', 'hull')).toBe(
		'refused    in/r.pdf\n  authority (page 1): found “Hampshire”; the title names hampshire, but --authority gives hull; leave it out',
	);
});

test('a judgement that stands in the table twice, with two grades', async () => {
	const rows = [...ilacsRows[2023], [['Overall effectiveness'], ['Inadequate']]] as const;
	expect(await refused(await project.writePdf('in/r.pdf', ilacsReport({ rows })), ...dated)).toContain(
		'Requires improvement to be good, Outstanding, Inadequate, Good, Inadequate”; expected a table with one grade for each judgement',
	);
});

test.each([
	[
		['--url', 'https://files.ofsted.gov.uk/v1/file/1', '--url', 'https://files.ofsted.gov.uk/v1/file/2'],
		'--url: found twice; expected it once.',
	],
	[['--urls', 'overview.xlsx'], '--urls: found “overview.xlsx”; expected a table saved as CSV (.csv).'],
	[
		['--url', 'https://example.org/a.pdf'],
		'--url: found “https://example.org/a.pdf”; expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number.',
	],
	[
		['--url', 'https://reports.ofsted.gov.uk/provider/44/80418'],
		'the page of a provider; expected the address of the report itself',
	],
])('usage error: %s', async (args, said) => {
	const path = await project.writePdf('in/report.pdf', ilacsReport());
	const { code, error } = await project.run(path, ...args);
	expect(code).toBe(2);
	expect(error).toContain(said);
});

const header =
	'urn,authority,framework,inspection_type,joint,start_date,end_date,published,lead_inspector,overall,leadership,help_protection,in_care,care_leavers,adoption,lscb,report_url';
const row =
	'80472,Hampshire,ilacs,Standard,n,2023-03-06,2023-03-17,2023-05-04,Ann Example,Good,good,Requires improvement to be good,Outstanding,inadequate,,,https://files.ofsted.gov.uk/v1/file/2';

const noColumns =
	'refused    t.csv names none of the columns of a table of results in its first line; content/README.md lists them';

describe('a table', () => {
	test.each([
		['plain', `${header}\n${row}\n`],
		['with a mark of byte order and CRLF', `\uFEFF${header}\r\n${row}\r\n`],
		['with semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
		['with tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
		['with upright strokes', `${header}\n${row}\n`.replaceAll(',', '|')],
		['with the line in which a spreadsheet names its mark', `sep=;\n${`${header}\n${row}\n`.replaceAll(',', ';')}`],
		['with lines that end in three ways', `${header}\r\n\r${row}\r`],
		[
			'with spaces that do not break',
			`${header}\n${row.replace('Ann ', 'Ann\u00a0').replace('Good', ' Good\u00a0')}\n`,
		],
		['with quotation marks round every cell', `${header}\n"${row.replaceAll(',', '","')}"\n`],
		['with empty columns that a spreadsheet left behind', `${header},,\n${row},,\n`],
		['with a header in capitals', `${header.toUpperCase()}\n${row}\n`],
		['with lines of commas only', `${header}\n${','.repeat(16)}\n${row}\n${','.repeat(16)}\n`],
	])('%s is read', async (_, text) => {
		project.write('t.csv', text);
		expect(await project.run('t.csv')).toMatchObject({ code: 0, error: '' });
		expect(project.read(record)).toContain('help-and-protection: requires-improvement');
	});

	test.each([
		[
			'not UTF-8',
			Buffer.from(`${header}\n${row.replace('Ann', 'O\u2019Ann')}`, 'latin1').fill(
				0x92,
				header.length + 60,
				header.length + 61,
			),
			'refused    t.csv is not UTF-8; save it as CSV UTF-8',
		],
		[
			'NUL',
			`${header}\n${row.replace('Ann', 'A\0n')}\n`,
			'refused    t.csv holds a control character in line 2; save it anew as CSV UTF-8',
		],
		['a column twice', `${header},overall\n${row},good\n`, 'refused    t.csv has the column overall twice'],
		[
			'UTF-16',
			Buffer.from(`\uFEFF${header}\n${row}\n`, 'utf16le'),
			'refused    t.csv is not UTF-8; save it as CSV UTF-8',
		],
		['packed', gzipSync(`${header}\n${row}\n`), 'refused    t.csv is a packed file (.gz); unpack it'],
		[
			'a web page',
			'<!DOCTYPE html><table></table>',
			'refused    t.csv is a web page and no table; save the table as CSV UTF-8',
		],
		['without a header', `${row}\n`, noColumns],
		['with its header in the third line', `Table 1\n\n${header}\n${row}\n`, noColumns],
		[
			'in another dress',
			'local_authority,publication_date,overall_effectiveness_grade\nHampshire,2023-05-04,Good\n',
			noColumns,
		],
		[
			'a row that lacks cells',
			`${header}\n80472,Hampshire,ILACS\n`,
			'refused    t.csv has 3 cells in line 2, and 17 columns in its first; save it anew as CSV UTF-8',
		],
		[
			'a row with more cells',
			`${header}\n${row},good\n`,
			'refused    t.csv has 18 cells in line 2, and 17 columns in its first; save it anew as CSV UTF-8',
		],
		[
			'a cell in a column without a name',
			`${header},\n${row},good\n`,
			'refused    t.csv has a cell in line 2 in column 18, which has no name',
		],
		[
			'a quotation mark within a cell',
			`${header}\n${row.replace('Ann', 'Ann "Annie"')}\n`,
			'refused    t.csv has a quotation mark in line 2 that opens or closes no cell; save it anew as CSV UTF-8',
		],
		[
			'a line break in a cell',
			`${header}\n${row.replace('Hampshire', '"Hamp\nshire"')}\n`,
			'  authority (line 3): found “Hamp\\u000ashire”; a line break or a tab in a cell; expected one line',
		],
		[
			'an invisible sign in a cell',
			`${header}\n${row.replace('Ann', 'Ann\u200b')}\n`,
			'  lead_inspector (line 2): found “U+200B”; a character that nobody sees; expected none',
		],
		[
			'letters that only look like others',
			`${header}\n${row.replace('Hampshire', 'H\u0430mpshire')}\n`,
			'  authority (line 2): found “U+0430”; a letter of another script; expected Latin letters',
		],
		[
			'the number of no council',
			`${header}\n${row.replace('80472', '99999')}\n`,
			'  urn (line 2): found “99999”; the number of hampshire is 80472; mend the table',
		],
		[
			'the number of another council',
			`${header}\n${row.replace('80472', '80477')}\n`,
			'  authority (line 2): found “Hampshire”; the table names hampshire, but the number 80477 is that of hull; mend the table',
		],
		[
			'a number that is none',
			`${header}\n${row.replace('80472', '8O472')}\n`,
			'  urn (line 2): found “8O472”; expected Ofsted’s number of the council',
		],
		[
			'days as a spreadsheet writes them',
			`${header}\n${row.replace('2023-03-06', '06/03/2023')}\n`,
			'  inspection.start (line 2): found “06/03/2023”; expected a day such as 2014-04-22',
		],
		[
			'30 February',
			`${header}\n${row.replace('2023-03-06', '2023-02-30')}\n`,
			'  inspection.start (line 2): found “2023-02-30”; expected a day such as 2014-04-22',
		],
		[
			'days the wrong way round',
			`${header}\n${row.replace('2023-03-06,2023-03-17', '2023-03-17,2023-03-06')}\n`,
			'  inspection.end: found “2023-03-06”; expected a day on or after the start (2023-03-17)',
		],
		[
			'a grade of another scale',
			`${header}\n${row.replace(',Good,', ',Adequate,')}\n`,
			'  judgements.overall: found “adequate”; not on the scale of edition ilacs-2023; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known',
		],
		[
			'a kind of inspection that every object of the language knows',
			`${header}\n${row.replace('Standard', 'toString')}\n`,
			'  inspection.type (line 2): found “toString”; expected standard or short',
		],
		[
			'a name without end',
			`${header}\n${row.replace('Ann Example', 'A'.repeat(5000))}\n`,
			`  inspection.lead.0: found “${'A'.repeat(160)}…”; expected a name of two to four words`,
		],
		['an unknown column', `${header},mood\n${row},fine\n`, 'refused    t.csv has columns that are not known: mood'],
		['a PDF', '%PDF-1.7', 'refused    t.csv is a PDF; name it .pdf'],
		[
			'a spreadsheet',
			'PK\u0003\u0004..xl/workbook.xml',
			'refused    t.csv is a spreadsheet (.xlsx); save one sheet as CSV UTF-8',
		],
		[
			'more rows than there can be',
			`${header}\n${`${row}\n`.repeat(10_001)}`,
			'refused    t.csv has more than 10,000 rows; not read',
		],
		[
			'a formula',
			`${header}\n${row.replace('Ann Example', '=HYPERLINK(1)')}\n`,
			'  lead_inspector (line 2): found “=HYPERLINK(1)”; a spreadsheet runs this cell; expected plain text',
		],
		[
			'HTML for a name',
			`${header}\n${row.replace('Ann Example', '<b>Ann</b> {1+1}')}\n`,
			'  inspection.lead.0: found “<b>Ann</b> {1+1}”; expected a name of two to four words such as “Ann Example”, without titles, with ’ as apostrophe',
		],
		[
			'no address',
			`${header}\n${row.replace('https://files.ofsted.gov.uk/v1/file/2', 'http://x')}\n`,
			'  source.url (line 2): found “http://x”; expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number',
		],
		[
			'another host',
			`${header}\n${row.replace('files.ofsted.gov.uk', 'files.ofsted.gov.uk.evil.org')}\n`,
			'  source.url (line 2): found “https://files.ofsted.gov.uk.evil.org/v1/file/2”; expected Ofsted’s address of the file, https://files.ofsted.gov.uk/v1/file/ and a number',
		],
		[
			'a start on a Sunday',
			`${header}\n${row.replace('2023-03-06', '2023-03-05')}\n`,
			'  inspection.start: found “2023-03-05”; a Saturday or Sunday; expected a working day',
		],
		[
			'an abbreviation behind a name',
			`${header}\n${row.replace('Ann Example', 'Ann Example HMI')}\n`,
			'  inspection.lead.0: found “Ann Example HMI”; expected the name alone, without titles',
		],
		[
			'a day to come',
			`${header}\n${row.replace('2023-05-04', '2036-05-04')}\n`,
			'  published (line 2): found “2036-05-04”; this day, from the table, is after today (2026-11-25)',
		],
	])('%s is refused', async (_, text, said) => {
		project.write('t.csv', text);
		expect(await refused('t.csv')).toContain(said);
	});

	test('rows that contradict one another say so', async () => {
		project.write('t.csv', `${header}\n${row}\n${row.replace('inadequate', 'good')}\n`);
		expect((await project.run('t.csv')).error).toContain(
			'and contradicts it: judgements.care-leavers inadequate and good',
		);
	});
});
