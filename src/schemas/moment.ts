/** Days and times that explain a picture over time: content/moments.yaml, one row each. */
import { z } from 'astro/zod';
import { momentKinds } from '../domain/record/moments.ts';
import { day } from './day.ts';
import { sentences, title } from './wording.ts';

/** content/moments.yaml: a day or a pause that charts mark. */
export const momentSchema = z
	.strictObject({
		kind: z.enum(momentKinds),
		day,
		/** With `pause`: its last day. */
		until: day.optional(),
		label: title(5),
		/** For the list below a chart; one or two sentences. */
		note: sentences(4),
	})
	.refine(({ kind, day: from, until }) => (kind === 'pause' ? until !== undefined && from <= until : !until), {
		path: ['until'],
		error: 'expected the last day with kind: pause, and only there',
	});
