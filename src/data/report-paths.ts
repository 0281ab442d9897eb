/** The route parameters of the pages and files for each report. */
import { loadRecord } from './load-corpus.ts';

export async function reportPaths(): Promise<{ params: { authority: string; published: string } }[]> {
	const record = await loadRecord();
	return record.reports.map(({ id }) => {
		const [authority = '', published = ''] = id.split('/');
		return { params: { authority, published } };
	});
}
