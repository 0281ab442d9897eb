import { csvResponse } from './_csv-response.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { printedTable } from '../../views/data/data-tables.ts';

/** Numbers, days and mentions that a program reads in the reports, as a table to download. */
export async function GET(): Promise<Response> {
	return csvResponse(printedTable(await loadRecord()));
}
