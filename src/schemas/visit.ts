/** Visits without grades: content/visits.yaml, one row each, from Ofsted’s tables. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { title } from './wording.ts';

/** content/visits.yaml: a visit that gave no grades. */
export const visitSchema = z.strictObject({
	/** File name of the authority. */
	authority: z.string(),
	kind: z.enum(['focused', 'monitoring']),
	/** First day on site. */
	date: day,
	published: day,
	/** The subject as Ofsted’s table words it. */
	theme: title(3),
	/** Ofsted’s address of the letter, where it is known. */
	letter: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).optional(),
});
