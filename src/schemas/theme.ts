/** Themes of points to improve: content/themes.yaml, one row each. */
import { z } from 'astro/zod';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import type { Theme } from '../domain/record/themes.ts';

/** content/themes.yaml: a theme of points to improve. */
export const themeSchema = z.strictObject({
	/** What points name it by, and the name of its page. */
	id: nameInRecord,
	/** "Front door"; the sector’s own term where there is one. */
	label: title(5),
	/** One sentence. */
	meaning: sentences(20),
	/** What counts as this theme. */
	belongs: sentences(20),
	/** What belongs to another theme instead. */
	not: sentences(20).optional(),
	/** Terms of the glossary, by file name. */
	terms: z.array(nameInRecord).default([]),
	/** What a councillor may ask about a point on it. */
	question: z.string().min(20).max(200).regex(/\?$/, 'expected a question'),
	/** Words of a report that show that a point is about it, in small letters. */
	cues: z
		.array(
			z
				.string()
				.regex(/^[^A-Z]+$/, 'expected small letters')
				.min(3),
		)
		.min(1),
});

/** A theme as the domain has it. */
export function themeFromRow({ not, ...row }: z.infer<typeof themeSchema>): Theme {
	return { ...row, not };
}
