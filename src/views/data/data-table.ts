/**
 * What a table to download is: columns with their meaning and kind, keys, and rows. Everything that describes the tables
 * (the data page, the Data Package, the CSVW metadata) and every JSON file is made from this and nothing else.
 */
import { exactDay } from '../../domain/basics/dates.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';

/**
 * What a column’s cells contain. `span`: a day, or an ISO interval where only bounds are known. `list`: names separated by
 * spaces.
 */
export type CellKind = 'text' | 'integer' | 'day' | 'span' | 'list';

/** A column as the data page and the schemas describe it. Its name is a promise. */
export interface DataColumn {
	readonly name: string;
	/** What the column contains, in one sentence. */
	readonly meaning: string;
	readonly kind: CellKind;
	/** Whether every row has a value. */
	readonly required: boolean;
	/** The only values that a cell, or each name of a list, may have; undefined where any may. */
	readonly oneOf: readonly string[] | undefined;
	/** A regular expression for the whole cell; undefined where none is promised. */
	readonly pattern: string | undefined;
}

/** That the values of columns are those of another table’s key. */
export interface Reference {
	readonly columns: readonly string[];
	readonly table: string;
	/** The columns of that table, in the same order. */
	readonly to: readonly string[];
}

/** What a table is, apart from its columns and rows. */
interface TableFacts {
	/** As files and schemas name it: "inspections". */
	readonly name: string;
	/** What one row is, for the data page: "One row for each report, newest first." */
	readonly what: string;
	/** The columns that together name a row. */
	readonly key: readonly string[];
	readonly references: readonly Reference[];
}

/** A table to download: what it is, its columns, and its rows as text. */
export interface DataTable extends TableFacts {
	readonly columns: readonly DataColumn[];
	/** A cell for each column; "" where there is no value. */
	readonly rows: readonly (readonly string[])[];
}

/** A column with what it says of a row. Without a kind it is text. */
export interface Column<Row>
	extends Pick<DataColumn, 'name' | 'meaning'>, Partial<Omit<DataColumn, 'name' | 'meaning'>> {
	readonly value: (row: Row) => string;
}

/** Builds a table from what each column says of each row. */
export function dataTable<Row>(facts: TableFacts, columns: readonly Column<Row>[], rows: readonly Row[]): DataTable {
	return {
		...facts,
		columns: columns.map(({ name, meaning, kind = 'text', required = false, oneOf, pattern }) => ({
			name,
			meaning,
			kind,
			required,
			oneOf,
			pattern,
		})),
		rows: rows.map((row) => columns.map((column) => column.value(row))),
	};
}

/** A reference of one column to the key of another table. */
export function refersTo(column: string, table: string, to: string): Reference {
	return { columns: [column], table, to: [to] };
}

/** A span as an ISO interval: "2014-04-22", or "2014-05-01/2015-06-30" where only bounds are known. */
export function interval(span: DateSpan): string {
	return exactDay(span) ?? `${span.earliest}/${span.latest}`;
}

/** The cell of a number that may be missing. */
export function numberCell(value: number | undefined): string {
	return value === undefined ? '' : String(value);
}

/** A cell as JSON has it: a number, a list of names, or null for no value. */
type JsonCell = string | number | readonly string[] | null;

/** A row as JSON has it, by the names of the columns. */
export type JsonRow = Readonly<Record<string, JsonCell>>;

/** The rows of a table as JSON has them. */
export function jsonRows({ columns, rows }: DataTable): JsonRow[] {
	return rows.map((row) =>
		Object.fromEntries(columns.map(({ name, kind }, index) => [name, jsonCell(kind, row[index] ?? '')])),
	);
}

function jsonCell(kind: CellKind, cell: string): JsonCell {
	if (kind === 'list') return cell === '' ? [] : cell.split(' ');
	if (cell === '') return null;
	return kind === 'integer' ? Number(cell) : cell;
}
