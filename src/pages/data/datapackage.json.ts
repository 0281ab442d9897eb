import { dataFiles, jsonResponse } from './_data-files.ts';
import { dataPackage } from '../../views/data/table-schemas.ts';

/** What the tables are, as a Frictionless Data Package. */
export async function GET(): Promise<Response> {
	const { tables, facts } = await dataFiles();
	return jsonResponse(JSON.stringify(dataPackage(tables, facts), undefined, '\t'));
}
