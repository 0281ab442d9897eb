/** National figures that Ofsted published: content/official-figures.yaml, a row for each publication. */
import { z } from 'astro/zod';
import { regionIds } from '../domain/record/authorities.ts';
import { day } from './day.ts';
import { nameInRecord } from './names.ts';
import { title } from './wording.ts';
import type { OfficialFigure } from '../domain/record/official-figures.ts';

const percent = z.int().min(0).max(100);

const figure = z
	.strictObject({
		/** The figures are of inspections that ended by this day, … */
		'inspected-by': day,
		/** … and were published by this one. */
		'published-by': day,
		strand: nameInRecord,
		/** Left out for England. */
		region: z.enum(regionIds).optional(),
		/** Councils with a grade. */
		graded: z.int().positive().optional(),
		/** Councils with a grade, by grade, where the source gives numbers. */
		counts: z.record(nameInRecord, z.int().min(0)).optional(),
		/** Whole percentage of the councils with a grade. */
		'good-or-better': percent.optional(),
		/** The same, by grade. */
		percent: z.record(nameInRecord, percent).optional(),
	})
	.superRefine((given, context) => {
		const { 'inspected-by': inspectedBy, 'published-by': publishedBy } = given;
		if (publishedBy < inspectedBy) {
			const message = `expected a day on or after inspected-by (${inspectedBy})`;
			context.addIssue({ code: 'custom', path: ['published-by'], message, input: publishedBy });
		}
		if ((given.graded ?? given['good-or-better'] ?? given.counts ?? given.percent) === undefined) {
			const message = 'expected what the source gives: graded, counts, good-or-better or percent';
			context.addIssue({ code: 'custom', message, input: undefined });
		}
	});

/** content/official-figures.yaml: figures that Ofsted published, against which the record is compared. */
export const officialFiguresSchema = z.strictObject({
	/** The publication. */
	title: title(5),
	url: z.url({ protocol: /^https?$/ }),
	/** What it gives, oldest first. */
	figures: z.array(figure).min(1),
});

/** The figures of all publications, in the order of the file. */
export function officialFiguresOf(rows: readonly z.infer<typeof officialFiguresSchema>[]): OfficialFigure[] {
	return rows.flatMap(({ title, url, figures }) =>
		figures.map((given) => ({
			inspectedBy: given['inspected-by'],
			publishedBy: given['published-by'],
			strand: given.strand,
			region: given.region,
			published: {
				...(given.graded !== undefined && { graded: given.graded }),
				...(given.counts && { counts: given.counts }),
				...(given['good-or-better'] !== undefined && { goodOrBetterPercent: given['good-or-better'] }),
				...(given.percent && { percent: given.percent }),
			},
			source: { title, url },
		})),
	);
}
