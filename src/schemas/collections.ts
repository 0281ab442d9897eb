/** The collections of content/, each with its schema. The build’s content config and the content check both use this. */
import { authoritySchema } from './authority.ts';
import { briefingSchema } from './briefing.ts';
import { claimSchema } from './claim.ts';
import { explainerSchema } from './explainer.ts';
import { frameworkSchema } from './framework.ts';
import { jointKindSchema, jointSchema, jointThemeSchema, jtaiThemeSchema } from './joint.ts';
import { glossarySchema } from './glossary.ts';
import { reportSchema } from './report.ts';
import { helpLineSchema } from './help-line.ts';
import { questionSchema } from './question.ts';
import { themeSchema } from './theme.ts';
import { placesSchema } from './places.ts';
import { sitePagesSchema } from './site-pages.ts';
import { scaleSchema } from './scale.ts';
import { strandSchema } from './strand.ts';
import { tileSchema } from './tile.ts';
import { visitSchema } from './visit.ts';
import { documentSchema, periodSchema, timelineSchema } from './timeline.ts';
import { momentSchema } from './moment.ts';
import { officialFiguresSchema } from './official-figures.ts';
import { gradeRulesSchema } from './grade-rules.ts';
import { nextInspectionSchema } from './next-inspections.ts';
import { correctionSchema, gradeTextSchema, pageSourcesSchema, sourceTableSchema, trapSchema } from './page-texts.ts';
import { movedAddressSchema } from './moved-address.ts';
import { bankHolidaysSchema } from './bank-holidays.ts';

/** Collections with a file an entry: content/<collection>/<id>.mdx, or .yaml in those of `withoutText`. */
export const entryCollections = {
	authorities: authoritySchema,
	frameworks: frameworkSchema,
	reports: reportSchema,
	explainers: explainerSchema,
	briefings: briefingSchema,
	claims: claimSchema,
	glossary: glossarySchema,
	'joint-kinds': jointKindSchema,
	joint: jointSchema,
} as const;

/** A collection with a file for each entry. */
export type EntryCollection = keyof typeof entryCollections;

/** Collections whose files are fields alone. */
export const withoutText: readonly EntryCollection[] = ['joint'];

/** Tables with a row an entry: content/<file>. */
export const tables = {
	visits: { file: 'visits.yaml', schema: visitSchema },
	questions: { file: 'questions.yaml', schema: questionSchema },
	'help-lines': { file: 'help-lines.yaml', schema: helpLineSchema },
	timeline: { file: 'timeline.yaml', schema: timelineSchema },
	documents: { file: 'documents.yaml', schema: documentSchema },
	periods: { file: 'periods.yaml', schema: periodSchema },
	moments: { file: 'moments.yaml', schema: momentSchema },
	'bank-holidays': { file: 'bank-holidays.yaml', schema: bankHolidaysSchema },
	places: { file: 'places.yaml', schema: placesSchema },
	'site-pages': { file: 'site-pages.yaml', schema: sitePagesSchema },
	themes: { file: 'themes.yaml', schema: themeSchema },
	'joint-themes': { file: 'joint-themes.yaml', schema: jointThemeSchema },
	'jtai-themes': { file: 'jtai-themes.yaml', schema: jtaiThemeSchema },
	scales: { file: 'scales.yaml', schema: scaleSchema },
	strands: { file: 'strands.yaml', schema: strandSchema },
	'official-figures': { file: 'official-figures.yaml', schema: officialFiguresSchema },
	'grade-rules': { file: 'grade-rules.yaml', schema: gradeRulesSchema },
	'grade-texts': { file: 'grade-texts.yaml', schema: gradeTextSchema },
	traps: { file: 'traps.yaml', schema: trapSchema },
	'next-inspections': { file: 'next-inspections.yaml', schema: nextInspectionSchema },
	corrections: { file: 'corrections.yaml', schema: correctionSchema },
	'source-tables': { file: 'source-tables.yaml', schema: sourceTableSchema },
	'page-sources': { file: 'page-sources.yaml', schema: pageSourcesSchema },
	'tile-map': { file: 'tile-map.yaml', schema: tileSchema },
	'moved-addresses': { file: 'moved-addresses.yaml', schema: movedAddressSchema },
} as const;

/** A collection that is one table. */
export type TableName = keyof typeof tables;
