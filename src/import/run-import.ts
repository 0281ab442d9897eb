/**
 * The import as a whole: from arguments to records written and lines told. Whatever it does to the outside goes through
 * the surroundings and the content folder, so that tests run it as the command does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildRecord, textOf, valueAt } from './build-record.ts';
import { buildJoint } from './build-joint.ts';
import { fileAddressRule } from '../check/rules/reports.ts';
import { contradicts, differencesOf } from './differences.ts';
import { dayInName, gatherInputs, numberOfFolder, shownPath } from './gather-inputs.ts';
import { RowIndex, placeRow } from './index-table.ts';
import { UnusableContent, loadContent } from './load-content.ts';
import { matchAuthorities, matchAuthority } from './match-authority.ts';
import { UsageError, parseArguments, usage } from './parse-arguments.ts';
import { PdfReader } from './pdf-reader.ts';
import { UnreadablePdf } from './read-pdf.ts';
import { readJoint } from './read-joint.ts';
import { readReport } from './read-report.ts';
import { jointShelf, reportShelf } from './shelves.ts';
import { readAddressTable, readTable } from './read-table.ts';
import { UnreadableTable } from './csv-rows.ts';
import { UnwritableFile, clearHalfWritten, writeWhole } from './write-record.ts';
import { daysBetween, isIsoDate } from '../domain/basics/dates.ts';
import { publishedBases } from '../domain/record/reports.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { PublishedBasis } from '../domain/record/reports.ts';
import type { RecordData } from './build-record.ts';
import type { Difference, ReadingSource } from './differences.ts';
import type { InputFile, Inputs } from './gather-inputs.ts';
import type { PlacedRow } from './index-table.ts';
import type { ImportContent } from './load-content.ts';
import type { Arguments } from './parse-arguments.ts';
import type { JointFacts } from './read-joint.ts';
import type { PdfText } from './read-pdf.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Shelf } from './shelves.ts';
import type { Unread } from './reading.ts';

/** 0: everything is recorded as read. 1: something was refused, or stands otherwise in a reviewed record. 2: usage. */
export type ExitCode = 0 | 1 | 2;

/** What an import needs from outside, so that tests can replace it. */
export interface Surroundings {
	/** The folder that relative paths start from. */
	readonly cwd: string;
	/** No report is published after it. */
	readonly today: IsoDate;
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
	readonly done: Map<string, { readonly from: string; readonly data: unknown }>;
}

/** One thread for all runs of a process: it takes longer to begin than a report to read. */
const reader = new PdfReader();

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

/** Signs that do something to a terminal, or that nobody sees, as codes; a line stays one line, usage keeps its own. */
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

/** Imports one report; the row of a table that is about it, if there is one, so that it is not imported again. */
async function importPdf(file: InputFile, index: RowIndex, run: Run): Promise<PlacedRow | undefined> {
	const rowOfFile = index.ofFile(file.path);
	let pdf;
	let reading;
	try {
		pdf = await reader.read(file.path);
		const joint = readJoint(pdf, run.content.jtaiThemes);
		if (joint) {
			if (joint.facts) importJoint(file, pdf, joint.facts, run);
			else refuse(run, file.shown, joint.unread);
			return rowOfFile;
		}
		reading = readReport(pdf);
	} catch (error) {
		if (!(error instanceof UnreadablePdf)) throw error;
		refuse(run, file.shown, error.message);
		return rowOfFile;
	}
	const { facts, unread } = reading;
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
	const inName = dayInName(file.path);
	const siteDay = run.args.published ?? inName;
	const row = rowOfFile ?? index.ofInspection(slug, facts, facts.published ?? siteDay);
	const isOther = run.args.published === undefined && isOtherDay(facts, inName);
	const publication =
		publicationOf(facts, isOther ? undefined : siteDay, row) ?? recordedPublication(run.content, slug, facts);
	if (!publication) {
		const rule =
			'no publication date is printed; give it with --published, or name the file by it, and by no other day (2014-04-22.pdf)';
		refuse(run, file.shown, [{ field: 'published', place: undefined, found: undefined, rule }]);
		return row;
	}
	const from = run.args.published !== undefined ? '--published' : `the file’s name`;
	const late = tooLate(run, publication.day, facts, publication.basis === 'site' ? from : 'the report');
	if (late) {
		refuse(run, file.shown, [late]);
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
	if (record(run, reportShelf(run.content), id, data, file.shown, 'report')) {
		tellRemarks(run, facts);
		if (row) tellTable(run, row, data, publication.day);
		if (isNew) {
			const sources = { printed: 'the report', table: 'the table', bounds: 'the record', site: from };
			const compare =
				publication.basis === 'site' && run.args.published === undefined && row?.published !== publication.day;
			run.surroundings.log(
				`  published ${publication.day}, from ${sources[publication.basis]}${compare ? '; no publication date is printed: compare it with Ofsted’s site' : ''}`,
			);
			tellLongWait(run, publication.day, facts);
			if (isOther) {
				run.surroundings.log(
					`  the file’s name has another day, ${inName}, too far from the printed one to be that of Ofsted’s site; left out`,
				);
			}
		}
	}
	return row;
}

/** A number that is some authority’s; other folders may be named by a number too. */
function knownNumber(number: number | undefined, content: ImportContent): number | undefined {
	return content.authorities.some((authority) => authority.urn === number) ? number : undefined;
}

interface Publication {
	readonly day: IsoDate;
	readonly basis: PublishedBasis;
	readonly also: RecordData['also-published'];
}

function publicationOf(
	facts: InspectionFacts,
	siteDay: IsoDate | undefined,
	row: PlacedRow | undefined,
): Publication | undefined {
	const { published } = facts;
	if (published !== undefined) {
		const differs = siteDay !== undefined && siteDay !== published;
		return { day: published, basis: 'printed', also: differs ? [{ date: siteDay, according: 'Ofsted’s site' }] : [] };
	}
	if (siteDay !== undefined) return { day: siteDay, basis: 'site', also: [] };
	const inTable = row?.published;
	return inTable === undefined ? undefined : { day: inTable, basis: 'table', also: [] };
}

/** Whether the day in a file’s name is of a scan or a download: a report that prints its day is on the site soon after. */
function isOtherDay({ published, visits }: InspectionFacts, inName: IsoDate | undefined): boolean {
	if (published === undefined || inName === undefined) return false;
	return inName < (visits.at(-1)?.end ?? published) || daysBetween(published, inName) > longWait;
}

/** The day of a record of the same inspection: what is recorded need not be asked for again. */
function recordedPublication(content: ImportContent, slug: string, facts: InspectionFacts): Publication | undefined {
	for (const [id, data] of content.records) {
		const day = id.slice(slug.length + 1);
		if (!id.startsWith(`${slug}/`) || !isIsoDate(day)) continue;
		if (valueAt(data, ['framework']) !== facts.framework) continue;
		if (valueAt(data, ['inspection', 'start']) !== facts.visits[0].start) continue;
		const basis = valueAt(data, ['published-basis']);
		return { day, basis: publishedBases.find((one) => one === basis) ?? 'printed', also: [] };
	}
	return undefined;
}

function tooLate(run: Run, day: IsoDate, facts: InspectionFacts, from: string): Unread | undefined {
	const { today } = run.surroundings;
	if (day > today) {
		const rule = `this day, from ${from}, is after today (${today}); give the day of publication with --published`;
		return { field: 'published', place: undefined, found: day, rule };
	}
	const last = facts.visits.at(-1)?.end ?? facts.visits[0].end;
	if (day > last) return undefined;
	const rule = `this day, from ${from}, is not after the inspection’s last (${last}); give the day of publication with --published`;
	return { field: 'published', place: undefined, found: day, rule };
}

/** Days from a visit’s end to publication beyond which a day is rather that of a scan or of a download. */
const longWait = 183;

function tellLongWait(run: Run, day: IsoDate, facts: InspectionFacts): void {
	const last = facts.visits.at(-1)?.end ?? facts.visits[0].end;
	const days = daysBetween(last, day);
	if (days > longWait)
		run.surroundings.log(`  published ${days} days after the visit, which is long: is this the day of publication?`);
}

function recordedUrl(content: ImportContent, id: string): string | undefined {
	const url = valueAt(content.records.get(id), ['source', 'url']);
	return typeof url === 'string' ? url : undefined;
}

function importRow(row: PlacedRow, run: Run): void {
	const name = `${row.table} line ${row.line} (${row.label})`;
	const { facts, slug, url } = row;
	if (row.recorded) {
		importRecorded(row.recorded, name, run);
		return;
	}
	if (!facts || slug === undefined || facts.published === undefined) {
		refuse(run, name, row.unread);
		return;
	}
	if (url === undefined) {
		const expected = 'expected the address of the report';
		refuse(run, name, [{ field: 'source.url', place: `line ${row.line}`, found: undefined, rule: expected }]);
		return;
	}
	const rule = fileAddressRule(url);
	if (rule !== undefined) {
		refuse(run, name, [{ field: 'source.url', place: `line ${row.line}`, found: url, rule }]);
		return;
	}
	const late = tooLate(run, facts.published, facts, 'the table');
	if (late) {
		refuse(run, name, [
			{
				...late,
				place: `line ${row.line}`,
				rule: late.rule.replace('; give the day of publication with --published', ''),
			},
		]);
		return;
	}
	const data = buildRecord({ facts, publishedBasis: 'table', alsoPublished: [], url, file: undefined });
	if (record(run, reportShelf(run.content), `${slug}/${facts.published}`, data, name, 'table'))
		tellLongWait(run, facts.published, facts);
}

/** A row of the site’s own table without exact days: it can be compared by grades, and only a person can record one. */
function importRecorded({ id, judgements }: NonNullable<PlacedRow['recorded']>, from: string, run: Run): void {
	const data = run.content.records.get(id);
	if (data === undefined) {
		refuse(
			run,
			from,
			'gives several visits, bounds in place of days, or another source than a report; only a person can record it',
		);
		return;
	}
	const grades = valueAt(data, ['judgements']);
	const shown = shownPath(reportShelf(run.content).file(id), run.surroundings.cwd);
	if (isDeepStrictEqual({ ...judgements }, grades)) {
		tell(run, 'unchanged', shown);
		return;
	}
	tell(run, 'different', `${shown} from ${from}`);
	run.surroundings.log(`  judgements: record ${textOf(grades) ?? 'nothing'}, table ${textOf(judgements) ?? 'nothing'}`);
}

/** Records what was read: a new file, differences, or a refusal. False when refused. */
function record<Data extends object>(
	run: Run,
	shelf: Shelf<Data>,
	id: string,
	data: Data,
	from: string,
	source: ReadingSource,
): boolean {
	const { args } = run;
	const file = shelf.file(id);
	const shown = shownPath(file, run.surroundings.cwd);
	const earlier = run.done.get(file);
	if (earlier !== undefined) {
		const other = shelf.differences(earlier.data, data, source).filter(contradicts);
		const said = other.map(({ path, recorded, read }) => `${path.join('.')} ${textOf(recorded)} and ${textOf(read)}`);
		refuse(
			run,
			from,
			`is about the same inspection report as ${earlier.from} (${id})${said.length > 0 ? ` and contradicts it: ${said.join('; ')}` : ''}`,
		);
		return false;
	}
	const twin = shelf.twin(id, data);
	if (twin !== undefined) {
		const rule = `content/${shelf.folder}/${twin} already records this inspection; rename that file if this is the right day`;
		refuse(run, from, [{ field: 'published', place: undefined, found: id.slice(id.indexOf('/') + 1), rule }]);
		return false;
	}
	const problems = shelf.problems(id, data, run.surroundings.today);
	if (problems.length > 0) {
		refuse(run, from, problems);
		return false;
	}
	const existing = shelf.records.get(id);
	if (existing === undefined && existsSync(file)) {
		refuse(run, from, `would be ${shown}, which is there and cannot be read; mend it first`);
		return false;
	}
	run.done.set(file, { from, data });
	if (existing === undefined) {
		if (!written(run, shelf, id, shelf.textOf(data), from)) return false;
		shelf.records.set(id, data);
		tell(run, 'written', `${shown} from ${from}`);
		return true;
	}
	const differences = shelf.differences(existing, data, source);
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
		const text = shelf.changed(readFileSync(file, 'utf8'), differences, draft);
		if (!written(run, shelf, id, text, from)) return false;
		tell(run, 'updated', `${shown} from ${from}${draft ? '; a draft again' : ''}`);
	}
	for (const difference of differences) run.surroundings.log(differenceLine(difference, 'record', source));
	return true;
}

function written<Data>(run: Run, shelf: Shelf<Data>, id: string, text: string, from: string): boolean {
	try {
		writeWhole(shelf.file(id), text);
		return true;
	} catch (error) {
		if (!(error instanceof UnwritableFile)) throw error;
		refuse(run, from, `was read, but content/${shelf.folder}/${id}.${shelf.extension} ${error.message}`);
		return false;
	}
}

/** Imports a joint inspection. */
function importJoint(file: InputFile, pdf: PdfText, facts: JointFacts, run: Run): void {
	const inName = dayInName(file.path);
	const siteDay = run.args.published ?? inName;
	const published = siteDay ?? facts.dated;
	if (published === undefined) {
		const rule =
			'no publication date is printed; give it with --published, or name the file by it, and by no other day (send-2024-05-07.pdf)';
		refuse(run, file.shown, [{ field: 'published', place: undefined, found: undefined, rule }]);
		return;
	}
	const { slugs, problem } = matchAuthorities(run.content.authorities, {
		text: facts.placeText,
		urn: knownNumber(numberOfFolder(file.path), run.content),
		given: run.args.authority,
		on: facts.visit?.start ?? published,
	});
	const [slug, ...alsoCovers] = slugs ?? [];
	if (slug === undefined) {
		refuse(run, file.shown, [{ field: 'authority', place: 'page 1', ...(problem ?? { found: undefined, rule: '' }) }]);
		return;
	}
	const { today } = run.surroundings;
	const last = facts.visit?.end;
	const from =
		run.args.published !== undefined ? '--published' : siteDay !== undefined ? 'the file’s name' : 'the letter';
	if (published > today || (last !== undefined && published <= last)) {
		const rule =
			published > today
				? `this day, from ${from}, is after today (${today}); give the day of publication with --published`
				: `this day, from ${from}, is not after the inspection’s last (${last}); give the day of publication with --published`;
		refuse(run, file.shown, [{ field: 'published', place: undefined, found: published, rule }]);
		return;
	}
	const id = `${slug}/${facts.kind}-${published}`;
	const shelf = jointShelf(run.content);
	const recordedAddress = valueAt(shelf.records.get(id), ['source', 'url']);
	const data = buildJoint({
		facts,
		alsoCovers,
		publishedBasis: siteDay === undefined ? 'letter' : 'site',
		dated: facts.dated === published ? undefined : facts.dated,
		url: run.args.url ?? (typeof recordedAddress === 'string' ? recordedAddress : undefined),
		file: { sha256: pdf.sha256, pages: pdf.pages },
	});
	const isNew = !shelf.records.has(id);
	if (!record(run, shelf, id, data, file.shown, 'report')) return;
	for (const remark of facts.remarks) run.surroundings.log(`  ${remark}`);
	if (!isNew) return;
	run.surroundings.log(
		`  published ${published}, from ${from}${facts.dated === undefined ? '; no publication date is printed: compare it with Ofsted’s site' : ''}`,
	);
	if (facts.dated !== undefined && facts.dated !== published)
		run.surroundings.log(`  the letter itself is dated ${facts.dated}`);
	if (data.source.url === undefined)
		run.surroundings.log('  no address is recorded; give it with --url where it is known');
	const waited = last === undefined ? 0 : daysBetween(last, published);
	if (waited > longWait)
		run.surroundings.log(`  published ${waited} days after the visit, which is long: is this the day of publication?`);
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
	for (const doubt of facts.doubts) run.surroundings.log(`  ${doubt}`);
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

/** Letters of what was found, above which a message breaks off. */
const mostFound = 160;

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
			`  ${field}${place === undefined ? '' : ` (${place})`}: found ${found === undefined ? 'nothing' : `“${found.length > mostFound ? `${found.slice(0, mostFound)}…` : found}”`}; ${rule}`,
		);
	}
}
