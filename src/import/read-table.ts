/**
 * Reads a table of results: CSV, one inspection a row, in the site’s own columns (inspections.csv) or in those that
 * content/README.md lists, for reports whose PDF is not at hand.
 */
import { judgementColumns } from './judgement-columns.ts';
import { factColumns, required } from './table-columns.ts';
import { readRows, missingFrom, UnreadableTable } from './csv-rows.ts';
import { readAddressRow } from './table-cells.ts';
import { isOwn, readOwnRow } from './own-table.ts';
import { readFacts } from './table-facts.ts';
import type { KnownFrameworks } from './judgement-columns.ts';
import type { Unread } from './reading.ts';
import type { Cells } from './table-columns.ts';
import type { ParsedRow } from './csv-rows.ts';
import type { TableRow } from './table-cells.ts';

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

function readRow(cells: Cells, line: number, grades: ReadonlySet<string>, known: KnownFrameworks): TableRow {
	const address = readAddressRow(cells, line);
	const unread: Unread[] = [...address.unread];
	const facts = readFacts(cells, grades, known, (one) => void unread.push({ ...one, place: `line ${line}` }));
	return { ...address, facts: unread.length > 0 ? undefined : facts, unread };
}
