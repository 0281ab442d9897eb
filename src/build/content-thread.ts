/** The thread in which content/ is checked and the Word files of papers are made; see checked-content.ts. */
import { checkContent } from '../check/check-content.ts';
import { knownYaml } from '../check/known-yaml.ts';
import { PapersAhead } from '../papers/papers-ahead.ts';
import { makeWhatIsAsked } from '../threads/thread.ts';
import type { CheckedContent, ContentJob } from './checked-content.ts';

let papers: PapersAhead | undefined;

makeWhatIsAsked(async (job: ContentJob): Promise<CheckedContent | Uint8Array<ArrayBuffer>> => {
	if ('paper' in job) {
		if (!papers) throw new Error('No papers are made of this content');
		return papers.take(job.paper);
	}
	const { record, problems, drafts, moved } = checkContent(job.folder);
	knownYaml.keep();
	if (record && job.papers) papers = new PapersAhead(record, job.papers.site);
	return {
		problems,
		drafts,
		moved: moved.map(({ from, to, below }) => (below ? { from: `${from}*`, to: `${to}*` } : { from, to })),
		terms: record?.terms ?? [],
		lastHolidays: record?.calendar.lastYear,
	};
});
