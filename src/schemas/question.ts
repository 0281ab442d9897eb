/** The bank of questions for councillors: content/questions.yaml, one row each. */
import { z } from 'astro/zod';
import { questionOccasions } from '../domain/texts/questions.ts';
import { improvementThemes } from '../domain/record/themes.ts';
import { strandIds } from '../domain/record/judgements.ts';

export const questionSchema = z
	.strictObject({
		/** Unique; never shown. */
		id: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens'),
		/** For which councils it is chosen; see domain/questions.ts. */
		when: z.enum(questionOccasions),
		/** With `weak`: the strand that must be below good. */
		strand: z.enum(strandIds).optional(),
		text: z.string().min(20).max(200).regex(/\?$/, 'expected a question'),
		/** With `point`: the theme of the points that lead to it. */
		theme: z.enum(improvementThemes).optional(),
		/** Why it is asked, to follow “because”; a question that follows from a point has the point as its reason. */
		why: z.string().min(10).optional(),
	})
	.refine(({ when, theme }) => (when === 'point') === (theme !== undefined), {
		path: ['theme'],
		message: 'expected a theme with “when: point” and only there',
	})
	.refine(({ when, why }) => (when === 'point') !== (why !== undefined), {
		path: ['why'],
		message: 'expected a reason, but not with “when: point”, whose reason is the point itself',
	});
