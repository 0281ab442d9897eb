/** The papers on reports, for their pages and for their Word files. */
import { href } from '../../../../components/parts/href.ts';
import { loadRecord } from '../../../../data/load-corpus.ts';
import { Papers } from '../../../../papers/papers.ts';
import { committeePaperView } from '../../../../views/reports/committee-paper.ts';

/** The site’s public address, with a slash at the end; undefined when it is not known. */
const site = import.meta.env.SITE ? new URL(href('/'), import.meta.env.SITE).href : undefined;

export const papers = new Papers(async (id) => {
	const record = await loadRecord();
	return committeePaperView(record, record.report(id), site);
});

/** The id of the report in an address. */
export function reportIdOf(params: Readonly<Record<string, string | undefined>>): string {
	return `${params['authority']}/${params['published']}`;
}
