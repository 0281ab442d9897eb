/** Texts of pages about grades and comparison, and what they rest on: tables of content/, a row for each text or page. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord, rowId } from './names.ts';
import { sentences, title } from './wording.ts';

const paragraphs = z.array(sentences(4)).min(1);

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
	id: rowId,
	heading: title(5),
	/** Paragraphs, which may name facts of the record: {props.facts.sifReports}. */
	text: paragraphs,
});

/** The pages whose sources are in content/page-sources.yaml: those of the grades have one list together. */
export const sourcedPages = ['grades', 'judgements', 'timeline'] as const;

/** A page whose texts name their sources. */
export type SourcedPage = (typeof sourcedPages)[number];

/** content/page-sources.yaml: on what the texts of a page rest. */
export const pageSourcesSchema = z.strictObject({
	page: z.enum(sourcedPages),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});

/** content/corrections.yaml: corrections made, newest day first. */
export const correctionSchema = z.strictObject({
	/** The day on which the site was corrected. */
	day,
	/** The report whose page was corrected, as folder and file name; its name then begins the line. */
	report: z
		.string()
		.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected a report, such as hampshire/2014-04-22')
		.optional(),
	/** What was wrong and what is right. */
	text: z.string().regex(/^.{10,}\.$/, 'expected whole sentences'),
});

/** The tables of Ofsted’s that content/source-tables.yaml names. */
export const sourceTables = ['visits', 'inspections'] as const;

/** A table of Ofsted’s that pages name. */
export type SourceTable = (typeof sourceTables)[number];

/** content/source-tables.yaml: a table that the record or its tests rest on, with the days that it covers. */
export const sourceTableSchema = z
	.strictObject({
		id: z.enum(sourceTables),
		title: title(5),
		from: day,
		to: day,
	})
	.refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected a day on or after from' });
