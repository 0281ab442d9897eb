import { csvResponse } from './_csv-response.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { findingsTable } from '../../views/data/data-tables.ts';

/** What every report found, as a table to download. */
export async function GET(): Promise<Response> {
	return csvResponse(findingsTable(await loadRecord()));
}
