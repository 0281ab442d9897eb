/** Terms: content/glossary/<term>.mdx. The body, if there is one, says more than the short meaning. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { sentences, title } from './wording.ts';

/** content/glossary: a term of the sector. */
export const glossarySchema = z.strictObject({
	term: title(2),
	/** Abbreviations and other names. */
	synonyms: z.array(z.string().min(2)).default([]),
	/** One or two plain sentences. */
	meaning: sentences(20),
	/** File names of related terms. */
	see: z.array(z.string()).default([]),
	/** false for a word that is mostly used in its common meaning (“good”): it is then never marked in running text. */
	mark: z.boolean().default(true),
	/** The spellings that are marked in running text, letter by letter, instead of the term and its synonyms. */
	exactly: z.array(z.string().min(2)).default([]),
	/** What the meaning rests on, and the day on which an editor last checked it: both or neither. A legal number needs them. */
	sources: sourceList.optional(),
	checked: day.optional(),
});
