/**
 * Results: the grades of one inspection taken together. Only this file decides whose results are better, and every
 * page that compares two inspections uses it. There is no score.
 *
 * We decided the rule, because no framework has one. It compares each judgement that both inspections graded. The
 * safeguarding board’s grade is left out, because the board was a separate body and its grade never counted towards the
 * council’s. A judgement that one of the two did not grade is skipped, so that a re-inspection, which left the board and
 * sometimes other parts out, can still be compared.
 */
import { compareGrades, gradesOn } from '../record/grades.ts';
import { valueOf } from '../record/reports.ts';
import type { EditionJudgement } from '../record/frameworks.ts';
import type { Inspection } from '../record/reports.ts';

/**
 * How one inspection’s results compare with another’s. `better`: at least as good in every judgement compared and better in
 * one; `worse`: the reverse; `mixed`: better in one and worse in another; `gaps`: nothing to compare, or a grade was given
 * that no source names.
 */
export type ResultStanding = 'same' | 'better' | 'worse' | 'mixed' | 'gaps';

/** How the results of one inspection compare with those of another. */
export interface ResultComparison {
	readonly standing: ResultStanding;
	/** With `gaps`: whether the first may still be better, given what is known. */
	readonly couldBeBetter: boolean;
	/** The number of judgements in which the first has the higher grade, and in which the second has. */
	readonly higher: number;
	readonly lower: number;
}

/** The judgements of an edition that are compared: all except those on a body other than the council. */
export function comparedJudgements(edition: Inspection['edition']): readonly EditionJudgement[] {
	return edition.judgements.filter((judgement) => judgement.standing !== 'beside');
}

/** Compares the results of two inspections of one edition. Those of different editions have nothing to compare. */
export function compareResults(first: Inspection, second: Inspection): ResultComparison {
	let [higher, lower, shared, hidden, open] = [0, 0, false, false, false];
	const judgements = first.edition.id === second.edition.id ? comparedJudgements(first.edition) : [];
	const { scale } = first.edition;
	for (const { id } of judgements) {
		const a = valueOf(first, id);
		const b = valueOf(second, id);
		const unknownA = a.kind === 'absent' && a.reason === 'not-known';
		const unknownB = b.kind === 'absent' && b.reason === 'not-known';
		if (unknownA || unknownB) {
			// Skip a judgement that only one of the two inspections graded.
			if ((a.kind === 'absent' && !unknownA) || (b.kind === 'absent' && !unknownB)) continue;
			hidden = true;
			const names = gradesOn(scale);
			const best = b.kind === 'graded' && b.grade === names[0];
			const worst = a.kind === 'graded' && a.grade === names.at(-1);
			if (!best && !worst) open = true;
			continue;
		}
		if (a.kind === 'absent' || b.kind === 'absent') continue;
		const order = compareGrades(scale, a.grade, b.grade);
		if (order === undefined) continue;
		shared = true;
		if (order < 0) higher += 1;
		if (order > 0) lower += 1;
	}
	if (hidden) return { standing: 'gaps', couldBeBetter: lower === 0 && (higher > 0 || open), higher, lower };
	return { standing: shared ? standingOf(higher, lower) : 'gaps', couldBeBetter: false, higher, lower };
}

function standingOf(higher: number, lower: number): ResultStanding {
	if (higher > 0 && lower > 0) return 'mixed';
	return higher > 0 ? 'better' : lower > 0 ? 'worse' : 'same';
}
