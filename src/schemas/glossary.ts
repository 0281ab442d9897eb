/** Terms: content/glossary/<term>.mdx. The body, if there is one, says more than the short meaning. */
import { z } from 'astro/zod';

export const glossarySchema = z.strictObject({
	term: z.string().min(2),
	/** Abbreviations and other names. */
	synonyms: z.array(z.string().min(2)).default([]),
	/** One or two plain sentences. */
	meaning: z.string().min(20),
	/** File names of related terms. */
	see: z.array(z.string()).default([]),
});
