/** Scales of grades: content/scales.yaml, one row for each scale. */
import { z } from 'astro/zod';
import { gradeLooks } from '../domain/record/grades.ts';
import { nameInRecord } from './names.ts';
import { sentences, title } from './wording.ts';
import type { Scale } from '../domain/record/grades.ts';

/** content/scales.yaml: a scale of grades, best first. */
export const scaleSchema = z
	.strictObject({
		/** What editions name it by: "since-2013". */
		id: nameInRecord,
		/** "The scale since November 2013". */
		title: title(5),
		/** Who uses it, and where its meanings come from; for the page of grades. */
		note: sentences(20),
		/** The grades that national statistics call “good or better”; empty where they do not. */
		'good-or-better': z.array(nameInRecord).default([]),
		/** Best first. */
		grades: z
			.array(
				z.strictObject({
					grade: nameInRecord,
					/** One or two letters for tiles. */
					short: z.string().regex(/^[A-Z]{1,2}$/, 'expected one or two capital letters'),
					/** Which of the five sets of colour and shape it has. */
					look: z.enum(gradeLooks),
					/** What it says of a service; one sentence of our own. */
					meaning: sentences(20),
					/** The same for a reader of thirteen, to follow “That means”; left out where no page needs it. */
					'young-meaning': z.string().min(20).optional(),
					/** What it says of a safeguarding board; left out where no board was reviewed on this scale. */
					'board-meaning': sentences(20).optional(),
				}),
			)
			.min(2),
	})
	.superRefine((scale, context) => {
		for (const field of ['grade', 'short', 'look'] as const) {
			scale.grades.forEach((one, index) => {
				if (scale.grades.findIndex((other) => other[field] === one[field]) === index) return;
				context.addIssue({
					code: 'custom',
					path: ['grades', index, field],
					message: 'another grade of this scale has it; expected each once',
				});
			});
		}
		scale['good-or-better'].forEach((name, index) => {
			if (scale.grades[index]?.grade === name) return;
			context.addIssue({
				code: 'custom',
				path: ['good-or-better', index],
				message: 'expected the best grades of this scale, best first',
			});
		});
	});

/** A scale as the domain has it. */
export function scaleFromRow(row: z.infer<typeof scaleSchema>): Scale {
	return {
		id: row.id,
		title: row.title,
		note: row.note,
		goodOrBetter: row['good-or-better'],
		grades: row.grades.map(({ 'board-meaning': boardMeaning, 'young-meaning': youngMeaning, ...grade }) => ({
			...grade,
			boardMeaning,
			youngMeaning,
		})),
	};
}
