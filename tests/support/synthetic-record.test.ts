/** Records for measurements: as many reports as asked for, in order, of no real words in a row, and alike for one seed. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { withEdits } from './content-folder.ts';
import { changeOneReport, growRecord } from './synthetic-record.ts';
import type { ReportCounts } from './synthetic-record.ts';

/** The fixture has six reports with grades and two joint ones. */
const TOTAL = 32;

interface Grown {
	readonly counts: ReportCounts;
	readonly files: ReadonlyMap<string, string>;
	readonly problems: string;
	readonly read: { readonly reports: number; readonly joint: number };
}

function grown(total: number, seed: number, then: (folder: string) => void = () => undefined): Grown {
	return withEdits([], (folder) => {
		const counts = growRecord(folder, total, seed);
		then(folder);
		const { problems, counts: read } = checkContent(folder);
		return { counts, files: filesOf(folder), problems: formatProblems(problems), read };
	});
}

function filesOf(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
	return new Map(
		files.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
		}),
	);
}

const none = '0 problems in 0 files. Field guide: content/README.md';
const before = withEdits([], filesOf);
const first = grown(TOTAL, 1);

describe('a grown record', () => {
	test('has as many reports as were asked for, with grades and joint ones in proportion', () => {
		expect(first.counts).toEqual({ graded: 24, joint: 8, visits: 8 });
		expect([first.read.reports, first.read.joint]).toEqual([24, 8]);
	});

	test('is in order, as the content check has it', () => {
		expect(first.problems).toBe(none);
	});

	test('leaves what was there as it was, except for the table of visits', () => {
		const changed = [...before].filter(([file, text]) => first.files.get(file) !== text).map(([file]) => file);
		expect(changed).toEqual(['visits.yaml']);
	});

	test('has texts of its own, of as many words', () => {
		const texts = (files: ReadonlyMap<string, string>, isNew: boolean): string[] =>
			[...files]
				.filter(([file]) => file.startsWith('reports/') && before.has(file) !== isNew)
				.flatMap(([, text]) => [...text.matchAll(/\btext: ?(?:>-)?\s+(.+)/g)].map((match) => match[1] ?? ''));
		const [real, invented] = [texts(first.files, false), texts(first.files, true)];
		expect(real.length).toBeGreaterThan(5);
		expect(invented.length).toBeGreaterThan(30);
		expect(invented.filter((text) => real.includes(text))).toEqual([]);
	});

	test('is the same for the same seed, and another one for another', () => {
		expect([...grown(TOTAL, 1).files]).toEqual([...first.files]);
		expect([...grown(TOTAL, 2).files.keys()]).not.toEqual([...first.files.keys()]);
	});
});

describe('growing', () => {
	test.each([7, 8.5, Number.NaN])('refuses %s reports', (total) => {
		expect(() => grown(total, 1)).toThrow(
			`There are 8 reports already; expected a whole number of 8 or more, and not ${total}`,
		);
	});

	test('adds nothing to a record that has as many already', () => {
		expect([...grown(8, 1).files.keys()].sort()).toEqual([...before.keys()].sort());
	});

	test('refuses content that is not in order', () => {
		const spoil = (folder: string): void => {
			writeFileSync(join(folder, 'reports', 'hampshire', '2014-04-22.mdx'), 'No fields.\n');
			growRecord(folder, TOTAL);
		};
		expect(() => withEdits([], spoil)).toThrow('The content to begin with is not in order.');
	});
});

test('one report can be changed, and all is still in order', () => {
	let id = '';
	const edited = grown(TOTAL, 1, (folder) => (id = changeOneReport(folder)));
	expect(edited.problems).toBe(none);
	const changed = [...edited.files].filter(([file, text]) => first.files.get(file) !== text);
	expect(changed.map(([file]) => file)).toEqual([`reports/${id}.mdx`]);
});
