/** The sources that a text or a table names. */
import { z } from 'astro/zod';
import { title } from './wording.ts';

/** Sources that an editor has seen, or seen in part; named on the page. At least one. */
export const sourceList = z
	.array(z.strictObject({ title: title(5), url: z.url({ protocol: /^https?$/ }).optional() }))
	.min(1);
