/** The numbers of a chart as a table: what the page shows, what the CSV holds and what is drawn come from it alike. */
import { csvText } from '../words/csv.ts';

export interface ChartTable {
	/** The first heads the column of row names. */
	readonly columns: readonly string[];
	readonly rows: readonly ChartTableRow[];
}

export interface ChartTableRow {
	readonly name: string;
	/** An address of this site that the name leads to. */
	readonly address?: string;
	readonly cells: readonly (string | number)[];
}

/** The table as CSV. */
export function chartCsv(table: ChartTable): string {
	return csvText([table.columns, ...table.rows.map((row) => [row.name, ...row.cells])]);
}
