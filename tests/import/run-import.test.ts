import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { makeProject } from './make-project.ts';
import { boardReport, ilacsReport, ilacsRows, lacReport, sifReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

const url = ['--url', 'https://files.ofsted.gov.uk/v1/file/1'];
const columns =
	'urn,authority,framework,inspection_type,joint,start_date,end_date,published,lead_inspector,overall,leadership,help_protection,in_care,care_leavers,adoption,lscb,report_url,source_pdf,notes';
const table = (...rows: string[]): string => [columns, ...rows, ''].join('\n');
const ilacsRow =
	'80472,Hampshire,ILACS,standard,N,2023-03-06,2023-03-17,2023-05-04,Ann Example,good,good,requires-improvement,outstanding,inadequate,,,https://files.ofsted.gov.uk/v1/file/2,80472/2023-05-04.pdf,ours';

/** Problems of the records; the project has no texts, which the check misses. */
function recordProblems(folder: string): unknown[] {
	return checkContent(join(folder, 'content')).problems.filter(({ file }) => file.startsWith('content/reports/'));
}

describe('a new record', () => {
	test('is a draft that passes the content check, with the file’s hash and pages', async () => {
		const path = await project.writePdf('in/80472/2023-05-04.pdf', ilacsReport());
		const { code, log, error } = await project.run(path, ...url);
		expect(error).toBe('');
		expect(code).toBe(0);
		expect(log).toContain('written    content/reports/hampshire/2023-05-04.mdx from in/80472/2023-05-04.pdf');
		expect(log).toContain('1 inspection: 1 written.');
		const sha256 = createHash('sha256')
			.update(readFileSync(join(project.folder, path)))
			.digest('hex');
		expect(project.read('content/reports/hampshire/2023-05-04.mdx')).toBe(`---
framework: ilacs
inspection:
  type: standard
  type-basis: length
  start: 2023-03-06
  end: 2023-03-17
  lead: [Ann Example]
judgements:
  leadership: good
  help-and-protection: requires-improvement
  children-in-care: outstanding
  care-leavers: inadequate
  overall: good
published-basis: site
improvement-section: { page: 2, points: 2 }
source:
  kind: report
  url: https://files.ofsted.gov.uk/v1/file/1
  sha256: ${sha256}
  pages: 2
draft: true
---
`);
		const { problems, drafts } = checkContent(join(project.folder, 'content'));
		expect(problems.filter(({ file }) => file.startsWith('content/reports/'))).toEqual([]);
		expect(drafts).toEqual(['content/reports/hampshire/2023-05-04.mdx']);
	});

	test('every family passes the content check', async () => {
		const reports = {
			'a/2013-08-23.pdf': lacReport(),
			'a/2015-05-12.pdf': sifReport(),
			'a/2015-08-03.pdf': boardReport(),
			'a/2018-03-12.pdf': ilacsReport({
				rows: ilacsRows[2018],
				dates: ['Inspection dates: 29 January to 2 February 2018'],
			}),
			'a/2023-05-04.pdf': ilacsReport(),
			'a/2026-07-07.pdf': ilacsReport({ rows: ilacsRows[2026], dates: ['Inspection dates: 11 to 22 May 2026'] }),
		};
		for (const [number, [path, pages]] of Object.entries(reports).entries()) {
			await project.writePdf(path, pages);
			expect(await project.run(path, '--url', `https://files.ofsted.gov.uk/v1/file/${number + 1}`)).toMatchObject({
				code: 0,
				error: '',
			});
		}
		expect(project.records()).toHaveLength(6);
		expect(recordProblems(project.folder)).toEqual([]);
	});

	test('a printed publication date counts; the site’s is kept beside it', async () => {
		const path = await project.writePdf('in/2015-05-18.pdf', sifReport());
		await project.run(path, ...url);
		const record = project.read('content/reports/hampshire/2015-05-12.mdx');
		expect(record).toContain(
			'published-basis: printed\nalso-published:\n  - date: 2015-05-18\n    according: Ofsted’s site\n',
		);
	});

	test('--published stands in for the file’s name', async () => {
		const path = await project.writePdf('in/report.pdf', ilacsReport());
		expect((await project.run(path, '--published', '2023-05-05', ...url)).code).toBe(0);
		expect(project.records()).toEqual(['hampshire/2023-05-05.mdx']);
	});

	test('a split visit is recorded as such', async () => {
		const path = await project.writePdf(
			'in/2023-05-10.pdf',
			ilacsReport({ dates: ['Inspection dates: 6 to 10 February 2023 and 14 to 15 March 2023'] }),
		);
		await project.run(path, ...url);
		expect(project.read('content/reports/hampshire/2023-05-10.mdx')).toContain(
			'  type: short\n  type-basis: length\n  start: 2023-02-06\n  end: 2023-02-10\n  returns:\n    - start: 2023-03-14\n      end: 2023-03-15\n',
		);
	});

	test('what a person should look at is said', async () => {
		const path = await project.writePdf('in/2023-05-04.pdf', ilacsReport({ lead: [] }));
		expect((await project.run(path, ...url)).log).toContain('no lead inspector is named');
	});
});

describe('a refusal writes nothing and says what is missing:', () => {
	const refused = async (path: string, ...args: string[]): Promise<string> => {
		const { code, error } = await project.run(path, ...args);
		expect(code).toBe(1);
		expect(project.records()).toEqual([]);
		return error;
	};

	test('the publication date', async () => {
		const path = await project.writePdf('in/report.pdf', ilacsReport());
		expect(await refused(path, ...url)).toBe(
			'refused    in/report.pdf\n  published: found nothing; no publication date is printed; give it with --published, or name the file by it, and by no other day (2014-04-22.pdf)',
		);
	});

	test('the address', async () => {
		const path = await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		expect(await refused(path)).toContain(
			'  source.url: found nothing; a PDF does not carry its own address; give it with --url',
		);
	});

	test('the authority, with near misses to choose from', async () => {
		const path = await project.writePdf(
			'in/2023-05-04.pdf',
			ilacsReport({ title: ['Inspection of Hamphire local authority', 'children’s services'] }),
		);
		expect(await refused(path, ...url)).toContain(
			'  authority (page 1): found “Hamphire”; no authority in content/authorities has this name; say which with --authority (perhaps hampshire)',
		);
		expect((await project.run(path, '--authority', 'hampshire', ...url)).code).toBe(0);
	});

	test('a folder’s number that is another authority’s', async () => {
		const path = await project.writePdf('in/80477/2023-05-04.pdf', ilacsReport());
		expect(await refused(path, ...url)).toContain('the number 80477 is that of hull');
	});

	test('the text found, with its field and page', async () => {
		const path = await project.writePdf(
			'in/2023-05-04.pdf',
			ilacsReport({ dates: ['Inspection dates: in the spring'] }),
		);
		expect(await refused(path, ...url)).toContain('  inspection.start (page 1): found “in the spring”; expected');
	});

	test('judgements of an edition that was not in force', async () => {
		const path = await project.writePdf(
			'in/2026-07-07.pdf',
			ilacsReport({ dates: ['Inspection dates: 11 to 22 May 2026'] }),
		);
		expect(await refused(path, ...url)).toMatch(/inspection\.start: found “2026-05-11”; .*ilacs-2023/);
	});

	test('a publication date before the inspection', async () => {
		const path = await project.writePdf('in/2023-03-01.pdf', ilacsReport());
		expect(await refused(path, ...url)).toContain('published: found “2023-03-01”');
	});
});

test('a folder’s number decides where the title names a trust', async () => {
	const path = await project.writePdf(
		'in/80472/2023-05-04.pdf',
		ilacsReport({ title: ['Inspection of Solent Children’s Trust'] }),
	);
	expect((await project.run(path, ...url)).code).toBe(0);
	expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
});

test('of two authorities of one name, the one that existed then', async () => {
	const path = await project.writePdf('in/x.pdf', sifReport({ authority: ['Dorset County Council'] }));
	expect((await project.run(path, ...url)).code).toBe(0);
	expect(project.records()).toEqual(['dorset-county/2015-05-12.mdx']);
});

describe('a record that is there', () => {
	const file = 'content/reports/hampshire/2023-05-04.mdx';
	let path: string;
	beforeEach(async () => {
		path = await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		await project.run(path, ...url);
	});
	const review = (change: (text: string) => string = (text) => text): string => {
		const text = change(project.read(file).replace('draft: true\n', ''));
		project.write(file, text);
		return text;
	};

	test('is left alone when it says the same, draft or reviewed; its address need not be given again', async () => {
		const draft = project.read(file);
		expect(await project.run(path)).toMatchObject({
			code: 0,
			log: expect.stringContaining('1 inspection: 1 unchanged.'),
		});
		expect(project.read(file)).toBe(draft);
		const reviewed = review();
		expect((await project.run(path, '--update')).code).toBe(0);
		expect(project.read(file)).toBe(reviewed);
	});

	test('is not overwritten once reviewed: the differences are shown', async () => {
		const reviewed = review((text) =>
			text.replace('care-leavers: inadequate', 'care-leavers: good').replace('  pages: 2', '  pages: 3'),
		);
		const { code, log } = await project.run(path);
		expect(code).toBe(1);
		expect(log).toContain(`different  ${file} from in/2023-05-04.pdf
  source.pages: record 3, report 2
  judgements.care-leavers: record good, report inadequate
1 inspection: 1 different.
Reviewed records were left as they are; --update takes what was read.`);
		expect(project.read(file)).toBe(reviewed);
	});

	test('--update takes the differences, keeps what is written by hand, and asks for another look at a changed grade', async () => {
		const byHand = (text: string): string =>
			text
				.replace('care-leavers: inadequate', 'care-leavers: good # as I remember')
				.replace('source:', "also-published:\n  - { date: 2023-05-06, according: 'the paper' }\nsource:")
				.replace(/---\n$/, 'notes:\n  - >-\n    A sentence that is\n    folded by hand.\n---\n\nThe body.\n');
		review(byHand);
		const { code, log } = await project.run(path, '--update');
		expect(code).toBe(0);
		expect(log).toContain(`updated    ${file} from in/2023-05-04.pdf; a draft again`);
		const text = project.read(file);
		expect(text).toContain('  care-leavers: inadequate');
		expect(text).toContain("also-published:\n  - { date: 2023-05-06, according: 'the paper' }\n");
		expect(text).toContain(
			'notes:\n  - >-\n    A sentence that is\n    folded by hand.\ndraft: true\n---\n\nThe body.\n',
		);
		expect(recordProblems(project.folder)).toEqual([]);
	});

	test('--update adds what the record lacks, in the schema’s order, without making it a draft', async () => {
		const whole = review();
		review((text) =>
			text.replace('improvement-section: { page: 2, points: 2 }\n', '').replace(/ {2}sha256: .*\n {2}pages: .*\n/, ''),
		);
		expect((await project.run(path, '--update')).code).toBe(0);
		expect(project.read(file)).toBe(whole);
	});

	test('--update takes what a program read, one line for each fact, without making it a draft', async () => {
		const below = [
			'Since the last inspection in 2018 and the focused visit in March 2021, some children live in',
			'unregistered homes.',
		];
		const whole = await project.writePdf('in/80472/2023-05-04.pdf', ilacsReport({ below }));
		review((text) => text.replace('source:', 'printed:\n  unregistered-homes: { page: 2 } # seen there\nsource:'));
		const { code, log } = await project.run(whole, '--update');
		expect(code).toBe(0);
		expect(log).toContain('printed: record unregistered-homes page 2, report last-inspection page 1, year 2018');
		const text = project.read(file);
		expect(text).toContain(`printed:
  last-inspection: { page: 1, year: 2018 }
  unregistered-homes: { page: 1 }
  focused-visits:
    - { page: 1, month: 2021-03 }
source:
`);
		expect(text).not.toContain('draft');
	});

	test('a draft takes differences without an option, and keeps what is written by hand', async () => {
		project.write(
			file,
			project
				.read(file)
				.replace('end: 2023-03-17', 'end: 2023-03-16')
				.replace('draft: true', 'notes: [Something to know about it.]\ndraft: true'),
		);
		expect(await project.run(path)).toMatchObject({ code: 0, log: expect.stringContaining('1 updated') });
		const text = project.read(file);
		expect(text).toContain('end: 2023-03-17');
		expect(text).toContain('notes: [Something to know about it.]\ndraft: true\n');
	});

	test('what the report does not say is no difference', async () => {
		review((text) => text.replace('  lead: [Ann Example]\n', '  lead: [Ann Example]\n  team: 7\n'));
		expect((await project.run(path)).code).toBe(0);
	});

	test('of the same inspection under another day is not doubled', async () => {
		const again = await project.writePdf('in/2023-05-09.pdf', ilacsReport());
		const { code, error } = await project.run(again, ...url);
		expect(code).toBe(1);
		expect(error).toContain('content/reports/hampshire/2023-05-04 already records this inspection');
		expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
	});

	test('that cannot be read is not overwritten', async () => {
		project.write(file, '---\nframework: [\n---\n');
		const { code, error } = await project.run(path, ...url);
		expect(code).toBe(1);
		expect(error).toContain('cannot be read; mend it first');
		expect(project.read(file)).toBe('---\nframework: [\n---\n');
	});
});

describe('a table of results', () => {
	test('becomes records without hash, pages and notes', async () => {
		project.write('results.csv', `\uFEFF${table(ilacsRow)}`);
		const { code, log, error } = await project.run('results.csv');
		expect({ code, error }).toEqual({ code: 0, error: '' });
		expect(log).toContain('from results.csv line 2 (Hampshire, 2023-05-04)');
		const text = project.read('content/reports/hampshire/2023-05-04.mdx');
		expect(text).toContain(
			'published-basis: table\nsource:\n  kind: report\n  url: https://files.ofsted.gov.uk/v1/file/2\ndraft: true\n',
		);
		expect(text).not.toContain('ours');
		expect(recordProblems(project.folder)).toEqual([]);
	});

	test('every framework and edition in it', async () => {
		const rest = (file: number): string => `https://files.ofsted.gov.uk/v1/file/${file},`;
		project.write(
			'results.csv',
			table(
				`80472,Hampshire,LAC-2013,full,N,2013-07-15,2013-07-19,2013-08-23,A A,adequate,good,,,,,,${rest(1)},`,
				`80472,Hampshire,SIF,full,Y,2014-02-18,2014-03-12,2014-04-22,A A,good,good,good,,,,requires-improvement,${rest(2)},"printed 'Not judged': in_care, adoption"`,
				`80472,Hampshire,SIF,reinspection,N,2017-02-06,2017-03-01,2017-05-02,A A,good,good,good,good,good,good,,${rest(3)},re-inspection inferred`,
				`80472,Hampshire,other,LSCB review,N,2015-06-15,2015-06-17,2015-08-03,A A,,,,,,,good,${rest(4)},`,
				`80472,Hampshire,ILACS,short,N,2019-03-04,2019-03-08,2019-06-11,A A; B B,good,good,good,good,,,,${rest(5)},`,
				`80472,Hampshire,ILACS,standard,N,2024-09-30,2025-01-16,2025-05-13,,good,good,good,good,good,,,${rest(6)},"split site visits: ""30 September to 11 October 2024 and 13 to 16 January 2025"""`,
				`80472,Hampshire,ILACS,standard,N,2026-05-11,2026-05-22,2026-07-07,A A,,good,good,good,good,,,${rest(7)},`,
			),
		);
		expect(await project.run('results.csv')).toMatchObject({ code: 0, error: '' });
		expect(recordProblems(project.folder)).toEqual([]);
		const read = (day: string): string => project.read(`content/reports/hampshire/${day}.mdx`);
		expect(read('2013-08-23')).toContain(
			'  overall: adequate\n  capacity-to-improve: not-known\n  outcomes: not-known\n  quality-of-provision: not-known\n  leadership: good\n',
		);
		expect(read('2014-04-22')).toMatch(
			/joint: true[\s\S]*children-looked-after: not-judged\n {2}adoption: not-judged\n {2}care-leavers: not-known\n {2}leadership: good\n {2}lscb: requires-improvement/,
		);
		expect(read('2017-05-02')).toMatch(/type: reinspection\n {2}type-basis: inferred[\s\S]*lscb: not-reviewed/);
		expect(read('2019-06-11')).toMatch(/lead: \[A A, B B\][\s\S]*children-in-care-and-care-leavers: good/);
		expect(read('2025-05-13')).toContain(
			'end: 2024-10-11\n  returns:\n    - start: 2025-01-13\n      end: 2025-01-16\n',
		);
		expect(read('2026-07-07')).not.toContain('overall');
	});

	test('rows that cannot be read are refused by line, and the others written', async () => {
		project.write(
			'results.csv',
			table(
				ilacsRow,
				ilacsRow.replace('standard', 'quick').replace('2023-03-17', 'soon').replace(',inadequate,', ',Poor,'),
				ilacsRow.replace('Hampshire', 'Atlantis').replace('80472', '').replaceAll('2023-0', '2024-0'),
				ilacsRow.replace(/https[^,]*/, '').replaceAll('2023-0', '2025-0'),
				ilacsRow.replace('Hampshire', 'Hull'),
			),
		);
		const { code, log, error } = await project.run('results.csv');
		expect(code).toBe(1);
		expect(error).toContain(`refused    results.csv line 3 (Hampshire, 2023-05-04)
  inspection.type (line 3): found “quick”; expected standard or short
  inspection.end (line 3): found “soon”; expected a day such as 2014-04-22
  judgements.care-leavers (line 3): found “Poor”; expected a grade such as requires-improvement`);
		expect(error).toContain('authority (line 4): found “Atlantis”; no authority');
		expect(error).toContain('source.url (line 5): found nothing');
		expect(error).toContain('the number 80472 is that of hampshire');
		expect(error).not.toContain('--authority');
		expect(log).toContain('5 inspections: 1 written, 4 refused.');
	});

	test('that is none is refused', async () => {
		project.write('a.csv', 'urn,authority\n1,Hampshire\n');
		expect((await project.run('a.csv')).error).toMatch(/^refused +a\.csv lacks the columns framework, /);
		project.write('b.csv', '');
		expect((await project.run('b.csv')).error).toMatch(/b\.csv has no rows$/);
		project.write('c.csv', `${columns}\n"80472,Hampshire\n`);
		expect((await project.run('c.csv')).error).toContain(
			'c.csv has a quotation mark in line 2 that opens or closes no cell; save it anew as CSV UTF-8',
		);
	});

	test('says nothing against a record made from the report', async () => {
		await project.run(
			await project.writePdf('in/2023-05-04.pdf', ilacsReport()),
			'--url',
			'https://files.ofsted.gov.uk/v1/file/2',
		);
		project.write('results.csv', table(ilacsRow));
		expect(await project.run('results.csv')).toMatchObject({ code: 0, log: expect.stringContaining('1 unchanged') });
	});
});

test('a grade that a table does not know is no difference from one that the report gave', async () => {
	await project.run(await project.writePdf('in/2013-08-23.pdf', lacReport()), ...url);
	project.write(
		'results.csv',
		table(
			'80472,Hampshire,LAC-2013,full,N,2013-07-15,2013-07-19,2013-08-23,Ann Example,adequate,adequate,,,,,,https://files.ofsted.gov.uk/v1/file/1,,',
		),
	);
	expect(await project.run('results.csv')).toMatchObject({ code: 0, log: expect.stringContaining('1 unchanged') });
});

test('a publication date that only the file’s name gives is to be compared with Ofsted’s site', async () => {
	await project.writePdf('in/2023-05-04.pdf', ilacsReport());
	const said =
		'  published 2023-05-04, from the file’s name; no publication date is printed: compare it with Ofsted’s site';
	expect((await project.run('in', ...url)).log).toContain(said);
	// Only a new record is to be compared.
	expect((await project.run('in', ...url)).log).not.toContain(said);
});

test('days that differ between front page and running foot are named', async () => {
	await project.writePdf('in/2023-05-04.pdf', ilacsReport({ foot: '7 to 17 March 2023' }));
	const { code, log } = await project.run('in', ...url);
	expect(code).toBe(0);
	expect(log).toContain('the feet of the pages print “7 to 17 March 2023”, the front page other days');
	expect(project.read('content/reports/hampshire/2023-05-04.mdx')).toContain('start: 2023-03-06');
});

describe('reports and a table together', () => {
	test('the table gives addresses and the reports that are not at hand; a report counts against its row', async () => {
		await project.writePdf('in/reports/80472/2023-05-04.pdf', ilacsReport());
		const other = ilacsRow
			.replace('2023-03-06,2023-03-17,2023-05-04', '2024-03-04,2024-03-15,2024-05-03')
			.replace('80472/2023-05-04', '80472/2024-05-03')
			.replace('file/2', 'file/9');
		project.write(
			'in/results.csv',
			table(ilacsRow.replace('2023-03-17', '2023-03-16').replace(',inadequate,', ',good,'), other),
		);
		const { code, log } = await project.run('in');
		expect(code).toBe(0);
		expect(log).toContain(`written    content/reports/hampshire/2023-05-04.mdx from in/reports/80472/2023-05-04.pdf
  in/results.csv line 2 says otherwise; the report counts:
    inspection.end: report 2023-03-17, table 2023-03-16
    judgements.care-leavers: report inadequate, table good
  published 2023-05-04, from the file’s name
written    content/reports/hampshire/2024-05-03.mdx`);
		expect(log).toContain('2 inspections: 2 written.');
		const text = project.read('content/reports/hampshire/2023-05-04.mdx');
		expect(text).toContain('url: https://files.ofsted.gov.uk/v1/file/2');
		expect(text).toContain('care-leavers: inadequate');
	});

	test('a row is found by its inspection when the file has another name, and gives the publication date', async () => {
		await project.writePdf('in/download.pdf', ilacsReport());
		project.write('in/results.csv', table(ilacsRow));
		expect((await project.run('in')).log).toContain('1 inspection: 1 written.');
		expect(project.read('content/reports/hampshire/2023-05-04.mdx')).toContain('published-basis: table');
	});

	test('the row of a report that was refused is not imported instead', async () => {
		project.write('in/80472/2023-05-04.pdf', '');
		project.write('in/results.csv', table(ilacsRow));
		expect(await project.run('in')).toMatchObject({ code: 1, log: '1 inspection: 1 refused.' });
		expect(project.records()).toEqual([]);
	});

	test.each([
		['urn', '80472'],
		['authority', 'Hampshire'],
	])('a table with addresses alone is enough for --urls, with councils by %s', async (column, council) => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		project.write(
			'urls.csv',
			`${column},published,report_url\n${council},2023-05-04,https://files.ofsted.gov.uk/v1/file/7\n`,
		);
		const { code, log } = await project.run('in', '--urls', 'urls.csv');
		expect(code).toBe(0);
		expect(log).toContain('  published 2023-05-04, from the file’s name\n');
		const written = project.read('content/reports/hampshire/2023-05-04.mdx');
		expect(written).toContain('url: https://files.ofsted.gov.uk/v1/file/7');
		expect(written).toContain('published-basis: site');
	});

	test('an address of another day’s report is not taken', async () => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		project.write('urls.csv', 'urn,published,report_url\n80472,2023-05-05,https://files.ofsted.gov.uk/v1/file/7\n');
		const { code, error } = await project.run('in', '--urls', 'urls.csv');
		expect(code).toBe(1);
		expect(error).toContain('source.url: found nothing');
	});

	test.each([
		['urn,published\n80472,2023-05-04\n', 'urls.csv lacks the columns report_url'],
		[
			'published,report_url\n2023-05-04,https://files.ofsted.gov.uk/v1/file/7\n',
			'urls.csv lacks the columns urn or authority',
		],
	])('a table that gives no address of a council’s report: %j', async (text, said) => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		project.write('urls.csv', text);
		const { code, error } = await project.run('in', '--urls', 'urls.csv');
		expect(code).toBe(1);
		expect(error).toContain(said);
	});

	test('the same report twice is written once', async () => {
		await project.writePdf('in/a/2023-05-04.pdf', ilacsReport());
		await project.writePdf('in/b/2023-05-04.pdf', ilacsReport());
		project.write('results.csv', table(ilacsRow));
		const { code, error } = await project.run('in', '--urls', 'results.csv');
		expect(code).toBe(1);
		expect(error).toMatch(/in\/b\/2023-05-04\.pdf is about the same inspection report as in\/a\/2023-05-04\.pdf/);
	});
});

describe('a call that cannot be carried out ends with 2 and shows the usage:', () => {
	test.each([
		[[], 'Give at least one'],
		[['nowhere.pdf'], 'nowhere.pdf: no such file or folder.'],
		[['content'], 'content: no PDF or CSV in this folder.'],
		[['in', '--overwrite'], '--overwrite'],
		[['in', '--published', 'today'], '--published: found “today”'],
		[['in', '--url', 'ftp://x'], '--url: found “ftp://x”'],
		[['in', '--authority', 'hampshir'], 'perhaps hampshire'],
		[['in', 'two', '--published', '2023-05-04'], '--published is for one report; 2 PDFs were given.'],
		[['in', '--urls', 'nowhere.csv'], 'nowhere.csv: no such file or folder.'],
	])('%j', async (args, said) => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		await project.writePdf('two/2024-05-04.pdf', ilacsReport());
		const { code, error } = await project.run(...args);
		expect(code).toBe(2);
		expect(error).toContain(said);
		expect(error).toContain('Usage: npm run import');
		expect(project.records()).toEqual([]);
	});

	test('a folder that is no content folder', async () => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		const { code, error } = await project.run('in', '--content', 'elsewhere');
		expect(code).toBe(2);
		expect(error).toContain('expected a content folder');
	});

	test('content that is not in order', async () => {
		await project.writePdf('in/2023-05-04.pdf', ilacsReport());
		project.write('content/authorities/atlantis.mdx', '---\nname: Atlantis\n---\n');
		const { code, error } = await project.run('in');
		expect(code).toBe(2);
		expect(error).toContain('content/authorities/atlantis.mdx is not in order');
	});
});
