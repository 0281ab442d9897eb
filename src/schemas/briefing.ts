/** Briefings written for councillors: content/briefings/<slug>.mdx. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { sentences, title } from './wording.ts';

/** content/briefings: a text on a subject or on one report. */
export const briefingSchema = z.strictObject({
	title: title(5),
	/** One or two sentences for lists and search engines. */
	summary: sentences(40),
	/** The report that it is about, if it is about one; its text may then name that report’s facts. */
	report: z.string().optional(),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});
