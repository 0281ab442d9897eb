/** Reads a CSV file as rows of named cells, whichever program wrote it, and says in plain words what is wrong with one. */
import { readFileSync, statSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { cannotBeOpened } from './file-faults.ts';
import { kindOf, largestFile } from './read-pdf.ts';
import { required, ownColumns } from './table-columns.ts';
import type { Cells, Column } from './table-columns.ts';

/** A file that cannot be read as a table of this kind. `message` is one line. */
export class UnreadableTable extends Error {
	override readonly name = 'UnreadableTable';
}

/** A row with the line on which it ends. */
export interface ParsedRow {
	readonly record: Cells;
	readonly info: { readonly lines: number };
}

/** Which of some columns a table does not have. */
export function missingFrom(rows: readonly ParsedRow[], columns: readonly Column[]): string[] {
	return columns.filter((column) => rows[0]?.record[column] === undefined);
}

/** The rows of a CSV file with a header. Throws UnreadableTable when it cannot be read or has none. */
export function readRows(path: string): ParsedRow[] {
	// Programs end lines in three ways, sometimes in one file, and write no-break spaces, which names do not have.
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
