/** The numbers of a chart as a table: the page, the CSV and the drawing all use it. */
export interface ChartTable {
	/** Column headings; the first is above the row names. */
	readonly columns: readonly string[];
	readonly rows: readonly ChartTableRow[];
}

export interface ChartTableRow {
	readonly name: string;
	/** The address on this site to which the name links. */
	readonly address?: string;
	readonly cells: readonly (string | number)[];
}

/** The table as CSV after RFC 4180. */
export function chartCsv(table: ChartTable): string {
	const line = (cells: readonly (string | number)[]): string => cells.map(csvCell).join(',');
	return [line(table.columns), ...table.rows.map((row) => line([row.name, ...row.cells]))]
		.map((l) => `${l}\r\n`)
		.join('');
}

function csvCell(value: string | number): string {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
