/** Everything in content/ that is as its schema says, and what rules need to know of it as a whole. */
import { namedRules } from './fact-names.ts';
import { faultyEntries } from './problem-places.ts';
import { SchemaReader } from './schema-reader.ts';
import { recordFactNames } from '../domain/texts/record-facts.ts';
import { corpusEntries } from '../schemas/corpus-entries.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawContent } from './raw-content.ts';
import type { z } from 'astro/zod';
import type { CorpusEntries } from '../domain/record/entries.ts';
import type { EntryCollection, entryCollections } from '../schemas/collections.ts';
import type { helpLineSchema } from '../schemas/help-line.ts';
import type { MovedAddress } from '../schemas/moved-address.ts';
import type { CheckedEntries, CheckedEntry } from '../schemas/corpus-entries.ts';

/** The entries of content/, and what else rules need to know. */
export interface ReadEntries {
	readonly content: RawContent;
	/** Reads the other tables where a rule needs them. */
	readonly reader: SchemaReader;
	readonly checked: CheckedEntries;
	/** The same as the domain names their fields. */
	readonly entries: CorpusEntries;
	readonly briefings: readonly CheckedEntry<(typeof entryCollections)['briefings']>[];
	readonly explainers: readonly CheckedEntry<(typeof entryCollections)['explainers']>[];
	readonly claims: readonly CheckedEntry<(typeof entryCollections)['claims']>[];
	readonly helpLines: readonly z.infer<typeof helpLineSchema>[];
	readonly moved: readonly MovedAddress[];
	/** Entries that are not in order, by collection. */
	readonly faulty: Readonly<Record<EntryCollection, readonly string[]>>;
	/** Whether every entry of a collection is in order. */
	isWhole(collection: EntryCollection): boolean;
	/** The facts of the record that texts may name. */
	readonly facts: readonly string[];
	/** The grades of every scale, and the ids of the strands. */
	readonly grades: readonly string[];
	readonly strands: readonly string[];
}

/** Reads all entries by their schemas; `problems` gets what is not in order. */
export function readEntries(content: RawContent, problems: LocatedProblem[]): ReadEntries {
	const reader = new SchemaReader(content, problems);
	const checked: CheckedEntries = {
		authorities: reader.entries('authorities'),
		scales: reader.rows('scales'),
		strands: reader.rows('strands'),
		frameworks: reader.entries('frameworks'),
		reports: reader.entries('reports'),
		glossary: reader.entries('glossary'),
		themes: reader.rows('themes'),
		visits: reader.rows('visits'),
		sourceTables: reader.rows('source-tables'),
		moments: reader.rows('moments'),
		bankHolidays: reader.rows('bank-holidays'),
		gradeRules: reader.rows('grade-rules'),
		nextInspections: reader.rows('next-inspections'),
		jointKinds: reader.entries('joint-kinds'),
		joint: reader.entries('joint'),
		jointThemes: reader.rows('joint-themes'),
		jtaiThemes: reader.rows('jtai-themes'),
	};
	const helpLines = reader.rows('help-lines');
	const moved = reader.rows('moved-addresses');
	const briefings = reader.entries('briefings');
	const explainers = reader.entries('explainers');
	const claims = reader.entries('claims');
	const faulty = faultyEntries(content, {
		...checked,
		'joint-kinds': checked.jointKinds,
		briefings,
		explainers,
		claims,
	});
	return {
		content,
		reader,
		checked,
		entries: corpusEntries(checked),
		briefings,
		explainers,
		claims,
		helpLines,
		moved,
		faulty,
		isWhole: (collection) => faulty[collection].length === 0,
		facts: recordFactNames(namedRules(content.tables['grade-rules']?.data)),
		grades: checked.scales.flatMap(({ grades }) => grades.map(({ grade }) => grade)),
		strands: checked.strands.map(({ id }) => id),
	};
}
