/** The worked figure of the data page: its Python script and its spreadsheet formulas give what the site counts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { allTables } from '../../src/views/data/all-tables.ts';
import { reproduceView } from '../../src/views/data/reproduce.ts';
import { builtSite } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, readText, within } from '../support/html.ts';
import { convertFiles } from '../support/libreoffice.ts';
import { asOpened, workbook } from '../support/workbook.ts';
import type { Cell } from '../support/workbook.ts';

const site = builtSite();
const record = realRecord();
const view = reproduceView(record, allTables(record));
const page = site.page('/data/reproduce/');
const wanted = Object.fromEntries(view.results.map(({ result, councils }) => [result, councils]));

test('the page shows the figure as the site counts it, and the script that it offers', () => {
	const rows = within(all(page, 'table')[0]!, 'tr').slice(1);
	const shown = rows.map((row) => within(row, 'td').map(readText));
	expect(Object.fromEntries(shown.map(([result = '', councils]) => [result, Number(councils)]))).toEqual(wanted);
	expect(Object.values(wanted).reduce((a, b) => a + b, 0)).toBeGreaterThan(140);
	const script = site.read('/data/reproduce.py').toString();
	expect(all(page, 'pre').map(readText)).toContainEqual(expect.stringContaining('from collections import Counter'));
	expect(script).toContain('from collections import Counter');
});

describe('in Python', () => {
	const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

	test('the script prints the same', ({ skip }) => {
		if (python === undefined) skip('There is no Python on this machine.');
		const printed = execFileSync(python!, [join(site.folder, 'data', 'reproduce.py'), join(site.folder, 'data')], {
			encoding: 'utf8',
		});
		const lines = printed.trim().split(/\r?\n/);
		expect(Object.fromEntries(lines.map((line) => line.split(',')).map(([a = '', b]) => [a, Number(b)]))).toEqual(
			wanted,
		);
	});
});

test('in a spreadsheet the formulas give the same', async () => {
	const sheet = (name: string): Cell[][] => parse(site.read(`/data/${name}.csv`)).map((row) => row.map(asOpened));
	const [head = [], ...rows] = sheet('judgements');
	const { helpers, count } = view.sheet;
	// Filled down: every relative reference to the second row becomes one to the row’s own.
	const filled = rows.map((row, index) => [
		...row,
		...helpers.map(({ formula }) => formula.replaceAll(/(?<=\b[A-Z])2\b/g, String(index + 2))),
	]);
	const graded = view.results.filter(({ result }) =>
		record.scales.some((s) => s.grades.some((g) => g.grade === result)),
	);
	const formulas = graded.map(({ result }) =>
		count(result).replaceAll(/(?<![!A-Z:])([A-Z]+:[A-Z]+)/g, 'judgements!$1'),
	);
	const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
	try {
		const file = join(folder, 'figure.xlsx');
		writeFileSync(
			file,
			workbook([
				{ name: 'figure', rows: formulas.map((formula) => [formula]) },
				{ name: 'judgements', rows: [head, ...filled] },
				{ name: 'authorities', rows: sheet('authorities') },
			]),
		);
		expect(await convertFiles([file], 'csv')).toEqual([]);
		const found = parse(readFileSync(file.replace(/xlsx$/, 'csv'))).map(([cell]) => Number(cell));
		expect(found).toEqual(graded.map(({ councils }) => councils));
		expect(found.length).toBeGreaterThan(2);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
