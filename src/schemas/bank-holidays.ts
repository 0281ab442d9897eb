/** Bank holidays in England: content/bank-holidays.yaml, a row for each year. */
import { z } from 'astro/zod';
import { day } from './day.ts';

/** content/bank-holidays.yaml: the bank holidays of England in one year. */
export const bankHolidaysSchema = z
	.strictObject({
		year: z.int().min(2000).max(2100),
		/** All of them, substitute days and single ones too, oldest first. */
		days: z.array(day).min(6).max(12),
		/** What makes them bank holidays. */
		source: z.string().min(10),
		/** The day on which they were last compared with it. */
		checked: day,
	})
	.superRefine(({ year, days }, context) => {
		days.forEach((one, index) => {
			const before = days[index - 1];
			if (one.startsWith(`${year}-`) && (before === undefined || before < one)) return;
			const message = `expected days of ${year}, oldest first and each once`;
			context.addIssue({ code: 'custom', path: ['days', index], message, input: one });
		});
	});
