/** Corrections: newest first, on days that have been, of reports that the record has. */
import { BEGAN } from './values.ts';
import { fieldProblem } from '../problems.ts';
import type { z } from 'astro/zod';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { correctionSchema } from '../../schemas/page-texts.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Problems of the table. `reports` are the ids of all reports. */
export function correctionProblems(
	rows: readonly z.infer<typeof correctionSchema>[],
	raw: RawEntry | undefined,
	reports: readonly string[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return rows.flatMap(({ day, report, text }, index): LocatedProblem[] => {
		const before = rows[index - 1]?.day;
		return [
			...(day < BEGAN ? [fieldProblem(raw, [index, 'day'], day, `nothing was corrected before ${BEGAN}`)] : []),
			...(day > today ? [fieldProblem(raw, [index, 'day'], day, `expected a day until today (${today})`)] : []),
			...(before !== undefined && day > before
				? [fieldProblem(raw, [index, 'day'], day, `expected the newest first; the correction above is of ${before}`)]
				: []),
			...((report === undefined) === /^\p{Ll}/u.test(text)
				? [
						fieldProblem(
							raw,
							[index, 'text'],
							text,
							report === undefined
								? 'expected a capital letter first, as no report’s name begins the line'
								: 'expected a small letter first, as the report’s name begins the line',
						),
					]
				: []),
			...(report !== undefined && reports.includes(report) && (report.split('/')[1] ?? '') > day
				? [
						fieldProblem(
							raw,
							[index, 'day'],
							day,
							`the report was published later (${report}); expected a day after that`,
						),
					]
				: []),
			...(report !== undefined && !reports.includes(report)
				? [fieldProblem(raw, [index, 'report'], report, 'no such report in content/reports.', reports)]
				: []),
		];
	});
}
