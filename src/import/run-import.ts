/**
 * The import as a whole: from arguments to records written and lines printed. Everything that it does outside goes
 * through the surroundings and the content folder, so that tests run it as the command does.
 */
import { join, resolve } from 'node:path';
import { gatherInputs } from './gather-inputs.ts';
import { RowIndex, placeRow } from './index-table.ts';
import { UnusableContent, loadContent } from './load-content.ts';
import { slugProblem } from './match-authority.ts';
import { UsageError, parseArguments, usage } from './parse-arguments.ts';
import { readAddressTable, readTable } from './read-table.ts';
import { UnreadableTable } from './csv-rows.ts';
import { clearHalfWritten } from './write-record.ts';
import { refuse, outcomes } from './import-run.ts';
import { importPdf } from './import-report.ts';
import { importRow } from './import-row.ts';
import type { InputFile, Inputs } from './gather-inputs.ts';
import type { PlacedRow } from './index-table.ts';
import type { ImportContent } from './load-content.ts';
import type { Arguments } from './parse-arguments.ts';
import type { Surroundings, Run } from './import-run.ts';

/** 0: everything is recorded as read. 1: something was refused, or stands otherwise in a reviewed record. 2: usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs an import. Throws only on programming errors. */
export async function runImport(args: readonly string[], given: Surroundings): Promise<ExitCode> {
	// Names and texts of others may hold escape sequences, which a terminal obeys.
	const surroundings: Surroundings = {
		...given,
		log: (line) => given.log(visible(line)),
		error: (line) => given.error(visible(line)),
	};
	try {
		const parsed = parseArguments(args);
		const inputs = gatherInputs(parsed.paths, surroundings.cwd);
		checkSingleReport(parsed, inputs);
		const content = loadContent(resolve(surroundings.cwd, parsed.content));
		checkAuthority(parsed, content);
		for (const kind of ['reports', 'joint']) clearHalfWritten(join(content.folder, kind));
		const counts = { written: 0, updated: 0, unchanged: 0, different: 0, refused: 0 };
		return await importAll({ args: parsed, content, surroundings, counts, done: new Map() }, inputs);
	} catch (error) {
		if (!(error instanceof UsageError || error instanceof UnusableContent)) throw error;
		surroundings.error(error.message);
		if (error instanceof UsageError) surroundings.error(usage);
		return 2;
	}
}

/** A line with control characters and invisible characters as codes; a line stays one line, usage keeps its own. */
function visible(line: string): string {
	if (line === usage) return line;
	return line.replace(
		/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
		(one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
	);
}

function checkSingleReport(args: Arguments, { reports, unopened }: Inputs): void {
	// A path that cannot be opened is reported as one.
	if (reports.length === 0 && unopened.length > 0) return;
	for (const option of ['authority', 'published', 'url'] as const) {
		if (args[option] === undefined || reports.length === 1) continue;
		throw new UsageError(`--${option} is for one report; ${reports.length} PDFs were given.`);
	}
}

function checkAuthority({ authority }: Arguments, content: ImportContent): void {
	if (authority === undefined) return;
	const problem = slugProblem(content.authorities, authority);
	if (problem) throw new UsageError(`--authority: found “${problem.found}”; ${problem.rule}.`);
}

async function importAll(run: Run, inputs: Inputs): Promise<ExitCode> {
	const rows = inputs.tables.flatMap((table) => rowsOf(table, readTable, run));
	const { urls } = run.args;
	const given = urls === undefined ? undefined : gatherInputs([urls], run.surroundings.cwd);
	const tables = given?.tables ?? [];
	for (const { shown, why } of given?.unopened ?? []) refuse(run, shown, why);
	const addresses = tables.flatMap((table) => rowsOf(table, readAddressTable, run));
	const index = new RowIndex([...addresses, ...rows]);

	for (const { shown, why } of inputs.unopened) refuse(run, shown, why);
	const covered = new Set<PlacedRow>();
	for (const [position, file] of inputs.reports.entries()) {
		const row = await importPdf(file, index, run);
		if (row) covered.add(row);
		run.surroundings.progress(position + 1, inputs.reports.length);
	}
	for (const row of rows) if (!covered.has(row)) importRow(row, run);

	const { counts } = run;
	const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
	const parts = outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${counts[outcome]} ${outcome}`);
	run.surroundings.log(
		`${total} ${total === 1 ? 'inspection' : 'inspections'}: ${parts.join(', ') || 'nothing to do'}.`,
	);
	if (counts.written > 0) {
		run.surroundings.log('Compare each draft with its report, then delete its line “draft: true”.');
	}
	if (counts.different > 0)
		run.surroundings.log('Reviewed records were left as they are; --update takes what was read.');
	return counts.refused > 0 || counts.different > 0 ? 1 : 0;
}

function rowsOf({ path, shown }: InputFile, read: typeof readTable, run: Run): PlacedRow[] {
	try {
		const grades = new Set(run.content.scales.flatMap((scale) => scale.grades.map(({ grade }) => grade)));
		return read(path, grades, run.content).map((row) => placeRow(row, shown, run.content));
	} catch (error) {
		if (!(error instanceof UnreadableTable)) throw error;
		refuse(run, shown, error.message);
		return [];
	}
}
