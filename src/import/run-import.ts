/**
 * The import as a whole: from arguments to records written and lines told. Whatever it does to the outside goes through
 * the surroundings and the content folder, so that tests run it as the command does.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildRecord, problemsOf, textOf, twinOf, valueAt } from './build-record.ts';
import { contradicts, differencesOf } from './differences.ts';
import { dayInName, gatherInputs, numberOfFolder, shownPath } from './gather-inputs.ts';
import { RowIndex, placeRow } from './index-table.ts';
import { UnusableContent, loadContent, recordFile, recordText } from './load-content.ts';
import { matchAuthority } from './match-authority.ts';
import { UsageError, parseArguments, usage } from './parse-arguments.ts';
import { UnreadablePdf, readPdf } from './read-pdf.ts';
import { readReport } from './read-report.ts';
import { UnreadableTable, readAddressTable, readTable } from './read-table.ts';
import { textOfRecord, textWithDifferences, writeWhole } from './write-record.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { PublishedBasis } from '../domain/record/reports.ts';
import type { RecordData } from './build-record.ts';
import type { Difference, ReadingSource } from './differences.ts';
import type { InputFile, Inputs } from './gather-inputs.ts';
import type { PlacedRow } from './index-table.ts';
import type { ImportContent } from './load-content.ts';
import type { Arguments } from './parse-arguments.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Unread } from './reading.ts';

/** 0: everything is recorded as read. 1: something was refused, or stands otherwise in a reviewed record. 2: usage. */
export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
	/** The folder that relative paths start from. */
	readonly cwd: string;
	/** What was done, line by line. */
	readonly log: (line: string) => void;
	/** What was refused, line by line. */
	readonly error: (line: string) => void;
	/** How far a run is: reports read, of how many. */
	readonly progress: (done: number, total: number) => void;
}

const outcomes = ['written', 'updated', 'unchanged', 'different', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

interface Run {
	readonly args: Arguments;
	readonly content: ImportContent;
	readonly surroundings: Surroundings;
	readonly counts: Record<Outcome, number>;
	/** Ids of the records that this run has dealt with, and what each came from. */
	readonly done: Map<string, string>;
}

/** Runs an import. Throws only on programming errors and a disk that cannot be written. */
export async function runImport(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
	try {
		const parsed = parseArguments(args);
		const inputs = gatherInputs(parsed.paths, surroundings.cwd);
		checkSingleReport(parsed, inputs);
		const content = loadContent(resolve(surroundings.cwd, parsed.content));
		checkAuthority(parsed, content);
		const counts = { written: 0, updated: 0, unchanged: 0, different: 0, refused: 0 };
		return await importAll({ args: parsed, content, surroundings, counts, done: new Map() }, inputs);
	} catch (error) {
		if (!(error instanceof UsageError || error instanceof UnusableContent)) throw error;
		surroundings.error(error.message);
		if (error instanceof UsageError) surroundings.error(usage);
		return 2;
	}
}

function checkSingleReport(args: Arguments, { reports }: Inputs): void {
	for (const option of ['authority', 'published', 'url'] as const) {
		if (args[option] === undefined || reports.length === 1) continue;
		throw new UsageError(`--${option} speaks of one report; ${reports.length} PDFs were given.`);
	}
}

function checkAuthority({ authority }: Arguments, content: ImportContent): void {
	if (authority === undefined) return;
	const { problem } = matchAuthority(content.authorities, { text: '', urn: undefined, given: authority, on: '' });
	if (problem) throw new UsageError(`--authority: found “${problem.found}”; ${problem.rule}.`);
}

async function importAll(run: Run, inputs: Inputs): Promise<ExitCode> {
	const rows = inputs.tables.flatMap((table) => rowsOf(table, readTable, run));
	const { urls } = run.args;
	const tables = urls === undefined ? [] : gatherInputs([urls], run.surroundings.cwd).tables;
	const addresses = tables.flatMap((table) => rowsOf(table, readAddressTable, run));
	const index = new RowIndex([...addresses, ...rows]);

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
		return read(path).map((row) => placeRow(row, shown, run.content));
	} catch (error) {
		if (!(error instanceof UnreadableTable)) throw error;
		refuse(run, shown, error.message);
		return [];
	}
}

/** Imports one report; the row of a table that is about it, if there is one, so that it is not imported again. */
async function importPdf(file: InputFile, index: RowIndex, run: Run): Promise<PlacedRow | undefined> {
	const rowOfFile = index.ofFile(file.path);
	let pdf;
	try {
		pdf = await readPdf(file.path);
	} catch (error) {
		if (!(error instanceof UnreadablePdf)) throw error;
		refuse(run, file.shown, error.message);
		return rowOfFile;
	}
	const { facts, unread } = readReport(pdf);
	if (!facts) {
		refuse(run, file.shown, unread);
		return rowOfFile;
	}
	const { slug, problem } = matchAuthority(run.content.authorities, {
		text: facts.authorityText,
		urn: knownNumber(numberOfFolder(file.path), run.content),
		given: run.args.authority,
		on: facts.visits[0].start,
	});
	if (slug === undefined) {
		refuse(run, file.shown, [{ field: 'authority', place: 'page 1', ...problem }]);
		return rowOfFile;
	}
	const siteDay = run.args.published ?? dayInName(file.path);
	const row = rowOfFile ?? index.ofInspection(slug, facts, facts.published ?? siteDay);
	const publication = publicationOf(facts, siteDay, row);
	if (!publication) {
		const rule = 'no publication date is printed; give it with --published, or name the file by it (2014-04-22.pdf)';
		refuse(run, file.shown, [{ field: 'published', place: undefined, found: undefined, rule }]);
		return row;
	}
	const id = `${slug}/${publication.day}`;
	const url = run.args.url ?? row?.url ?? recordedUrl(run.content, id);
	if (url === undefined) {
		const rule = 'a PDF does not carry its own address; give it with --url, or a table that has it (--urls)';
		refuse(run, file.shown, [{ field: 'source.url', place: undefined, found: undefined, rule }]);
		return row;
	}
	const data = buildRecord({
		facts,
		publishedBasis: publication.basis,
		alsoPublished: publication.also,
		url,
		file: { sha256: pdf.sha256, pages: pdf.pages },
	});
	const isNew = !run.content.records.has(id);
	if (record(run, id, data, file.shown, 'report')) {
		tellRemarks(run, facts);
		if (row) tellTable(run, row, data, publication.day);
		const confirmed = run.args.published ?? row?.published;
		if (isNew && publication.basis === 'site' && confirmed !== publication.day) {
			run.surroundings.log(
				`  no publication date is printed; ${publication.day} is from the file’s name: compare it with Ofsted’s site`,
			);
		}
	}
	return row;
}

/** A number that is some authority’s; other folders may be named by a number too. */
function knownNumber(number: number | undefined, content: ImportContent): number | undefined {
	return content.authorities.some((authority) => authority.urn === number) ? number : undefined;
}

function publicationOf(
	facts: InspectionFacts,
	siteDay: IsoDate | undefined,
	row: PlacedRow | undefined,
): { day: IsoDate; basis: PublishedBasis; also: RecordData['also-published'] } | undefined {
	const { published } = facts;
	if (published !== undefined) {
		const differs = siteDay !== undefined && siteDay !== published;
		return { day: published, basis: 'printed', also: differs ? [{ date: siteDay, according: 'Ofsted’s site' }] : [] };
	}
	if (siteDay !== undefined) return { day: siteDay, basis: 'site', also: [] };
	const inTable = row?.published;
	return inTable === undefined ? undefined : { day: inTable, basis: 'table', also: [] };
}

function recordedUrl(content: ImportContent, id: string): string | undefined {
	const url = valueAt(content.records.get(id), ['source', 'url']);
	return typeof url === 'string' ? url : undefined;
}

function importRow(row: PlacedRow, run: Run): void {
	const name = `${row.table} line ${row.line} (${row.label})`;
	const { facts, slug, url } = row;
	if (!facts || slug === undefined || facts.published === undefined) {
		refuse(run, name, row.unread);
		return;
	}
	if (url === undefined) {
		const rule = 'expected the address of the report';
		refuse(run, name, [{ field: 'source.url', place: `line ${row.line}`, found: undefined, rule }]);
		return;
	}
	const data = buildRecord({ facts, publishedBasis: 'table', alsoPublished: [], url, file: undefined });
	record(run, `${slug}/${facts.published}`, data, name, 'table');
}

/** Records what was read: a new file, differences, or a refusal. False when refused. */
function record(run: Run, id: string, data: RecordData, from: string, source: ReadingSource): boolean {
	const { content, args } = run;
	const earlier = run.done.get(id);
	if (earlier !== undefined) {
		refuse(run, from, `is about the same inspection report as ${earlier} (${id})`);
		return false;
	}
	const twin = twinOf(content, id, data);
	if (twin !== undefined) {
		const rule = `content/reports/${twin} already records this inspection; rename that file if this is the right day`;
		refuse(run, from, [{ field: 'published', place: undefined, found: id.slice(id.indexOf('/') + 1), rule }]);
		return false;
	}
	const problems = problemsOf(content, id, data);
	if (problems.length > 0) {
		refuse(run, from, problems);
		return false;
	}
	const existing = content.records.get(id);
	const shown = shownPath(recordFile(content, id), run.surroundings.cwd);
	if (existing === undefined && existsSync(recordFile(content, id))) {
		refuse(run, from, `would be ${shown}, which is there and cannot be read; mend it first`);
		return false;
	}
	run.done.set(id, from);
	if (existing === undefined) {
		writeWhole(recordFile(content, id), textOfRecord(data));
		content.records.set(id, data);
		tell(run, 'written', `${shown} from ${from}`);
		return true;
	}
	const differences = differencesOf(existing, data, source);
	const reviewed = valueAt(existing, ['draft']) !== true;
	if (differences.length === 0) {
		tell(run, 'unchanged', shown);
		return true;
	}
	if (reviewed && !args.update) {
		tell(run, 'different', `${shown} from ${from}`);
	} else {
		// A grade or date that a person has confirmed is set aside: somebody has to look again.
		const draft = reviewed && differences.some(contradicts);
		writeWhole(recordFile(content, id), textWithDifferences(recordText(content, id), differences, draft));
		tell(run, 'updated', `${shown} from ${from}${draft ? '; a draft again' : ''}`);
	}
	for (const difference of differences) run.surroundings.log(differenceLine(difference, 'record', source));
	return true;
}

function differenceLine({ path, recorded, read }: Difference, one: string, other: string): string {
	return `  ${path.join('.')}: ${one} ${textOf(recorded) ?? 'nothing'}, ${other} ${textOf(read) ?? 'nothing'}`;
}

/** What a person who compares the draft should know. */
function tellRemarks(run: Run, facts: InspectionFacts): void {
	if (facts.daysInFoot !== undefined) {
		run.surroundings.log(
			`  the feet of the pages print “${facts.daysInFoot}”, the front page other days; the front page counts: say so in notes`,
		);
	}
	if (facts.lead.length === 0) run.surroundings.log('  no lead inspector is named');
	if (facts.typeBasis === 'inferred') {
		run.surroundings.log(`  taken for a ${facts.type}, which the report does not say: it follows an inadequate one`);
	}
}

/** Where the table’s row of the same report says something else. The report counts. */
function tellTable(run: Run, row: PlacedRow, data: RecordData, published: IsoDate): void {
	if (!row.facts) return;
	const url = row.url ?? data.source.url;
	const inTable = buildRecord({ facts: row.facts, publishedBasis: 'table', alsoPublished: [], url, file: undefined });
	const lines = differencesOf(data, inTable, 'table').map((one) => differenceLine(one, 'report', 'table'));
	if (row.facts.published !== published) {
		lines.push(`  published: report ${published}, table ${row.facts.published ?? 'nothing'}`);
	}
	if (lines.length === 0) return;
	run.surroundings.log(`  ${row.table} line ${row.line} says otherwise; the report counts:`);
	for (const line of lines) run.surroundings.log(`  ${line}`);
}

function tell(run: Run, outcome: Outcome, text: string): void {
	run.counts[outcome] += 1;
	run.surroundings.log(`${outcome.padEnd(9)}  ${text}`);
}

/** Tells what was refused, and why: a reason in one line, or every field that could not be read. */
function refuse(run: Run, from: string, why: string | readonly Unread[]): void {
	run.counts.refused += 1;
	const { error } = run.surroundings;
	if (typeof why === 'string') {
		error(`refused    ${from} ${why}`);
		return;
	}
	error(`refused    ${from}`);
	for (const { field, place, found, rule } of why) {
		error(
			`  ${field}${place === undefined ? '' : ` (${place})`}: found ${found === undefined ? 'nothing' : `“${found}”`}; ${rule}`,
		);
	}
}
