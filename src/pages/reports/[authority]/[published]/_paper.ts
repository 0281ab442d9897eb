/** The paper on a report, for its page and for its Word file. */
import { href } from '../../../../components/href.ts';
import { loadRecord } from '../../../../data/load-corpus.ts';
import { committeePaperView } from '../../../../views/committee-paper.ts';
import type { APIContext } from 'astro';
import type { CommitteePaperView } from '../../../../views/committee-paper.ts';

/** The papers made so far: each is wanted twice in a build. */
const made = new Map<string, CommitteePaperView>();

/** `params`: of the address, authority and day of publication. */
export async function paperOf({ params, site }: Pick<APIContext, 'params' | 'site'>): Promise<CommitteePaperView> {
	const id = `${params['authority']}/${params['published']}`;
	const known = made.get(id);
	if (known) return known;
	const record = await loadRecord();
	const view = committeePaperView(record, record.report(id), new URL(href('/'), site).href);
	// In development content changes under us.
	if (!import.meta.env.DEV) made.set(id, view);
	return view;
}
