/** What can be followed over time: content/strands.yaml, one row for each strand. */
import { z } from 'astro/zod';
import { nameInRecord } from './names.ts';
import { title } from './wording.ts';
import type { Strand } from '../domain/record/judgements.ts';

/** A row of content/strands.yaml: a subject of judgements that can be followed from one framework to the next. */
export const strandSchema = z.strictObject({
	/** What editions, claims and addresses name it by; lasting. */
	id: nameInRecord,
	/** For headings and tables. */
	label: title(3),
	/** Used where a grade is shown next to the name; left out where it is the label. */
	short: title(3).max(15).optional(),
	/** Within a sentence; left out where it is the label in small letters. */
	'in-text': z.string().min(3).optional(),
	/** false: left out of tables that set councils side by side. */
	main: z.boolean().default(true),
	/** board: it is about the safeguarding board and not about the council. */
	of: z.enum(['council', 'board']).default('council'),
});

/** A strand as the domain has it. */
export function strandFromRow({ 'in-text': inText, short, ...row }: z.infer<typeof strandSchema>): Strand {
	return {
		...row,
		short: short ?? row.label,
		inText: inText ?? row.label.charAt(0).toLowerCase() + row.label.slice(1),
	};
}
