/** Dates in frontmatter. */
import { z } from 'astro/zod';
import { isIsoDate, spanOf } from '../domain/basics/dates.ts';
import type { DateSpan } from '../domain/basics/dates.ts';

/** Some YAML readers turn an unquoted day into a Date at midnight UTC; the text is what the editor wrote. */
const asWritten = (value: unknown): unknown =>
	value instanceof Date && !Number.isNaN(value.getTime())
		? value.toISOString().slice(0, 10)
		: typeof value === 'number' && Number.isInteger(value)
			? String(value)
			: value;

/** What is expected, after saying so of a day that is written as one and that no calendar has (31 June). */
const withCalendar = (text: unknown, expected: string): string =>
	/^\d{4}-\d{2}-\d{2}$/.test(String(text)) ? `no such day in the calendar; ${expected}` : expected;

const dayRule = 'expected a day such as 2014-04-22';

/** An existing day: 2014-04-22. */
export const day = z.preprocess(
	asWritten,
	z.string({ error: dayRule }).refine(isIsoDate, { error: ({ input }) => withCalendar(input, dayRule) }),
);

const partialRule =
	'expected a day, month or year such as 2014-04-22, 2014-04 or 2014, or the bounds earliest and latest';

const partial = z.preprocess(
	asWritten,
	z.string({ error: partialRule }).transform((text, context): DateSpan => {
		const span = spanOf(text);
		if (span) return span;
		context.addIssue({ code: 'custom', message: withCalendar(text, partialRule), input: text });
		return z.NEVER;
	}),
);

/** The first and last day that a date may be, where no source gives it. */
export const bounds = z
	.strictObject({ earliest: day, latest: day })
	.refine(({ earliest, latest }) => earliest <= latest, {
		path: ['latest'],
		error: 'expected a day on or after earliest',
	});

/** A day; or the month, year or bounds where a source gives no more. Becomes the span of days that it may be. */
export const partialDay = z.unknown().transform((value, context): DateSpan => {
	const isBounds = typeof value === 'object' && value !== null && !(value instanceof Date);
	const result = (isBounds ? bounds : partial).safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	for (const issue of result.error.issues) context.addIssue({ ...issue, path: [...issue.path] });
	return z.NEVER;
});
