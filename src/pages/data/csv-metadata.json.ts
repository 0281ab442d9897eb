import { dataFiles, jsonResponse } from './_data-files.ts';
import { csvMetadata } from '../../views/data/table-schemas.ts';

/** What the tables are, after CSV on the Web. */
export async function GET(): Promise<Response> {
	const { tables, facts } = await dataFiles();
	return jsonResponse(JSON.stringify(csvMetadata(tables, facts), undefined, '\t'));
}
