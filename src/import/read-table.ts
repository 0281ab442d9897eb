/**
 * Reads a table of results: CSV, one inspection a row, in the site’s own columns (inspections.csv) or in
 * those that content/README.md lists, for reports whose PDF is not
 * at hand. The column `notes` is another editor’s prose and is not copied; only two facts that no other column holds
 * are read from it: the days of a split visit, and that a grade was printed as “Not judged”.
 */
import { readFileSync, statSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { oddCharacter } from '../check/rules/characters.ts';
import { isIsoDate } from '../domain/basics/dates.ts';
import { frameworkNamed, gradesInColumns, judgementColumns } from './judgement-columns.ts';
import { readVisits } from './read-dates.ts';
import { cannotBeOpened } from './file-faults.ts';
import { kindOf, largestFile } from './read-pdf.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import { inspectionTypes } from '../domain/record/frameworks.ts';
import { typeBases } from '../domain/record/reports.ts';
import type { FrameworkEntry, InspectionType } from '../domain/record/frameworks.ts';
import type { JudgementId } from '../domain/record/judgements.ts';
import type { TypeBasis } from '../domain/record/reports.ts';
import type { KnownFrameworks } from './judgement-columns.ts';
import type { Judgements } from './read-judgements.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Refuse, Unread } from './reading.ts';
import type { FrameworkSlug } from './recognise-report.ts';

/** A row as read; `facts` is undefined when something in it could not be read, and `unread` says what. */
export interface TableRow {
	/** Line of the file, the header being 1; with quoted line breaks, the line on which the row ends. */
	readonly line: number;
	/** "Hampshire, 2014-04-22": how messages name it. */
	readonly label: string;
	readonly authorityText: string;
	readonly urn: number | undefined;
	readonly url: string | undefined;
	/** Path of the PDF, as the table knows it, with / between. */
	readonly sourcePdf: string | undefined;
	/** Day of publication; undefined when the cell holds no day. */
	readonly published: IsoDate | undefined;
	readonly facts: InspectionFacts | undefined;
	/** The record that a row of the site’s own table is about, with its grades; for rows that give no exact days. */
	readonly recorded: { readonly id: string; readonly judgements: Judgements } | undefined;
	readonly unread: readonly Unread[];
}

/** A file that is no such table. `message` is one line. */
export class UnreadableTable extends Error {
	override readonly name = 'UnreadableTable';
}

/** The columns of what is no grade. */
const factColumns = [
	'urn',
	'authority',
	'framework',
	'inspection_type',
	'joint',
	'start_date',
	'end_date',
	'published',
	'lead_inspector',
	'report_url',
] as const;
/** The same, and the columns of grades under the frameworks until 2026. */
const required = [
	...factColumns,
	'overall',
	'leadership',
	'help_protection',
	'in_care',
	'care_leavers',
	'adoption',
	'lscb',
] as const;
type Column = (typeof required)[number] | 'source_pdf' | 'notes';
type Cells = Readonly<Partial<Record<Column, string>>>;

/** The columns of the site’s own inspections.csv beside those of judgements, each of which has one for its absence. */
const ownColumns = [
	'slug',
	'report',
	'authority',
	'urn',
	'la_code',
	'gss_code',
	'framework',
	'edition',
	'type',
	'type_basis',
	'start',
	'end',
	'visits',
	'published',
	'published_basis',
	'source_kind',
	'url',
	'sha256',
	'pages',
];

/**
 * Reads a table of results; `grades` are those of every scale, `known` the frameworks of content/. Throws UnreadableTable when
 * the file is not one.
 */
export function readTable(path: string, grades: ReadonlySet<string>, known: KnownFrameworks): TableRow[] {
	const rows = readRows(path);
	if (isOwn(rows)) return rows.map(({ record, info }) => readOwnRow(record, info.lines, grades));
	const missing = missingFrom(rows, hasOwnJudgements(rows, known) ? factColumns : required);
	if (missing.length > 0) {
		throw new UnreadableTable(
			`lacks the columns ${missing.join(', ')}; content/README.md lists the columns of a table of results`,
		);
	}
	refuseUnknown(rows, known);
	return rows.map(({ record, info }) => readRow(record, info.lines, grades, known));
}

/**
 * Reads a table for the addresses of reports: a table of results, or one that has no more than the columns `published`,
 * `report_url`, and `urn` or `authority`. Throws UnreadableTable when the file is neither.
 */
export function readAddressTable(path: string, grades: ReadonlySet<string>, known: KnownFrameworks): TableRow[] {
	const rows = readRows(path);
	if (isOwn(rows)) return rows.map(({ record, info }) => readOwnRow(record, info.lines, grades));
	if (missingFrom(rows, hasOwnJudgements(rows, known) ? factColumns : required).length === 0)
		return rows.map(({ record, info }) => readRow(record, info.lines, grades, known));
	const missing = missingFrom(rows, ['published', 'report_url']);
	if (missingFrom(rows, ['urn', 'authority']).length === 2) missing.push('urn or authority');
	if (missing.length > 0) throw new UnreadableTable(`lacks the columns ${missing.join(', ')}`);
	refuseUnknown(rows, known);
	return rows.map(({ record, info }) => readAddressRow(record, info.lines));
}

function isOwn(rows: readonly ParsedRow[]): boolean {
	const columns = Object.keys(rows[0]?.record ?? {});
	if (!columns.includes('report') || !columns.includes('source_kind')) return false;
	const missing = ownColumns.filter((column) => !columns.includes(column));
	if (missing.length > 0) throw new UnreadableTable(`lacks the columns ${missing.join(', ')}`);
	const judgements = columns.filter((column) => columns.includes(`${column}_absence`));
	const unknown = columns.filter(
		(column) => !ownColumns.includes(column) && !judgements.includes(column.replace(/_absence$/, '')),
	);
	if (unknown.length > 0) throw new UnreadableTable(`has columns that are not known: ${unknown.join(', ')}`);
	return true;
}

/** Whether a table has a column of a judgement that the columns of earlier frameworks do not have. */
function hasOwnJudgements(rows: readonly ParsedRow[], known: KnownFrameworks): boolean {
	const columns = Object.keys(rows[0]?.record ?? {});
	return judgementColumns(known).some((column) => columns.includes(column) && !required.some((one) => one === column));
}

function refuseUnknown(rows: readonly ParsedRow[], known: KnownFrameworks): void {
	const all: readonly string[] = [...required, ...judgementColumns(known), 'source_pdf', 'notes'];
	const unknown = Object.keys(rows[0]?.record ?? {}).filter((column) => !all.includes(column));
	if (unknown.length > 0) throw new UnreadableTable(`has columns that are not known: ${unknown.join(', ')}`);
}

/** A row of the site’s own table: judgements are the columns that have one for their absence, whatever the edition. */
function readOwnRow(cells: Readonly<Record<string, string>>, line: number, grades: ReadonlySet<string>): TableRow {
	const address = readAddressRow({ ...cells, report_url: cells['url'] ?? '' }, line);
	const unread: Unread[] = [...address.unread];
	const refuse: Refuse = (one) => void unread.push({ ...one, place: `line ${line}` });
	const judgements: Judgements = {};
	for (const column of Object.keys(cells)) {
		const absence = cells[`${column}_absence`];
		if (absence === undefined || absence === 'not-in-framework') continue;
		const id = column.replaceAll('_', '-');
		const grade = gradeIn(cells[column], grades);
		if (grade !== undefined && absence === '') judgements[id] = grade;
		else if (cells[column] === '' && /^not-(?:judged|reviewed|known)$/.test(absence)) judgements[id] = absence;
		else
			refuse(
				cell(`judgements.${id}`, `${cells[column] ?? ''} ${absence}`.trim(), 'expected a grade, or why there is none'),
			);
	}
	const { start = '', end = '', published = '' } = cells;
	// Of several visits the table gives the first day and the last.
	if (
		cells['source_kind'] !== 'report' ||
		cells['visits'] !== '1' ||
		[start, end, published].some((day) => day.includes('/'))
	) {
		const recorded = unread.length > 0 ? undefined : { id: cells['report'] ?? '', judgements };
		return { ...address, recorded, unread };
	}
	const type = inspectionTypes.find((one) => one === cells['type']);
	if (!type) refuse(cell('inspection.type', cells['type'], `expected ${inspectionTypes.join(', ')}`));
	const typeBasis = typeBases.find((one) => one === cells['type_basis']);
	if (!typeBasis) refuse(cell('inspection.type-basis', cells['type_basis'], `expected ${typeBases.join(', ')}`));
	const days = [
		readDate('inspection.start', start, refuse),
		readDate('inspection.end', end, refuse),
		readDate('published', published, refuse),
	] as const;
	if (unread.length > 0 || !type || !typeBasis || days[0] === undefined || days[1] === undefined) {
		return { ...address, unread };
	}
	const facts: InspectionFacts = {
		framework: (cells['framework'] ?? '').toLowerCase(),
		authorityText: cells['authority'] ?? '',
		type,
		typeBasis,
		joint: false,
		visits: [{ start: days[0], end: days[1] }],
		daysInFoot: undefined,
		lead: [],
		team: undefined,
		judgements,
		published: days[2],
		improvementSection: undefined,
		printed: undefined,
		doubts: [],
	};
	return { ...address, facts, unread };
}

/** A grade as records have it, from how people write it; undefined for what is no grade’s name. */
function gradeIn(text = '', grades: ReadonlySet<string>): string | undefined {
	const name = text.toLowerCase().replace(/\s+/g, '-');
	const grade = /^requires?-improvement(?:-to-be-good)?$/.test(name) ? 'requires-improvement' : name;
	return grades.has(grade) ? grade : undefined;
}

interface ParsedRow {
	readonly record: Cells;
	readonly info: { readonly lines: number };
}

function missingFrom(rows: readonly ParsedRow[], columns: readonly Column[]): string[] {
	return columns.filter((column) => rows[0]?.record[column] === undefined);
}

/** The rows of a CSV file with a header. Throws UnreadableTable when it cannot be read or has none. */
function readRows(path: string): ParsedRow[] {
	// Programs end lines in three ways, sometimes in one file, and write spaces that no name has.
	const text = decoded(readBytes(path)).replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
	const named = /^sep=(.)\n/i.exec(text)?.[1];
	let parsed: { record: Cells; info: { lines: number } }[];
	try {
		parsed = parse(text, {
			columns: (names: string[]) => headerOf(names),
			delimiter: named ?? delimiterOf(text),
			from_line: named === undefined ? 1 : 2,
			trim: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			info: true,
			to: mostRows + 1,
		});
	} catch (error) {
		throw error instanceof UnreadableTable ? error : new UnreadableTable(inWords(error));
	}
	if (parsed.length === 0) throw new UnreadableTable('has no rows');
	if (parsed.length > mostRows) {
		throw new UnreadableTable(`has more than ${mostRows.toLocaleString('en-GB')} rows; not read`);
	}
	return withoutUnnamed(parsed);
}

/** Columns without a name are those that a spreadsheet has left behind; what stands in one would be lost. */
function withoutUnnamed(rows: readonly ParsedRow[]): ParsedRow[] {
	return rows.map(({ record, info }) => {
		const cells = Object.entries(record);
		const filled = cells.find(([name, text]) => unnamed.test(name) && text !== '');
		if (filled) throw new UnreadableTable(`has a cell in line ${info.lines} in ${filled[0]}, which has no name`);
		return { record: Object.fromEntries(cells.filter(([name]) => !unnamed.test(name))), info };
	});
}

/** What the reader calls a column without a name. */
const unnamed = /^column \d+$/;

/** What is wrong with the form of a table, for people who have never heard of records and delimiters. */
function inWords(error: unknown): string {
	const { lines, columns, record } = error as { lines?: number; columns?: unknown; record?: unknown };
	const again = 'save it anew as CSV UTF-8';
	const code = error instanceof CsvError ? error.code : undefined;
	if (code === 'CSV_RECORD_INCONSISTENT_COLUMNS' && Array.isArray(columns) && Array.isArray(record)) {
		return `has ${record.length} cells in line ${lines}, and ${columns.length} columns in its first; ${again}`;
	}
	if (code?.includes('QUOTE')) {
		return `has a quotation mark in line ${lines} that opens or closes no cell; ${again}`;
	}
	return `cannot be read as CSV; ${again}`;
}

/** Rows above this are refused. There have been some five hundred inspections since 2013. */
const mostRows = 10_000;

function readBytes(path: string): Buffer {
	try {
		const { size } = statSync(path);
		if (size > largestFile) throw new UnreadableTable(`has more than ${largestFile / 1024 / 1024} MB; not read`);
		return readFileSync(path);
	} catch (error) {
		throw error instanceof UnreadableTable ? error : new UnreadableTable(cannotBeOpened(error));
	}
}

function decoded(bytes: Buffer): string {
	if (bytes.indexOf('%PDF-') === 0) throw new UnreadableTable('is a PDF; name it .pdf');
	const kind = kindOf(bytes);
	if (kind !== undefined) throw new UnreadableTable(`is ${kind}`);
	if (/^\s*<(?:!doctype|html|table|\?xml)\b/i.test(bytes.toString('latin1', 0, 1024))) {
		throw new UnreadableTable('is a web page and no table; save the table as CSV UTF-8');
	}
	let text;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UnreadableTable('is not UTF-8; save it as CSV UTF-8');
	}
	const control = /(?![\t\n\r])\p{Cc}/u.exec(text);
	if (!control) return text;
	const line = text.slice(0, control.index).split('\n').length;
	throw new UnreadableTable(`holds a control character in line ${line}; save it anew as CSV UTF-8`);
}

/** Whichever of comma, semicolon, tab and upright stroke the header has most of. */
function delimiterOf(text: string): string {
	const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
	const count = (mark: string): number => header.split(mark).length;
	return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function headerOf(names: readonly string[]): string[] {
	const columns = names.map((name, index) => name.trim().toLowerCase().replace(/\s+/g, '_') || `column ${index + 1}`);
	if (!columns.some((name) => required.some((one) => one === name) || ownColumns.includes(name))) {
		throw new UnreadableTable(
			'names none of the columns of a table of results in its first line; content/README.md lists them',
		);
	}
	const twice = columns.find((name, i) => columns.indexOf(name) !== i);
	if (twice !== undefined) throw new UnreadableTable(`has the column ${twice} twice`);
	return columns;
}

/** Cells that a spreadsheet would run when the table is opened again, or that hold what nobody sees. */
function oddCells(cells: Readonly<Record<string, string | undefined>>, line: number): Unread[] {
	return Object.entries(cells).flatMap(([column, text = '']) => {
		const refused = (found: string, rule: string): Unread[] => [
			{ ...cell(column, found, rule), place: `line ${line}` },
		];
		if (/^[=+@-]/.test(text)) return refused(text, 'a spreadsheet runs this cell; expected plain text');
		// Notes are another editor’s prose, and not copied.
		if (column === 'notes') return [];
		if (/[\n\t]/.test(text)) return refused(text, 'a line break or a tab in a cell; expected one line');
		const odd = oddCharacter(text);
		return odd ? refused(odd.name, odd.rule) : [];
	});
}

function readRow(cells: Cells, line: number, grades: ReadonlySet<string>, known: KnownFrameworks): TableRow {
	const address = readAddressRow(cells, line);
	const unread: Unread[] = [...address.unread];
	const facts = readFacts(cells, grades, known, (one) => void unread.push({ ...one, place: `line ${line}` }));
	return { ...address, facts: unread.length > 0 ? undefined : facts, unread };
}

/** What a row says of where a report is to be found; its results, if it has any, are left unread. */
function readAddressRow(cells: Cells, line: number): TableRow {
	const published = cells.published ?? '';
	return {
		line,
		label: `${cells.authority ?? cells.urn ?? ''}, ${published}`,
		authorityText: cells.authority ?? '',
		urn: /^\d+$/.test(cells.urn ?? '') ? Number(cells.urn) : undefined,
		url: cells.report_url === '' ? undefined : cells.report_url,
		sourcePdf: cells.source_pdf === '' ? undefined : cells.source_pdf?.replaceAll('\\', '/'),
		published: isIsoDate(published) ? published : undefined,
		facts: undefined,
		recorded: undefined,
		unread: [
			...oddCells(cells, line),
			...(/^\d*$/.test(cells.urn ?? '')
				? []
				: [{ ...cell('urn', cells.urn, 'expected Ofsted’s number of the council'), place: `line ${line}` }]),
		],
	};
}

const frameworkNames: Record<string, FrameworkSlug> = { SIF: 'sif', ILACS: 'ilacs', 'LAC-2013': 'lac-2013' };

const typeNames: Record<FrameworkSlug, Readonly<Record<string, InspectionType>>> = {
	sif: { full: 'full', reinspection: 'reinspection' },
	ilacs: { standard: 'standard', short: 'short' },
	'lac-2013': { full: 'full' },
	'lscb-review': { 'LSCB review': 'lscb-review' },
};

function readFacts(
	cells: Cells,
	grades: ReadonlySet<string>,
	known: KnownFrameworks,
	refuse: Refuse,
): InspectionFacts | undefined {
	const framework =
		frameworkNames[(cells.framework ?? '').toUpperCase()] ??
		(cells.framework === 'other' && cells.inspection_type === 'LSCB review' ? 'lscb-review' : undefined);
	if (!framework) {
		const other = frameworkNamed(known, cells.framework);
		if (other) return readFactsOf(other, cells, known, refuse);
		refuse(cell('framework', cells.framework, 'expected SIF, ILACS, LAC-2013, or other with an LSCB review'));
		return undefined;
	}
	const types = typeNames[framework];
	const written = (cells.inspection_type ?? '').toLowerCase();
	const type = Object.entries(types).find(([name]) => name.toLowerCase() === written)?.[1];
	if (!type) {
		refuse(cell('inspection.type', cells.inspection_type, `expected ${Object.keys(types).join(' or ')}`));
	}
	const shared = readSharedFacts(cells, refuse);
	const judgements = readJudgements(framework, cells, grades, refuse);
	if (!type || !shared || !judgements) return undefined;
	return { ...shared, framework, type, typeBasis: typeBasisOf(framework, type, cells), judgements };
}

/** The facts of a row of any framework in content/, with a column for each of its judgements. */
function readFactsOf(
	framework: FrameworkEntry,
	cells: Cells,
	known: KnownFrameworks,
	refuse: Refuse,
): InspectionFacts | undefined {
	const types = new Set(framework.editions.flatMap((edition) => edition.types));
	const type = inspectionTypes.find((one) => types.has(one) && one === cells.inspection_type?.toLowerCase());
	if (!type) refuse(cell('inspection.type', cells.inspection_type, `expected ${[...types].join(' or ')}`));
	const shared = readSharedFacts(cells, refuse);
	if (!type || !shared) return undefined;
	const judgements = gradesInColumns(known, framework, type, shared.visits[0].start, cells, refuse);
	return judgements && { ...shared, framework: framework.slug, type, typeBasis: 'printed', judgements };
}

/** What a row of every framework says in the same columns. */
function readSharedFacts(
	cells: Cells,
	refuse: Refuse,
): Omit<InspectionFacts, 'framework' | 'type' | 'typeBasis' | 'judgements'> | undefined {
	const joint = cells.joint?.toUpperCase();
	if (joint !== 'Y' && joint !== 'N') refuse(cell('inspection.joint', joint, 'expected Y or N'));
	const visits = readTableVisits(cells, refuse);
	const published = readDate('published', cells.published, refuse);
	if (!visits) return undefined;
	return {
		authorityText: cells.authority ?? '',
		joint: joint === 'Y',
		visits,
		daysInFoot: undefined,
		lead: (cells.lead_inspector ?? '')
			.split(';')
			.map((name) => name.trim())
			.filter((name) => name !== ''),
		team: undefined,
		published,
		improvementSection: undefined,
		printed: undefined,
		doubts: [],
	};
}

function typeBasisOf(framework: FrameworkSlug, type: InspectionType, cells: Cells): TypeBasis {
	if (framework === 'ilacs') return 'length';
	return type === 'reinspection' && /re-?inspection inferred/i.test(cells.notes ?? '') ? 'inferred' : 'printed';
}

function readTableVisits(cells: Cells, refuse: Refuse): InspectionFacts['visits'] | undefined {
	const start = readDate('inspection.start', cells.start_date, refuse);
	const end = readDate('inspection.end', cells.end_date, refuse);
	if (start === undefined || end === undefined) return undefined;
	const split = readVisits(/split site visits: "([^"]+)"/i.exec(cells.notes ?? '')?.[1] ?? '');
	return split?.[0].start === start && split.at(-1)?.end === end ? split : [{ start, end }];
}

function readDate(field: string, text: string | undefined, refuse: Refuse): IsoDate | undefined {
	if (text !== undefined && isIsoDate(text)) return text;
	refuse(cell(field, text, 'expected a day such as 2014-04-22'));
	return undefined;
}

type GradeColumn = Extract<
	Column,
	'overall' | 'leadership' | 'help_protection' | 'in_care' | 'care_leavers' | 'adoption' | 'lscb'
>;
const gradeColumns: readonly GradeColumn[] = [
	'overall',
	'leadership',
	'help_protection',
	'in_care',
	'care_leavers',
	'adoption',
	'lscb',
];

/** Which column holds which judgement. ILACS editions are told apart by the cells that are filled. */
function columnsOf(framework: FrameworkSlug, cells: Cells): Partial<Record<JudgementId, GradeColumn>> {
	switch (framework) {
		case 'sif':
			return {
				overall: 'overall',
				'help-and-protection': 'help_protection',
				'children-looked-after': 'in_care',
				adoption: 'adoption',
				'care-leavers': 'care_leavers',
				leadership: 'leadership',
				lscb: 'lscb',
			};
		case 'ilacs': {
			const care: Partial<Record<JudgementId, GradeColumn>> =
				cells.care_leavers === ''
					? { 'children-in-care-and-care-leavers': 'in_care' }
					: { 'children-in-care': 'in_care', 'care-leavers': 'care_leavers' };
			const both: Partial<Record<JudgementId, GradeColumn>> = {
				leadership: 'leadership',
				'help-and-protection': 'help_protection',
				...care,
			};
			return cells.overall === '' ? both : { ...both, overall: 'overall' };
		}
		case 'lac-2013':
			return { overall: 'overall', leadership: 'leadership' };
		case 'lscb-review':
			return { lscb: 'lscb' };
	}
}

function readJudgements(
	framework: FrameworkSlug,
	cells: Cells,
	grades: ReadonlySet<string>,
	refuse: Refuse,
): Judgements | undefined {
	const columns = columnsOf(framework, cells);
	const judgements: Judgements = {};
	let complete = true;
	for (const [id, column] of Object.entries(columns) as [JudgementId, GradeColumn][]) {
		const text = cells[column] ?? '';
		// Whether it is on the edition’s scale is for the checks of the whole record.
		const grade = gradeIn(text, grades);
		if (grade !== undefined) judgements[id] = grade;
		else if (text === '' && framework === 'sif') judgements[id] = reasonForNone(id, column, cells);
		else {
			complete = false;
			refuse(cell(`judgements.${id}`, text, 'expected a grade such as requires-improvement'));
		}
	}
	for (const column of gradeColumns) {
		if ((cells[column] ?? '') === '' || Object.values(columns).includes(column)) continue;
		complete = false;
		refuse(cell(column, cells[column], `expected nothing: ${framework} has no such judgement`));
	}
	if (!complete) return undefined;
	if (framework !== 'lac-2013') return judgements;
	// The table has no columns for the other three.
	return {
		overall: judgements.overall,
		'capacity-to-improve': 'not-known',
		outcomes: 'not-known',
		'quality-of-provision': 'not-known',
		leadership: judgements.leadership,
	};
}

function reasonForNone(
	id: JudgementId,
	column: GradeColumn,
	cells: Cells,
): 'not-reviewed' | 'not-judged' | 'not-known' {
	if (id === 'lscb') return 'not-reviewed';
	const printed = /printed 'Not judged': ([a-z_, ]+)/i.exec(cells.notes ?? '')?.[1] ?? '';
	return printed.split(/[ ,]+/).includes(column) ? 'not-judged' : 'not-known';
}

function cell(field: string, found: string | undefined, rule: string): Unread {
	return { field, place: undefined, found: found === '' ? undefined : found, rule };
}
