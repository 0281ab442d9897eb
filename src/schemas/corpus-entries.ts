/** From schema-checked entries to what the domain assembles. */
import { authorityFromEntry } from './authority.ts';
import { frameworkFromEntry } from './framework.ts';
import { ruleSetFromRow } from './grade-rules.ts';
import { jointFromEntry, jointKindFromEntry, jointThemeFromRow } from './joint.ts';
import { reportFromEntry } from './report.ts';
import { scaleFromRow } from './scale.ts';
import { strandFromRow } from './strand.ts';
import { themeFromRow } from './theme.ts';
import type { authoritySchema } from './authority.ts';
import type { bankHolidaysSchema } from './bank-holidays.ts';
import type { frameworkSchema } from './framework.ts';
import type { glossarySchema } from './glossary.ts';
import type { gradeRulesSchema } from './grade-rules.ts';
import type { jointKindSchema, jointSchema, jointThemeSchema, jtaiThemeSchema } from './joint.ts';
import type { momentSchema } from './moment.ts';
import type { nextInspectionSchema } from './next-inspections.ts';
import type { sourceTableSchema } from './page-texts.ts';
import type { reportSchema } from './report.ts';
import type { scaleSchema } from './scale.ts';
import type { strandSchema } from './strand.ts';
import type { themeSchema } from './theme.ts';
import type { visitSchema } from './visit.ts';
import type { z } from 'astro/zod';
import type { CorpusEntries } from '../domain/record/entries.ts';

/** An entry whose data has passed its collection’s schema. */
export interface CheckedEntry<Schema extends z.ZodType> {
	readonly id: string;
	readonly data: z.infer<Schema>;
}

/** The entries of the record, each valid by its schema and with the names of its fields as in the files. */
export interface CheckedEntries {
	readonly authorities: readonly CheckedEntry<typeof authoritySchema>[];
	readonly scales: readonly z.infer<typeof scaleSchema>[];
	readonly strands: readonly z.infer<typeof strandSchema>[];
	readonly frameworks: readonly CheckedEntry<typeof frameworkSchema>[];
	readonly reports: readonly CheckedEntry<typeof reportSchema>[];
	readonly glossary: readonly CheckedEntry<typeof glossarySchema>[];
	readonly themes: readonly z.infer<typeof themeSchema>[];
	readonly visits: readonly z.infer<typeof visitSchema>[];
	readonly sourceTables: readonly z.infer<typeof sourceTableSchema>[];
	readonly moments: readonly z.infer<typeof momentSchema>[];
	readonly bankHolidays: readonly z.infer<typeof bankHolidaysSchema>[];
	readonly gradeRules: readonly z.infer<typeof gradeRulesSchema>[];
	readonly nextInspections: readonly z.infer<typeof nextInspectionSchema>[];
	readonly jointKinds: readonly CheckedEntry<typeof jointKindSchema>[];
	readonly joint: readonly CheckedEntry<typeof jointSchema>[];
	readonly jointThemes: readonly z.infer<typeof jointThemeSchema>[];
	readonly jtaiThemes: readonly z.infer<typeof jtaiThemeSchema>[];
}

/** The entries as the domain names their fields. */
export function corpusEntries(checked: CheckedEntries): CorpusEntries {
	return {
		authorities: checked.authorities.map(({ id, data }) => authorityFromEntry(id, data)),
		scales: checked.scales.map(scaleFromRow),
		strands: checked.strands.map(strandFromRow),
		frameworks: checked.frameworks.map(({ id, data }) => frameworkFromEntry(id, data)),
		reports: checked.reports.map(({ id, data }) => reportFromEntry(id, data)),
		themes: checked.themes.map(themeFromRow),
		visits: checked.visits,
		visitTable: checked.sourceTables.find(({ id }) => id === 'visits'),
		terms: checked.glossary.map(({ id, data }) => ({ slug: id, ...data })),
		moments: checked.moments.map(({ until, ...moment }) => ({ ...moment, until })),
		bankHolidays: checked.bankHolidays,
		ruleSets: checked.gradeRules.map(ruleSetFromRow),
		nextInspections: checked.nextInspections,
		joint: {
			kinds: checked.jointKinds
				.toSorted((a, b) => a.data.order - b.data.order)
				.map(({ id, data }) => jointKindFromEntry(id, data)),
			reports: checked.joint.map(({ id, data }) => jointFromEntry(id, data)),
			themes: checked.jointThemes.map(jointThemeFromRow),
			jtaiThemes: checked.jtaiThemes,
		},
	};
}
