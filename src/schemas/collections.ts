/** The collections of content/, each with its schema. The build’s content config and the content check both use this. */
import { authoritySchema } from './authority.ts';
import { briefingSchema } from './briefing.ts';
import { explainerSchema } from './explainer.ts';
import { frameworkSchema } from './framework.ts';
import { glossarySchema } from './glossary.ts';
import { reportSchema } from './report.ts';
import { visitSchema } from './visit.ts';

/** Collections with a file an entry: content/<collection>/<id>.mdx. */
export const entryCollections = {
	authorities: authoritySchema,
	frameworks: frameworkSchema,
	reports: reportSchema,
	explainers: explainerSchema,
	briefings: briefingSchema,
	glossary: glossarySchema,
} as const;
export type EntryCollection = keyof typeof entryCollections;

/** The one table: content/visits.yaml. */
export const visitTable = { file: 'visits.yaml', schema: visitSchema } as const;
