/** A table of the record as a CSV file. */
import { stringify } from 'csv-stringify/sync';
import type { DataTable } from '../views/data/data-tables.ts';

/** RFC 4180: commas, quotes where needed, CRLF at line ends. */
export function csvResponse(table: DataTable): Response {
	const text = stringify([table.columns.map((c) => c.name), ...table.rows.map((row) => [...row])], {
		record_delimiter: 'windows',
	});
	return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
