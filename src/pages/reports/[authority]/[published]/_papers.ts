/** The papers on reports, for their pages and for their Word files. */
import { href } from '../../../../components/parts/href.ts';
import { loadRecord } from '../../../../data/load-corpus.ts';
import { committeePaperView } from '../../../../views/reports/committee-paper.ts';
import type { CommitteePaperView } from '../../../../views/reports/committee-paper.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** The site’s public address, with a slash at the end; undefined when it is not known. */
const site = import.meta.env.SITE ? new URL(href('/'), import.meta.env.SITE).href : undefined;

/** The paper on the report in an address. */
export async function paperOn(params: Params): Promise<CommitteePaperView> {
	const record = await loadRecord();
	return committeePaperView(record, record.report(reportIdOf(params)), site);
}

/** The id of the report in an address. */
export function reportIdOf(params: Params): string {
	return `${params['authority']}/${params['published']}`;
}
