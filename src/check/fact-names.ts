/** Which facts of the record a text may name. */
import { z } from 'astro/zod';
import { reportFactNames } from '../domain/texts/record-facts.ts';
import type { EntryCollection } from '../schemas/collections.ts';

/** Whether an entry’s fields name the one report that it is about. */
export function isOfReport(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'report' in data && typeof data.report === 'string';
}

/** The facts that a text may name: of the whole record (`ofRecord`), of the one report that it is about, or both. */
export function factNames(
	collection: EntryCollection,
	ofReport: boolean,
	ofRecord: readonly string[],
): readonly string[] {
	if (collection === 'reports' || collection === 'claims') return reportFactNames;
	return collection === 'briefings' && ofReport ? [...ofRecord, ...reportFactNames] : ofRecord;
}

/** The ids of rules in a table as it was read, even where the table has mistakes: texts may still name facts of these rules. */
export function namedRules(data: unknown): string[] {
	const found = z.array(z.object({ rules: z.array(z.object({ id: z.string() })) })).safeParse(data);
	return found.success ? found.data.flatMap(({ rules }) => rules.map(({ id }) => id)) : [];
}
