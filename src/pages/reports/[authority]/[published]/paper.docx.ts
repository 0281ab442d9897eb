import { reportPaths } from '../../../../data/report-paths.ts';
import { papers, reportIdOf } from './_papers.ts';
import type { APIRoute } from 'astro';

/** In a build the first files are started before the first page is made, so that files and pages are made in parallel. */
export async function getStaticPaths() {
	const paths = await reportPaths();
	// In development content may change, so each file is made when it is requested.
	if (!import.meta.env.DEV) papers.plan(paths.map(({ params }) => reportIdOf(params)));
	return paths;
}

/** The committee paper as a Word file. Fails if the file could not be made. */
export const GET: APIRoute = async ({ params }) => {
	const file = await papers.takeFile(reportIdOf(params));
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return new Response(file, { headers: { 'Content-Type': type } });
};
