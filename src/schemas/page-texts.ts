/** Texts of pages about grades and comparison, and what they rest on: tables of content/, a row for each text or page. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './explainer.ts';
import { nameInRecord } from './scale.ts';

const paragraphs = z.array(z.string().regex(/^[A-Z“].*\.$/, 'expected whole sentences')).min(1);

/** content/grade-texts.yaml: a grade before and after November 2013. */
export const gradeTextSchema = z.strictObject({
	/** Its name on the scales. */
	grade: nameInRecord,
	/** Paragraphs. */
	'then-and-now': paragraphs,
});

/** The pages whose sources are in content/page-sources.yaml: those of the grades have one list together. */
export const sourcedPages = ['grades'] as const;

export type SourcedPage = (typeof sourcedPages)[number];

/** content/page-sources.yaml: on what the texts of a page rest. */
export const pageSourcesSchema = z.strictObject({
	page: z.enum(sourcedPages),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});
