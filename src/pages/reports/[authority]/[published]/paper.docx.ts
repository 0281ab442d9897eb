import { paperFile } from '../../../../data/paper-files.ts';
import { reportPaths } from '../../../../data/report-paths.ts';
import { paperOf } from './_paper.ts';
import type { APIRoute } from 'astro';

/** In a build all files are begun before the first page is made, so that both get on at once. */
const begun = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export async function getStaticPaths() {
	const paths = await reportPaths();
	if (import.meta.env.DEV) return paths;
	const site = new URL(import.meta.env.SITE);
	for (const { params } of paths) {
		const view = await paperOf({ params, site });
		const file = paperFile(view);
		// A fault is told when the file’s turn comes.
		file.catch(() => undefined);
		begun.set(view.file.address, file);
	}
	return paths;
}

export const GET: APIRoute = async (context) => {
	const view = await paperOf(context);
	const file = await (begun.get(view.file.address) ?? paperFile(view));
	begun.delete(view.file.address);
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return new Response(file, { headers: { 'Content-Type': type } });
};
