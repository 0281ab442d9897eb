/** The site’s own table is a valid input, in the manual’s words: the record has it already, and a changed cell is printed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../../src/import/run-import.ts';
import { inspectionsTable } from '../../src/views/data/inspections-table.ts';
import { csvText } from '../../src/views/words/csv.ts';
import { contentFolder, realContent } from '../support/content.ts';

let folder = '';
let table = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'own-table-'));
	const { record } = realContent();
	if (!record) throw new Error('content/ is not in order');
	const { columns, rows } = inspectionsTable(record);
	table = csvText([columns.map(({ name }) => name), ...rows]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(text: string): Promise<{ code: number; log: string[]; error: string[] }> {
	writeFileSync(join(folder, 'inspections.csv'), text);
	const [log, error]: [string[], string[]] = [[], []];
	const code = await runImport(['inspections.csv', '--content', contentFolder], {
		cwd: folder,
		today: '2026-11-28',
		log: (line) => log.push(line),
		error: (line) => error.push(line),
		progress: () => undefined,
	});
	return { code, log, error };
}

test('all of it is recorded already', async () => {
	const { code, log, error } = await run(table);
	const reports = realContent().counts.reports;
	expect({ code, error, last: log.at(-1) }).toEqual({
		code: 0,
		error: [],
		last: `${reports} inspections: ${reports} unchanged.`,
	});
});

test('a grade that was changed in it is reported, and not taken', async () => {
	const changed = table.replace(/^(hampshire,hampshire\/2014-04-22,.*?),good,/m, '$1,outstanding,');
	expect(changed).not.toBe(table);
	const { code, log, error } = await run(changed);
	expect({ code, printed: [...log, ...error].join('\n') }).toEqual({
		code: 1,
		printed: expect.stringContaining('  judgements.overall: record good, table outstanding'),
	});
});

test('the manual names it, and every column of the other table', () => {
	const manual = readFileSync(join(contentFolder, 'README.md'), 'utf8');
	expect(manual).toContain('`/data/inspections.csv`');
	const columns =
		'urn authority framework inspection_type joint start_date end_date published lead_inspector overall leadership help_protection in_care care_leavers adoption lscb report_url source_pdf notes';
	for (const column of columns.split(' ')) expect(manual).toContain(`\`${column}\``);
});
