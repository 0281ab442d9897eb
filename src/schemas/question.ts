/** The bank of questions for councillors: content/questions.yaml, one row each. */
import { z } from 'astro/zod';
import { nameInRecord, rowId } from './names.ts';
import { questionOccasions } from '../domain/texts/questions.ts';

/** content/questions.yaml: a question for councillors to ask. */
export const questionSchema = z.strictObject({
	/** Unique; never shown. */
	id: rowId,
	/** For which councils it is chosen; see domain/texts/questions.ts. */
	when: z.enum(questionOccasions),
	/** With `weak`: the strand that must be below good. */
	strand: nameInRecord.optional(),
	text: z.string().min(20).max(200).regex(/\?$/, 'expected a question'),
	/** Why it is asked, to follow “because”. */
	why: z.string().min(10),
});
