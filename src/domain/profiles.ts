/**
 * Profiles: the grades of one inspection taken together. Two profiles of one edition are compared by dominance and
 * otherwise left incomparable. There is no score.
 */
import { compareGrades } from './grades.ts';
import { valueOf } from './reports.ts';
import type { Inspection } from './reports.ts';

/** How profile `a` stands to profile `b`. */
export type Dominance = 'equal' | 'better' | 'worse' | 'incomparable';

/**
 * Compares the judgements of two inspections of one edition: `better` when `a` is at least as good in every judgement
 * and better in one. A judgement without a grade in one of the two is compared only with the same absence, so profiles
 * with different gaps are incomparable; as are profiles with a grade that was given but is not known, and profiles of
 * different editions.
 */
export function dominance(a: Inspection, b: Inspection): Dominance {
	if (a.edition.id !== b.edition.id) return 'incomparable';
	let [better, worse] = [false, false];
	for (const { id } of a.edition.judgements) {
		const [va, vb] = [valueOf(a, id), valueOf(b, id)];
		if (va.kind === 'absent' || vb.kind === 'absent') {
			if (va.kind !== 'absent' || vb.kind !== 'absent') return 'incomparable';
			if (va.reason !== vb.reason || va.reason === 'not-known') return 'incomparable';
			continue;
		}
		const order = compareGrades(va.grade, vb.grade);
		if (order === undefined) return 'incomparable';
		if (order < 0) better = true;
		if (order > 0) worse = true;
	}
	if (better && worse) return 'incomparable';
	return better ? 'better' : worse ? 'worse' : 'equal';
}
