/**
 * Explainers: content/explainers/<slug>.mdx: inspections outside the record, readers’ questions, and subjects around
 * inspections.
 */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { sentences, title } from './wording.ts';

/** content/explainers: a text about a framework without reports, a readers’ question, or a subject around inspections. */
export const explainerSchema = z.strictObject({
	title: title(3),
	/**
	 * framework (an inspection framework without reports in the record), readers (what people ask who use the services or write
	 * about them) or around (visits, trusts and other subjects around inspections).
	 */
	group: z.enum(['framework', 'readers', 'around']),
	/** Its place in lists of its group, from 1. */
	order: z.int().positive(),
	/** When it was or will be in use, in words: "2009 to 2012". */
	period: z.string().optional(),
	/** One or two sentences for lists and search engines. */
	summary: sentences(40),
	/** The day on which an editor last checked its facts. */
	checked: day,
	sources: sourceList,
});
