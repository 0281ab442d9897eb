/** The paper on a report, for its page and for its Word file. */
import { href } from '../../../../components/parts/href.ts';
import { loadRecord } from '../../../../data/load-corpus.ts';
import { committeePaperView } from '../../../../views/reports/committee-paper.ts';
import type { CommitteePaperView } from '../../../../views/reports/committee-paper.ts';

/** Papers made for their Word files, until their pages are made from them too. */
const kept = new Map<string, CommitteePaperView>();

/** `id`: of the report, "<authority>/<published>". `keep`: whether it will be asked for once more. */
export async function paperOf(id: string, site: URL | undefined, keep = false): Promise<CommitteePaperView> {
	const record = await loadRecord();
	const view = kept.get(id) ?? committeePaperView(record, record.report(id), site && new URL(href('/'), site).href);
	if (keep) kept.set(id, view);
	else kept.delete(id);
	return view;
}

/** The id of the report that an address is about. */
export function reportIdOf(params: Readonly<Record<string, string | undefined>>): string {
	return `${params['authority']}/${params['published']}`;
}
