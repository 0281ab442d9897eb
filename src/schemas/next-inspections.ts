/** What came next after an inspection, by its overall grade: content/next-inspections.yaml, one row each. */
import { z } from 'astro/zod';
import { nextKinds } from '../domain/record/next-inspections.ts';
import { day } from './day.ts';
import { sourceList } from './source-list.ts';
import { nameInRecord } from './names.ts';

/** The end of a sentence that begins with “Until March 2026”. */
const rest = z
	.string()
	.regex(/^[a-z].*\.$/, 'expected what follows “Until …”, in small letters, to the end of the sentence');

/** A row of content/next-inspections.yaml: which inspection came next after some overall grades, and until when. */
export const nextInspectionSchema = z.strictObject({
	/** short, standard or monitoring (monitoring visits, then a standard inspection). */
	next: z.enum(nextKinds),
	/** The overall grades after which it came. */
	after: z.array(nameInRecord).min(1),
	/** The last day on which the rule was in use. */
	until: day,
	/** In a few words, for the top of a council’s page. */
	brief: rest,
	/** In full, for briefings and committee papers. */
	text: rest,
	/** The day on which an editor last read it in the sources. */
	checked: day,
	sources: sourceList,
});
