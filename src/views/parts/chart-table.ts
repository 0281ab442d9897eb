/** The numbers of a chart as a table: what the page shows, what the CSV holds and what is drawn come from it alike. */
import { csvText } from '../words/csv.ts';

/** The numbers of a figure as a table, for readers and as a download. */
export interface ChartTable {
	/** Column headings; the first is above the row names. */
	readonly columns: readonly string[];
	readonly rows: readonly ChartTableRow[];
}

/** A row: its name, then a cell for each further column. */
export interface ChartTableRow {
	readonly name: string;
	/** The address on this site to which the name links. */
	readonly address?: string;
	readonly cells: readonly (string | number)[];
}

/** The table of a chart as a CSV file: a line of headings, then a line for each row. */
export function chartCsv(table: ChartTable): string {
	return csvText([table.columns, ...table.rows.map((row) => [row.name, ...row.cells])]);
}
