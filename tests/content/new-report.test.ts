/**
 * A correct new report does not break the tests: two invented reports are added to a copy of content/, the golden figures
 * of the copy are rewritten, and every unit test that reads the real content is run on the copy.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { readContent } from '../../src/check/read-content.ts';
import { addDays } from '../../src/domain/basics/dates.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { contentFolder, copyVariable, isOnCopy, realRecord } from '../support/content.ts';
import { expectEntries, expectFigures } from '../support/expect-golden.ts';
import { runProgram } from '../support/run-program.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { Grade } from '../../src/domain/record/grades.ts';
import type { Report } from '../../src/domain/record/reports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs');

/** Long tests that read councils, names and frameworks, but no report. */
const withoutReports = ['tests/domain/search/name-search.test.ts', 'tests/domain/claims/claims-properties.test.ts'];

/** Unit tests that read the real content, from the root: "tests/content/record.test.ts". This file is left out. */
function testsOfContent(): string[] {
	const elsewhere = /^(?:output|browser|other-builds|bench|support|fixtures|golden)$/;
	const folders = readdirSync(join(root, 'tests'), { withFileTypes: true }).filter(
		(item) => item.isDirectory() && !elsewhere.test(item.name),
	);
	return folders
		.flatMap((folder) =>
			readdirSync(join(root, 'tests', folder.name), { recursive: true }).map((name) =>
				join(root, 'tests', folder.name, String(name)),
			),
		)
		.filter((file) => /\.test\.tsx?$/.test(file) && file !== fileURLToPath(import.meta.url))
		.filter((file) =>
			/support\/(?:content|search-groups|golden|invented-edition)\.ts'/.test(readFileSync(file, 'utf8')),
		)
		.map((file) => relative(root, file).split(sep).join('/'))
		.filter((file) => !withoutReports.includes(file));
}

/** Runs a program of the project on the copy. */
const runOn = (copy: string, ...args: string[]) => runProgram(args, root, { [copyVariable]: copy });

/** The current council whose latest inspection of services with an overall grade is the oldest. */
function longestAgo(overall: Grade): Report {
	const record = realRecord();
	const latest = record.authorities
		// A council with a known newer report is skipped, because that would have to be removed from its file too.
		.filter((authority) => authority.to === undefined && authority.newerReport === undefined)
		.flatMap((authority) => record.reportsOf(authority.slug).findLast((r) => r.edition.scope === 'services') ?? [])
		.filter(({ judgements: { overall: value } }) => value?.kind === 'graded' && value.grade === overall)
		.sort((a, b) => (a.published.latest < b.published.latest ? -1 : 1));
	const [first] = latest;
	if (!first) throw new Error(`No council’s latest overall grade is ${overall}`);
	return first;
}

/** The day, or the Monday after it: inspectors come and reports are published from Monday to Friday. */
function workingDay(day: IsoDate): IsoDate {
	const weekday = new Date(day).getUTCDay();
	return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
}

/** A report as the importer writes it, of an inspection after the record’s last day under the edition then in force. */
function newReport(before: Report, grade: Grade, days: number): { file: string; text: string } {
	const record = realRecord();
	const start = workingDay(addDays(asAtDate(record), days));
	const edition = record
		.framework('ilacs')
		.editions.find((one) => one.from <= start && (one.to === undefined || start <= one.to));
	if (!edition) throw new Error(`No edition of ILACS is in force on ${start}`);
	const published = workingDay(addDays(start, 50));
	const text = [
		'---',
		'framework: ilacs',
		'inspection:',
		'  type: standard',
		'  type-basis: length',
		`  start: ${start}`,
		`  end: ${workingDay(addDays(start, 9))}`,
		'  lead: [Ann Example]',
		'judgements:',
		...edition.judgements.map(({ id }) => `  ${id}: ${grade}`),
		'published-basis: site',
		'improvement-section: { page: 2, points: 3 }',
		'source:',
		'  kind: report',
		`  url: https://files.ofsted.gov.uk/v1/file/590000${days}`,
		`  sha256: ${createHash('sha256').update(published).digest('hex')}`,
		'  pages: 12',
		'---',
		'',
	].join('\n');
	return { file: `${before.authority}/${published}.mdx`, text };
}

describe.skipIf(isOnCopy)('a record with two more reports', () => {
	const copy = mkdtempSync(join(tmpdir(), 'inspection-record-'));
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	beforeAll(() => {
		cpSync(contentFolder, join(copy, 'content'), { recursive: true });
		for (const name of ['record.yaml', 'entries.yaml']) cpSync(join(root, 'tests', 'golden', name), join(copy, name));
		const added = [
			newReport(longestAgo('requires-improvement'), 'outstanding', 12),
			newReport(longestAgo('good'), 'inadequate', 40),
		];
		for (const { file, text } of added) writeFileSync(join(copy, 'content', 'reports', file), text, { flag: 'wx' });
	});

	test('fails the golden figures, with the command that writes them', () => {
		const content = join(copy, 'content');
		const { record, problems } = checkContent(content);
		if (!record) throw new Error(formatProblems(problems));
		const command = 'Run “npm run golden”';
		expect(() => expectFigures(join(copy, 'record.yaml'), record)).toThrow(command);
		expect(() => expectEntries(join(copy, 'entries.yaml'), readContent(content))).toThrow(command);
	});

	test('passes every test of the real content once they are written', { timeout: 0 }, async () => {
		expect(await runOn(copy, 'tests/support/golden.ts')).toEqual({ code: 0, printed: '' });
		const golden = readFileSync(join(copy, 'record.yaml'), 'utf8');
		expect(golden).toContain(`reports: ${realRecord().reports.length + 2}\n`);
		const files = testsOfContent();
		expect(files.length).toBeGreaterThan(20);
		const { code, printed } = await runOn(copy, vitest, ...ofUnits, ...files);
		expect(printed).toMatch(new RegExp(`Test Files +${files.length} passed`));
		expect(printed).not.toMatch(/^.*(?:FAIL|Error:).*$/m);
		expect(code).toBe(0);
	});
});

/** In one process for all files, so that the copy is read once. */
const ofUnits = ['run', '--config', 'tests/vitest.config.ts', '--project', 'units', '--no-isolate', '--max-workers=1'];
