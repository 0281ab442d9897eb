/** Dates in frontmatter. */
import { z } from 'astro/zod';
import { isIsoDate, spanOf } from '../domain/dates.ts';
import type { DateSpan } from '../domain/dates.ts';

/** Some YAML readers turn an unquoted day into a Date at midnight UTC; the text is what the editor wrote. */
const asWritten = (value: unknown): unknown =>
	value instanceof Date && !Number.isNaN(value.getTime())
		? value.toISOString().slice(0, 10)
		: typeof value === 'number' && Number.isInteger(value)
			? String(value)
			: value;

/** An existing day: 2014-04-22. */
export const day = z.preprocess(
	asWritten,
	z
		.string({ error: 'expected a day such as 2014-04-22' })
		.refine(isIsoDate, { error: 'expected a day such as 2014-04-22' }),
);

const partialRule = 'expected a day, month or year such as 2014-04-22, 2014-04 or 2014';

/** A day, or the month or year where a source gives no more; becomes the span of days that it may be. */
export const partialDay = z.preprocess(
	asWritten,
	z.string({ error: partialRule }).transform((text, context): DateSpan => {
		const span = spanOf(text);
		if (span) return span;
		context.addIssue({ code: 'custom', message: partialRule, input: text });
		return z.NEVER;
	}),
);
