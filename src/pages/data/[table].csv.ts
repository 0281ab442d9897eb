import { csvResponse, dataFiles } from './_data-files.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A file for each table. */
export const getStaticPaths = (async () => {
	const { tables } = await dataFiles();
	return tables.map(({ name }) => ({ params: { table: name } }));
}) satisfies GetStaticPaths;

/** Each table of the record as CSV. */
export const GET: APIRoute = async ({ params }) =>
	csvResponse((await dataFiles()).csv.get(params['table'] ?? '') ?? '');
