import { csvResponse } from './_csv-response.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { authoritiesTable } from '../../views/data/data-tables.ts';

/** Every council, as a table to download. */
export async function GET(): Promise<Response> {
	return csvResponse(authoritiesTable(await loadRecord()));
}
