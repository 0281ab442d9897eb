/** The route parameters of the pages and files for each report. */
import { loadRecord } from './load-corpus.ts';

/** The parameters of every page that a report has: the two parts of its id. */
export async function reportPaths(): Promise<{ params: { authority: string; published: string } }[]> {
	const record = await loadRecord();
	return record.reports.map(({ id }) => {
		const [authority = '', published = ''] = id.split('/');
		return { params: { authority, published } };
	});
}
