/** The check as a whole: what it lets through, and that it says everything at once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { entryCollections, tables } from '../../src/schemas/collections.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { problemsAfter, validFolder, withEdits } from '../support/content-folder.ts';
import type { Edit } from '../support/content-folder.ts';

const lines = (...all: string[]): string => all.join('\n');

/** Slips in five files, of every sort that a schema finds. */
const slips: Edit[] = [
	{ file: 'visits.yaml', replace: 'kind: focused', by: 'kind: focussed' },
	{ file: 'reports/hampshire/2024-07-19.mdx', replace: 'overall: outstanding', by: 'overall: Outstanding' },
	{ file: 'reports/hampshire/2024-07-19.mdx', replace: 'type: short', by: 'type: shrot' },
	{ file: 'reports/hampshire/2014-04-22.mdx', replace: 'start: 2014-02-18', by: 'start: 2014-02-30' },
	{ file: 'authorities/wiltshire.mdx', replace: 'region: south-west\n', by: '' },
	{ file: 'glossary/board.mdx', text: 'No fields.\n' },
];

describe('a content folder that is in order', () => {
	const checked = checkContent(validFolder);

	test('has no problem and becomes a record', () => {
		expect(formatProblems(checked.problems)).toBe('0 problems in 0 files. Field guide: content/README.md');
		expect(checked.record?.reports.map((r) => [r.id, r.edition.id])).toEqual([
			['wiltshire/2013-08-30', 'lac-2013'],
			['hampshire/2014-04-22', 'sif-2013'],
			['dorset-county/inspected-2016-02', 'sif-2013'],
			['wiltshire/2016-06-10', 'sif-2013'],
			['dorset/2024-04-26', 'ilacs-2023'],
			['hampshire/2024-07-19', 'ilacs-2023'],
		]);
	});

	test('has its entries counted', () => {
		expect(checked.counts).toEqual({
			authorities: 4,
			frameworks: 3,
			reports: 6,
			explainers: 1,
			briefings: 1,
			claims: 1,
			glossary: 2,
			'joint-kinds': 2,
			joint: 2,
		});
	});

	test('gives an authority the ones before it, which no entry says', () => {
		expect(checked.record?.authority('dorset').predecessors).toEqual(['dorset-county']);
	});

	test('gives dates that are not known to the day as the days that they may be', () => {
		const report = checked.record?.report('dorset-county/inspected-2016-02');
		expect(report?.stays).toEqual([
			{
				start: { earliest: '2016-02-01', latest: '2016-02-29' },
				end: { earliest: '2016-02-01', latest: '2016-03-31' },
			},
		]);
		expect(report?.published).toEqual({ earliest: '2016-03-01', latest: '2016-05-31' });
	});

	test('has no drafts, and names those that it has', () => {
		expect(checked.drafts).toEqual([]);
		const draft: Edit = {
			file: 'reports/hampshire/2024-07-19.mdx',
			replace: 'framework:',
			by: 'draft: true\nframework:',
		};
		const again = withEdits([draft], checkContent);
		expect(again.problems).toEqual([]);
		expect(again.drafts).toEqual(['content/reports/hampshire/2024-07-19.mdx']);
	});

	test.each([...Object.keys(entryCollections), ...Object.values(tables).map(({ file }) => file)])(
		'is not in order without %s',
		(remove) => {
			const { problems } = withEdits([{ remove }], checkContent);
			expect(problems.map(({ file, found }) => [file, found])).toContainEqual([`content/${remove}`, undefined]);
		},
	);
});

describe('a content folder that is not', () => {
	test('has every problem of every file reported at once, by file and line, with the total last', () => {
		expect(problemsAfter(...slips)).toBe(
			lines(
				'content/authorities/wiltshire.mdx:1',
				'  region: found nothing; expected north-east | north-west | yorkshire-and-the-humber | east-midlands | west-midlands | east-of-england | london | south-east | south-west',
				'content/glossary/board.mdx:1',
				'  frontmatter: found "No fields."; expected a line of ---, the fields, and a line of --- again',
				'content/reports/hampshire/2014-04-22.mdx:5',
				'  inspection.start: found "2014-02-30"; no such day in the calendar; expected a day, month or year such as 2014-04-22, 2014-04 or 2014, or the bounds earliest and latest',
				'content/reports/hampshire/2024-07-19.mdx:4',
				'  inspection.type: found "shrot"; expected full | reinspection | standard | short | lscb-review. Did you mean "short"?',
				'content/reports/hampshire/2024-07-19.mdx:12',
				'  judgements.overall: found "Outstanding"; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known. Did you mean "outstanding"?',
				'content/visits.yaml:2',
				'  0.kind: found "focussed"; expected focused | monitoring. Did you mean "focused"?',
				'6 problems in 5 files. Field guide: content/README.md',
			),
		);
	});

	test('has everything that does not fit together reported at once, too', () => {
		expect(
			problemsAfter(
				{ file: 'authorities/hampshire.mdx', replace: 'wiltshire', by: 'wilshire' },
				{ file: 'reports/hampshire/2024-07-19.mdx', replace: 'framework: ilacs', by: 'framework: ilasc' },
				{ file: 'reports/hampshire/2014-04-22.mdx', replace: 'overall: good', by: 'overall: adequate' },
				{ file: 'glossary/care-leaver.mdx', replace: '[child-in-care]', by: '[foster-care]' },
			),
		).toBe(
			lines(
				'content/authorities/hampshire.mdx:11',
				'  neighbours.1: found "wilshire"; no such authority in content/authorities. Did you mean "wiltshire"?',
				'content/glossary/care-leaver.mdx:5',
				'  see.0: found "foster-care"; no such term in content/glossary.',
				'content/reports/hampshire/2014-04-22.mdx:10',
				'  judgements.overall: found "adequate"; not on the scale of edition sif-2013; expected outstanding | good | requires-improvement | inadequate | not-judged | not-reviewed | not-known',
				'content/reports/hampshire/2024-07-19.mdx:2',
				'  framework: found "ilasc"; no such framework in content/frameworks. Did you mean "ilacs"?',
				'4 problems in 4 files. Field guide: content/README.md',
			),
		);
	});

	test('becomes no record', () => {
		expect(withEdits(slips, checkContent).record).toBeUndefined();
	});

	test('names what it found in at most eighty letters', () => {
		const long = 'x'.repeat(100);
		expect(problemsAfter({ file: 'authorities/hampshire.mdx', replace: '80472', by: long })).toContain(
			`urn: found "${'x'.repeat(76)}…; expected a number\n`,
		);
	});

	test('is also one that is empty, or not there', () => {
		const names = [...Object.keys(entryCollections), ...Object.values(tables).map(({ file }) => file)]
			.filter((name) => name !== 'tile-map.yaml')
			.sort();
		const nothing = lines(
			...names.flatMap((name) => [
				`content/${name}`,
				name.endsWith('.yaml')
					? // Of addresses that have moved there may be none.
						`  path: found nothing; expected the table${name === 'moved-addresses.yaml' ? '' : ', with a row at least'}`
					: `  path: found nothing; expected at least one entry in content/${name}`,
			]),
			`${names.length} problems in ${names.length} files. Field guide: content/README.md`,
		);
		const empty = mkdtempSync(join(tmpdir(), 'inspection-record-'));
		expect(formatProblems(checkContent(empty).problems)).toBe(nothing);
		rmdirSync(empty);
		expect(formatProblems(checkContent(empty).problems)).toBe(nothing);
	});
});

describe('the command', () => {
	const cli = fileURLToPath(new URL('../../src/check/cli.ts', import.meta.url));
	const run = (folder: string): { status: number | null; stdout: string; stderr: string } => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, folder], { encoding: 'utf8' });
		return { status, stdout, stderr };
	};

	test('exits with 0, says how much there is, and names drafts, which are no problem', () => {
		const draft: Edit = {
			file: 'reports/hampshire/2024-07-19.mdx',
			replace: 'framework:',
			by: 'draft: true\nframework:',
		};
		expect(withEdits([draft], run)).toEqual({
			status: 0,
			stdout:
				'Content is in order: authorities 4, frameworks 3, reports 6, explainers 1, briefings 1, claims 1, glossary 2, joint-kinds 2, joint 2.\n' +
				'Draft: content/reports/hampshire/2024-07-19.mdx waits for a person to compare it with its report.\n',
			stderr: '',
		});
	});

	test('exits with 1 and prints the problems where errors go', () => {
		const { status, stdout, stderr } = withEdits(slips, run);
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toBe(`${problemsAfter(...slips)}\n`);
	});
});
