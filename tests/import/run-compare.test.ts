/** Comparing records with their reports: the records asked for are compared, whatever else is at fault beside them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCompare } from '../../src/import/run-compare.ts';
import { makeProject } from './make-project.ts';
import { ilacsReport } from './make-reports.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject();
});
afterEach(() => project.remove());

async function compare(...args: string[]): Promise<{ code: number; log: string; error: string }> {
	const [log, error]: [string[], string[]] = [[], []];
	const code = await runCompare(args, {
		cwd: project.folder,
		log: (line) => log.push(line),
		error: (line) => error.push(line),
	});
	return { code, log: log.join('\n'), error: error.join('\n') };
}

const dated = ['--url', 'https://files.ofsted.gov.uk/v1/file/1', '--published', '2023-05-04'];
const file = 'content/reports/hampshire/2023-05-04.mdx';

/** Two points in our words; `page` is what the record says, and the report has them on page 2. */
const points = (page: number): string =>
	['Plans should say plainly what changes.', 'Families should hear from someone sooner.']
		.map(
			(text) =>
				`  - { themes: [plans], judgements: [help-and-protection], body: authority, page: ${page}, text: ${text} }\n`,
		)
		.join('');

/** Hampshire’s report in the folder `in`, and its record with points. */
async function recordWithPoints(page: number, name = 'in/2023-05-04.pdf'): Promise<void> {
	const path = await project.writePdf(name, ilacsReport());
	await project.run(path, ...dated);
	project.write(file, project.read(file).replace('\nsource:', `\nimprovements:\n${points(page)}source:`));
}

test('a page that is not the report’s is a fault, and the right one is not', async () => {
	await recordWithPoints(1);
	const wrong = await compare('in', 'hampshire/2023-05-04');
	expect(wrong.log).toContain(`${file}\n  improvements.0: stands on page 2 and not on page 1`);
	expect(wrong.log).toMatch(/\n1 of 1 reports compared: 2 faults, \d+ places to look at\.$/);
	expect(wrong.code).toBe(1);
	project.write(file, project.read(file).replaceAll('page: 1,', 'page: 2,'));
	const right = await compare('in', 'hampshire/2023-05-04');
	expect(right).toMatchObject({ code: 0, error: '' });
	expect(right.log).toContain('1 of 1 reports compared: 0 faults');
});

describe('is compared although', () => {
	test('another file of the folder is damaged, is no PDF, or is a folder of that name', async () => {
		await recordWithPoints(2);
		project.write('in/2019-01-01.pdf', 'not a PDF');
		project.write('in/1 copy of 2023-05-04.pdf', '%PDF-1.7 cut off');
		mkdirSync(join(project.folder, 'in/more.pdf'));
		const { code, log, error } = await compare('in', 'hampshire');
		expect(log).toContain('1 of 1 reports compared: 0 faults');
		expect(error).toMatch(/^in\/1 copy of 2023-05-04\.pdf: /m);
		expect(code).toBe(0);
	});

	test('another record, a table and an entry of the content are not in order', async () => {
		await recordWithPoints(2);
		project.write('content/reports/hull/2020-01-01.mdx', '---\nframework: no such\n---\n');
		project.write('content/reports/hull/2021-01-01.mdx', '---\n\t: [\n---\n');
		project.write('content/themes.yaml', '- id: WRONG\n');
		project.write('content/glossary/referral.mdx', '---\nterm: referral\n---\n');
		const one = await compare('in', 'hampshire/2023-05-04');
		expect(one.log).toContain('1 of 1 reports compared: 0 faults');
		expect(one.code).toBe(0);
		expect(one.error.split('\n').sort()).toEqual([
			'content/glossary/referral.mdx: not in order; left out. npm run check:content says what is wrong.',
			'content/themes.yaml: not in order; left out. npm run check:content says what is wrong.',
		]);
		const all = await compare('in');
		expect(all.error).toContain(
			'content/reports/hull/2020-01-01.mdx: not in order; not compared. npm run check:content says what is wrong.',
		);
		expect(all.error).toContain('content/reports/hull/2021-01-01.mdx: not in order; not compared.');
		expect(all.log).toContain('1 of 3 reports compared: 0 faults');
	});

	test('its file has another name', async () => {
		await recordWithPoints(2, 'in/report.pdf');
		await project.writePdf('in/2023-05-04 minutes.pdf', ilacsReport({ improve: ['• Something else.'] }));
		expect(await compare('in', 'hampshire/2023-05-04')).toMatchObject({ code: 0, error: '' });
	});
});

describe('is said where it cannot be compared:', () => {
	test('the record asked for is itself not in order', async () => {
		await recordWithPoints(2);
		project.write(file, project.read(file).replace('framework: ilacs', 'framework: [ilacs]'));
		const { code, log, error } = await compare('in', 'hampshire/2023-05-04');
		expect(error).toBe(`${file}: not in order; not compared. npm run check:content says what is wrong.`);
		expect(log).toContain('0 of 1 reports compared');
		expect(code).toBe(1);
	});

	test('there is no such record, and no PDF of one', async () => {
		await recordWithPoints(2);
		await project.writePdf('other/2023-05-04.pdf', ilacsReport({ improve: ['• Something else.'] }));
		const { code, error } = await compare('other', 'hampshire', 'hampshir/2023-05-04');
		expect(error.split('\n')).toEqual([
			'hampshir/2023-05-04: found no such folder, and no record of that council or report with points or findings.',
			`${file}: found no PDF with its fingerprint; not compared.`,
		]);
		expect(code).toBe(1);
	});

	test('there is no folder among the arguments, or no PDF in it', async () => {
		expect(await compare('nowhere')).toMatchObject({ code: 1, log: '' });
		expect((await compare('nowhere')).error).toContain('expected npm run compare-findings -- <folder of PDFs>…');
		mkdirSync(join(project.folder, 'empty'));
		expect(await compare('empty')).toMatchObject({ code: 1, error: 'empty: no PDF or CSV in this folder.' });
	});
});
