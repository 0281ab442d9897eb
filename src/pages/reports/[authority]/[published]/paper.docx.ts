import { takePaper } from '../../../../papers/papers-of-build.ts';
import { paperOn, reportIdOf } from './_papers.ts';
import type { APIRoute } from 'astro';

export { reportPaths as getStaticPaths } from '../../../../data/report-paths.ts';

/** The committee paper as a Word file. Fails if the file could not be made. */
export const GET: APIRoute = async ({ params }) => {
	// A build has begun with all files before its first page. In development content may change, so each is made when it is asked for.
	const file = import.meta.env.DEV
		? await import('../../../../papers/paper-docx.ts').then(async ({ paperDocx }) => paperDocx(await paperOn(params)))
		: await takePaper(reportIdOf(params));
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return new Response(file, { headers: { 'Content-Type': type } });
};
