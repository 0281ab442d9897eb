/** Loads the record for the build’s pages. The bodies of its entries are in entry-bodies.ts. */
import { getCollection } from 'astro:content';
import { corpusEntries } from '../schemas/corpus-entries.ts';
import { assembleCorpus } from '../domain/record/corpus.ts';
import { inOrder } from './in-order.ts';
import type { InspectionRecord } from '../domain/record/record.ts';

let loaded: Promise<InspectionRecord> | undefined;

/**
 * The record, assembled once. Throws an error that lists every problem. In a build the content check, which knows the
 * lines, stops first, so this error appears only when content changes while the dev server is running.
 */
export function loadRecord(): Promise<InspectionRecord> {
	// Content may change during development, so it is read again for each page.
	if (import.meta.env.DEV) return assemble();
	loaded ??= assemble();
	return loaded;
}

async function assemble(): Promise<InspectionRecord> {
	const [
		authorities,
		scales,
		strands,
		frameworks,
		reports,
		glossary,
		themes,
		visits,
		sourceTables,
		moments,
		bankHolidays,
		gradeRules,
		nextInspections,
		jointKinds,
		joint,
		jointThemes,
		jtaiThemes,
	] = await Promise.all([
		getCollection('authorities'),
		getCollection('scales'),
		getCollection('strands'),
		getCollection('frameworks'),
		getCollection('reports'),
		getCollection('glossary'),
		getCollection('themes'),
		getCollection('visits'),
		getCollection('sourceTables'),
		getCollection('moments'),
		getCollection('bankHolidays'),
		getCollection('gradeRules'),
		getCollection('nextInspections'),
		getCollection('jointKinds'),
		getCollection('joint'),
		getCollection('jointThemes'),
		getCollection('jtaiThemes'),
	]);
	const assembled = assembleCorpus(
		corpusEntries({
			authorities,
			scales: inOrder(scales),
			strands: inOrder(strands),
			frameworks,
			reports,
			glossary,
			themes: inOrder(themes),
			visits: visits.map((row) => row.data),
			sourceTables: sourceTables.map((row) => row.data),
			moments: inOrder(moments),
			bankHolidays: inOrder(bankHolidays),
			gradeRules: inOrder(gradeRules),
			nextInspections: inOrder(nextInspections),
			jointKinds,
			joint,
			jointThemes: inOrder(jointThemes),
			jtaiThemes: inOrder(jtaiThemes),
		}),
	);
	if (assembled.ok) return assembled.record;
	const lines = assembled.problems.map((p) => `content/${p.entry}: ${p.field}: ${p.rule}`);
	throw new Error(
		`The record has ${assembled.problems.length} problems; run npm run check for the lines.\n${lines.join('\n')}`,
	);
}
