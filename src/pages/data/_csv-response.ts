import { csvText } from '../../views/words/csv.ts';
import type { DataTable } from '../../views/data/data-tables.ts';

/** A table of the record as a CSV file. */
export function csvResponse({ columns, rows }: DataTable): Response {
	const text = csvText([columns.map(({ name }) => name), ...rows]);
	return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
