import { csvResponse } from './_csv-response.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { inspectionsTable } from '../../views/data/data-tables.ts';

/** Every inspection, as a table to download. */
export async function GET(): Promise<Response> {
	return csvResponse(inspectionsTable(await loadRecord()));
}
