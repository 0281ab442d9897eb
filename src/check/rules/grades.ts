/**
 * Checks that reports use words of the scales: reported with the slips in other fields, before the entries are compared with each
 * other, because a capital letter in a grade is the commonest slip of all.
 */
import { z } from 'astro/zod';
import { fieldProblem } from '../problems.ts';
import { writtenAbsences } from '../../domain/record/judgements.ts';
import type { CheckedEntries } from '../../schemas/corpus-entries.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Judgements whose value is a grade on no scale of their framework, nor a reason for none; `reports` as they were read. */
export function gradeProblems(
	{ frameworks, scales }: Pick<CheckedEntries, 'frameworks' | 'scales'>,
	reports: readonly RawEntry[],
): LocatedProblem[] {
	const onAny = scales.flatMap(({ grades }) => grades.map(({ grade }) => grade));
	return reports.flatMap((raw) => {
		const found = worded.safeParse(raw.data);
		if (!found.success || scales.length === 0) return [];
		const { framework, judgements } = found.data;
		const editions = frameworks.find(({ id }) => id === framework)?.data.editions ?? [];
		// Of a framework with problems of its own the scales are not known.
		const named = scales.filter((scale) => editions.some((edition) => edition.scale === scale.id));
		const own = named.length > 0 ? named : scales;
		const allowed = [...new Set(own.flatMap(({ grades }) => grades.map(({ grade }) => grade))), ...writtenAbsences];
		return Object.entries(judgements).flatMap(([judgement, word]): LocatedProblem[] => {
			if (allowed.includes(word) || onAny.includes(word) || word === 'not-in-framework') return [];
			return [fieldProblem(raw, ['judgements', judgement], word, `expected ${allowed.join(' | ')}`, allowed)];
		});
	});
}

/** As much of a report as this check needs; what is wrong with the rest has messages of its own. */
const worded = z.object({ framework: z.unknown(), judgements: z.record(z.string(), z.string()) });
