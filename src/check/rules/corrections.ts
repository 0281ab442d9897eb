/** Corrections: newest first, on days that have been, of reports that the record has. */
import { fieldProblem } from '../problems.ts';
import type { z } from 'astro/zod';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { correctionSchema } from '../../schemas/page-texts.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../read-content.ts';

/** Problems of the table. `reports` are the ids of all reports. */
export function correctionProblems(
	rows: readonly z.infer<typeof correctionSchema>[],
	raw: RawEntry | undefined,
	reports: readonly string[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return rows.flatMap(({ day, report }, index): LocatedProblem[] => {
		const before = rows[index - 1]?.day;
		return [
			...(day > today ? [fieldProblem(raw, [index, 'day'], day, `expected a day until today (${today})`)] : []),
			...(before !== undefined && day > before
				? [fieldProblem(raw, [index, 'day'], day, `expected the newest first; the correction above is of ${before}`)]
				: []),
			...(report !== undefined && !reports.includes(report)
				? [fieldProblem(raw, [index, 'report'], report, 'no such report in content/reports.', reports)]
				: []),
		];
	});
}
