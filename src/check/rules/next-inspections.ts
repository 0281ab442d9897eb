/** What came next after an inspection: grades that a scale has, each with one answer. */
import { fieldProblem } from '../problems.ts';
import type { z } from 'astro/zod';
import type { nextInspectionSchema } from '../../schemas/next-inspections.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Problems of the table. `grades` are those of every scale; `today` is the last day that can be known. */
export function nextInspectionProblems(
	rows: readonly z.infer<typeof nextInspectionSchema>[],
	raw: RawEntry | undefined,
	grades: readonly string[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	const seen = new Set<string>();
	return rows.flatMap(({ next, after, checked }, index): LocatedProblem[] => [
		...(rows.findIndex((other) => other.next === next) < index
			? [fieldProblem(raw, [index, 'next'], next, 'another row has this; expected each once')]
			: []),
		...(checked > today
			? [fieldProblem(raw, [index, 'checked'], checked, `expected a day until today (${today})`)]
			: []),
		...after.flatMap((grade, at): LocatedProblem[] => {
			const path = [index, 'after', at];
			if (!grades.includes(grade)) return [fieldProblem(raw, path, grade, 'no scale has this grade.', grades)];
			if (seen.has(grade)) return [fieldProblem(raw, path, grade, 'another row has this grade; expected each once')];
			seen.add(grade);
			return [];
		}),
	]);
}
