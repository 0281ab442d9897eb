/** Wiring only: which folder is which collection. The schemas are in src/schemas. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { afterCheck } from './check/check-under-way.ts';
import { parseTable } from './check/read-yaml.ts';
import { contentFiles } from './data/file-loader.ts';
import { entryCollections, tables } from './schemas/collections.ts';
import type { TableName } from './schemas/collections.ts';

/** Rows are named by their place in the table. */
const rows = (name: TableName) =>
	file(`content/${tables[name].file}`, {
		parser: async (text) => {
			await afterCheck();
			return Object.fromEntries(
				(parseTable(text) as Record<string, unknown>[]).map((row, index) => [String(index), row]),
			);
		},
	});

/** Astro’s collections: an entry for each MDX file, or for each row of a table. */
export const collections = {
	authorities: defineCollection({ loader: contentFiles('authorities', 'mdx'), schema: entryCollections.authorities }),
	frameworks: defineCollection({ loader: contentFiles('frameworks', 'mdx'), schema: entryCollections.frameworks }),
	reports: defineCollection({ loader: contentFiles('reports', 'mdx'), schema: entryCollections.reports }),
	explainers: defineCollection({ loader: contentFiles('explainers', 'mdx'), schema: entryCollections.explainers }),
	briefings: defineCollection({ loader: contentFiles('briefings', 'mdx'), schema: entryCollections.briefings }),
	claims: defineCollection({ loader: contentFiles('claims', 'mdx'), schema: entryCollections.claims }),
	glossary: defineCollection({ loader: contentFiles('glossary', 'mdx'), schema: entryCollections.glossary }),
	visits: defineCollection({ loader: rows('visits'), schema: tables.visits.schema }),
	questions: defineCollection({ loader: rows('questions'), schema: tables.questions.schema }),
	helpLines: defineCollection({ loader: rows('help-lines'), schema: tables['help-lines'].schema }),
	timeline: defineCollection({ loader: rows('timeline'), schema: tables.timeline.schema }),
	documents: defineCollection({ loader: rows('documents'), schema: tables.documents.schema }),
	periods: defineCollection({ loader: rows('periods'), schema: tables.periods.schema }),
	moments: defineCollection({ loader: rows('moments'), schema: tables.moments.schema }),
	bankHolidays: defineCollection({ loader: rows('bank-holidays'), schema: tables['bank-holidays'].schema }),
	places: defineCollection({ loader: rows('places'), schema: tables.places.schema }),
	strands: defineCollection({ loader: rows('strands'), schema: tables.strands.schema }),
	sitePages: defineCollection({ loader: rows('site-pages'), schema: tables['site-pages'].schema }),
	themes: defineCollection({ loader: rows('themes'), schema: tables.themes.schema }),
	scales: defineCollection({ loader: rows('scales'), schema: tables.scales.schema }),
	officialFigures: defineCollection({ loader: rows('official-figures'), schema: tables['official-figures'].schema }),
	gradeRules: defineCollection({ loader: rows('grade-rules'), schema: tables['grade-rules'].schema }),
	gradeTexts: defineCollection({ loader: rows('grade-texts'), schema: tables['grade-texts'].schema }),
	traps: defineCollection({ loader: rows('traps'), schema: tables.traps.schema }),
	nextInspections: defineCollection({ loader: rows('next-inspections'), schema: tables['next-inspections'].schema }),
	corrections: defineCollection({ loader: rows('corrections'), schema: tables.corrections.schema }),
	sourceTables: defineCollection({ loader: rows('source-tables'), schema: tables['source-tables'].schema }),
	pageSources: defineCollection({ loader: rows('page-sources'), schema: tables['page-sources'].schema }),
	jointKinds: defineCollection({ loader: contentFiles('joint-kinds', 'mdx'), schema: entryCollections['joint-kinds'] }),
	joint: defineCollection({ loader: contentFiles('joint', 'yaml'), schema: entryCollections.joint }),
	jointThemes: defineCollection({ loader: rows('joint-themes'), schema: tables['joint-themes'].schema }),
	jtaiThemes: defineCollection({ loader: rows('jtai-themes'), schema: tables['jtai-themes'].schema }),
	tileMap: defineCollection({ loader: rows('tile-map'), schema: tables['tile-map'].schema }),
};
