/** The record as the build’s pages get it. The only caller of getCollection for data; bodies are in entry-bodies.ts. */
import { getCollection } from 'astro:content';
import { corpusEntries } from '../schemas/corpus-entries.ts';
import { assembleCorpus } from '../domain/record/corpus.ts';
import { inOrder } from './in-order.ts';
import type { InspectionRecord } from '../domain/record/record.ts';

let loaded: Promise<InspectionRecord> | undefined;

/**
 * The record, assembled once. Throws with every problem at once; the build has then already been stopped by the content
 * check, which knows the lines, so this speaks only where content changes under a running dev server.
 */
export function loadRecord(): Promise<InspectionRecord> {
	// In development content changes under us, so it is read anew for each page.
	if (import.meta.env.DEV) return assemble();
	loaded ??= assemble();
	return loaded;
}

async function assemble(): Promise<InspectionRecord> {
	const [authorities, scales, frameworks, reports, glossary, visits, moments, bankHolidays] = await Promise.all([
		getCollection('authorities'),
		getCollection('scales'),
		getCollection('frameworks'),
		getCollection('reports'),
		getCollection('glossary'),
		getCollection('visits'),
		getCollection('moments'),
		getCollection('bankHolidays'),
	]);
	const assembled = assembleCorpus(
		corpusEntries({
			authorities,
			scales: inOrder(scales),
			frameworks,
			reports,
			glossary,
			visits: visits.map((row) => row.data),
			moments: inOrder(moments),
			bankHolidays: inOrder(bankHolidays),
		}),
	);
	if (assembled.ok) return assembled.record;
	const lines = assembled.problems.map((p) => `content/${p.entry}: ${p.field}: ${p.rule}`);
	throw new Error(
		`The record has ${assembled.problems.length} problems; run npm run check for the lines.\n${lines.join('\n')}`,
	);
}
