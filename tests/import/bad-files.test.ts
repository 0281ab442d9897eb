import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageOfText, makePdf } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { ilacsReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

let project: Project;
let good: Buffer;
beforeAll(async () => {
	project = makeProject();
	good = await makePdf(ilacsReport());
});
afterAll(() => project.remove());

/** Imports one file with everything else in order; the run must refuse it in one line and write nothing. */
async function refusal(name: string, data: string | Buffer): Promise<string> {
	const path = project.write(`in/${name}`, data);
	const { code, log, error } = await project.run(path, '--url', 'https://files.ofsted.gov.uk/v1/file/1');
	expect(code).toBe(1);
	expect(log).toBe('1 inspection: 1 refused.');
	expect(project.records()).toEqual([]);
	expect(error).toMatch(new RegExp(`^refused +in/${name} `));
	expect(error.split('\n')).toHaveLength(1);
	return error;
}

describe('one clear line, and nothing written, for', () => {
	test('a web page saved under the name of a PDF', async () => {
		const page = '<!DOCTYPE html><html><head><title>Report not found</title></head><body>Sorry</body></html>';
		expect(await refusal('2023-05-04.pdf', page)).toContain('is not a PDF but a web page (“Report not found”)');
	});

	test('a text file', async () => {
		expect(await refusal('notes.txt', 'Dear diary')).toContain('is not a PDF');
	});

	test('an empty file', async () => {
		expect(await refusal('empty.pdf', '')).toContain('is empty');
	});

	test('half a file', async () => {
		expect(await refusal('half.pdf', good.subarray(0, good.length / 2))).toContain('is cut short');
	});

	test('a file whose middle is lost', async () => {
		const torn = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2000, 'x'), Buffer.from('\n%%EOF\n')]);
		expect(await refusal('torn.pdf', torn)).toContain('is damaged');
	});

	test('an encrypted file', async () => {
		expect(await refusal('locked.pdf', await makePdf(ilacsReport(), { password: 'secret' }))).toContain('is encrypted');
	});

	test('a file of images only', async () => {
		const scanned = await makePdf([new PageOfText(), new PageOfText()]);
		expect(await refusal('scan.pdf', scanned)).toContain('has no text on its 2 pages');
	});

	test('a file of 3 GB, unread', async () => {
		const path = project.write('in/huge.pdf', '%PDF-1.4');
		// More than Node reads into memory at once: an attempt would end with another message.
		truncateSync(join(project.folder, path), 3 * 1024 ** 3);
		const { code, error } = await project.run(path, '--url', 'https://files.ofsted.gov.uk/v1/file/1');
		expect(code).toBe(1);
		expect(error).toMatch(/has 3072 MB; not read/);
		expect(project.records()).toEqual([]);
	});
});

test('a report of another inspectorate', async () => {
	const page = new PageOfText()
		.line('Care Quality Commission', { size: 26 })
		.line('Review of health services', { size: 20 });
	const path = project.write('in/cqc.pdf', await makePdf([page]));
	const { code, error } = await project.run(path, '--url', 'https://files.ofsted.gov.uk/v1/file/1');
	expect(code).toBe(1);
	expect(error).toContain('framework (page 1): found “Care Quality Commission');
	expect(error).toContain('this is a report of the Care Quality Commission');
	expect(project.records()).toEqual([]);
});

test('one bad file does not keep the others from being read', async () => {
	project.write('mixed/2023-05-04.pdf', good);
	project.write('mixed/2023-05-05.pdf', '');
	project.write('mixed/readme.txt', 'not looked at');
	project.write(
		'urls.csv',
		'urn,authority,framework,inspection_type,joint,start_date,end_date,published,lead_inspector,overall,leadership,help_protection,in_care,care_leavers,adoption,lscb,report_url,source_pdf\n' +
			'80472,Hampshire,ILACS,standard,N,2023-03-06,2023-03-17,2023-05-04,Ann Example,good,good,requires-improvement,outstanding,inadequate,,,https://files.ofsted.gov.uk/v1/file/1,mixed/2023-05-04.pdf\n',
	);
	const { code, log, error } = await project.run('mixed', '--urls', 'urls.csv');
	expect(code).toBe(1);
	expect(error).toMatch(/^refused +mixed\/2023-05-05\.pdf is empty$/);
	expect(log).toContain('2 inspections: 1 written, 1 refused.');
	expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
});
