import { paperFile } from '../../../../papers/paper-files.ts';
import { reportPaths } from '../../../../data/report-paths.ts';
import { paperOf, reportIdOf } from './_paper.ts';
import type { APIRoute } from 'astro';

/** In a build all files are begun before the first page is made, so that both get on at once. */
const begun = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export async function getStaticPaths() {
	const paths = await reportPaths();
	// In development content changes under us, and files are made when they are asked for.
	if (import.meta.env.DEV) return paths;
	const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
	for (const { params } of paths) {
		const id = reportIdOf(params);
		const file = paperFile(await paperOf(id, site, true));
		// A fault is told when the file’s turn comes.
		file.catch(() => undefined);
		begun.set(id, file);
	}
	return paths;
}

export const GET: APIRoute = async ({ params, site }) => {
	const id = reportIdOf(params);
	const file = await (begun.get(id) ?? paperFile(await paperOf(id, site)));
	begun.delete(id);
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return new Response(file, { headers: { 'Content-Type': type } });
};
