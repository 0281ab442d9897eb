import { dataFiles, jsonResponse, jsonTable } from './_data-files.ts';
import { tableNamed } from '../../views/data/all-tables.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A file for each table. */
export const getStaticPaths = (async () => {
	const { tables } = await dataFiles();
	return tables.map(({ name }) => ({ params: { table: name } }));
}) satisfies GetStaticPaths;

/** Each table of the record as JSON. */
export const GET: APIRoute = async ({ params }) =>
	jsonResponse(jsonTable(tableNamed((await dataFiles()).tables, params['table'] ?? '')));
