/** Wiring only: which folder is which collection. The schemas are in src/schemas. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { entryCollections, tables } from './schemas/collections.ts';
import type { EntryCollection, TableName } from './schemas/collections.ts';

/** Bodies are rendered from their files, so the store need not hold them as text. */
const files = (name: EntryCollection) => glob({ pattern: '**/*.mdx', base: `content/${name}`, retainBody: false });

/** Rows are named by their place in the table. */
const rows = (name: TableName) =>
	file(`content/${tables[name].file}`, {
		parser: (text) =>
			Object.fromEntries((parse(text) as Record<string, unknown>[]).map((row, index) => [String(index), row])),
	});

export const collections = {
	authorities: defineCollection({ loader: files('authorities'), schema: entryCollections.authorities }),
	frameworks: defineCollection({ loader: files('frameworks'), schema: entryCollections.frameworks }),
	reports: defineCollection({ loader: files('reports'), schema: entryCollections.reports }),
	explainers: defineCollection({ loader: files('explainers'), schema: entryCollections.explainers }),
	briefings: defineCollection({ loader: files('briefings'), schema: entryCollections.briefings }),
	glossary: defineCollection({ loader: files('glossary'), schema: entryCollections.glossary }),
	visits: defineCollection({ loader: rows('visits'), schema: tables.visits.schema }),
	questions: defineCollection({ loader: rows('questions'), schema: tables.questions.schema }),
};
