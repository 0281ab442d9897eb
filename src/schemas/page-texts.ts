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

/** content/traps.yaml: where a comparison of grades would mislead. */
export const trapSchema = z.strictObject({
	/** Unique and lasting: links lead to it. */
	id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters and digits, with single hyphens between'),
	heading: z.string().min(5),
	/** Paragraphs, which may name facts of the record: {props.facts.sifReports}. */
	text: paragraphs,
});

/** The pages whose sources are in content/page-sources.yaml: those of the grades have one list together. */
export const sourcedPages = ['grades', 'judgements'] as const;

/** A page whose texts name their sources. */
export type SourcedPage = (typeof sourcedPages)[number];

/** content/page-sources.yaml: on what the texts of a page rest. */
export const pageSourcesSchema = z.strictObject({
	page: z.enum(sourcedPages),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});
