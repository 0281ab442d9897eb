/** Imports the report of an inspection from its PDF. */
import { valueAt } from '../check/value-at.ts';
import { buildRecord } from './build-record.ts';
import { differencesOf } from './differences.ts';
import { dayInName, numberOfFolder } from './gather-inputs.ts';
import { matchAuthority, knownNumber } from './match-authority.ts';
import { PdfReader } from './pdf-reader.ts';
import { UnreadablePdf } from './read-pdf.ts';
import { readJoint } from './read-joint.ts';
import { readReport } from './read-report.ts';
import { reportShelf } from './shelves.ts';
import { refuse } from './import-run.ts';
import { record, differenceLine } from './record-reading.ts';
import {
	isOtherDay,
	publicationOf,
	recordedPublication,
	impossibleDay,
	lastDay,
	logLongWait,
} from './publication-day.ts';
import { importJoint } from './import-joint.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { RecordData } from './build-record.ts';
import type { InputFile } from './gather-inputs.ts';
import type { PlacedRow, RowIndex } from './index-table.ts';
import type { ImportContent } from './load-content.ts';
import type { PdfText } from './read-pdf.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Run } from './import-run.ts';

/** One thread for all runs of a process: it takes longer to begin than a report to read. */
const reader = new PdfReader();

/** Imports one report; the row of a table that is about it, if there is one, so that it is not imported again. */
export async function importPdf(file: InputFile, index: RowIndex, run: Run): Promise<PlacedRow | undefined> {
	const rowOfFile = index.ofFile(file.path);
	const found = await readPdf(file, run);
	if (!found) return rowOfFile;
	const { pdf, facts } = found;
	const { slug, problem } = matchAuthority(run.content.authorities, {
		text: facts.authorityText,
		urn: knownNumber(numberOfFolder(file.path), run.content.authorities),
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
	const impossible = impossibleDay(
		run,
		publication.day,
		lastDay(facts),
		publication.basis === 'site' ? from : 'the report',
	);
	if (impossible) {
		refuse(run, file.shown, [impossible]);
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
	if (!record(run, reportShelf(run.content), id, data, file.shown, 'report')) return row;
	logRemarks(run, facts);
	if (row) logTable(run, row, data, publication.day);
	if (!isNew) return row;
	const sources = { printed: 'the report', table: 'the table', bounds: 'the record', site: from };
	const compare =
		publication.basis === 'site' && run.args.published === undefined && row?.published !== publication.day;
	run.surroundings.log(
		`  published ${publication.day}, from ${sources[publication.basis]}${compare ? '; no publication date is printed: compare it with Ofsted’s site' : ''}`,
	);
	logLongWait(run, publication.day, lastDay(facts));
	if (isOther) {
		run.surroundings.log(
			`  the file’s name has another day, ${inName}, too far from the printed one to be that of Ofsted’s site; left out`,
		);
	}
	return row;
}

/** Reads a PDF. Undefined where it is refused, or is of a joint inspection, which is then imported. */
async function readPdf(
	file: InputFile,
	run: Run,
): Promise<{ readonly pdf: PdfText; readonly facts: InspectionFacts } | undefined> {
	try {
		const pdf = await reader.read(file.path);
		const joint = readJoint(pdf, run.content.jtaiThemes);
		if (joint?.facts) {
			importJoint(file, pdf, joint.facts, run);
			return undefined;
		}
		const { facts, unread } = joint ? { facts: undefined, unread: joint.unread } : readReport(pdf);
		if (facts) return { pdf, facts };
		refuse(run, file.shown, unread);
	} catch (error) {
		if (!(error instanceof UnreadablePdf)) throw error;
		refuse(run, file.shown, error.message);
	}
	return undefined;
}

function recordedUrl(content: ImportContent, id: string): string | undefined {
	const url = valueAt(content.records.get(id), ['source', 'url']);
	return typeof url === 'string' ? url : undefined;
}

/** What a person who compares the draft should know. */
function logRemarks(run: Run, facts: InspectionFacts): void {
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
function logTable(run: Run, row: PlacedRow, data: RecordData, published: IsoDate): void {
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
