import { csvResponse } from '../data/_csv-response.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { pointsTable } from '../../views/data/data-tables.ts';

/** Every point to improve, as a table to download. */
export async function GET(): Promise<Response> {
	return csvResponse(pointsTable(await loadRecord()));
}
