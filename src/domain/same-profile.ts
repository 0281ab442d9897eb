/**
 * The company of a report: the councils whose current inspection under the same edition has exactly the same grades,
 * those whose grades are at least as good in every judgement or at most as good, and those that stand neither above nor
 * below. There is no score: most of this is a partial order, and is left one.
 */
import { existedOn } from './authorities.ts';
import { compareGrades } from './grades.ts';
import { dominance } from './profiles.ts';
import { valueOf } from './reports.ts';
import { isOut } from './snapshots.ts';
import type { Authority } from './authorities.ts';
import type { IsoDate } from './dates.ts';
import type { InspectionRecord } from './record.ts';
import type { Inspection } from './reports.ts';

/** Another council’s inspection. */
export interface Companion {
	readonly authority: Authority;
	readonly report: Inspection;
	/** Judgements in which its grade differs. */
	readonly differences: number;
}

/** Each list is by name. */
export interface ProfileCompany {
	readonly report: Inspection;
	readonly day: IsoDate;
	/** The same grade, or the same absence, in every judgement. */
	readonly same: readonly Companion[];
	/** At least as good in every judgement and better in one or more. */
	readonly better: readonly Companion[];
	/** At most as good in every judgement and not as good in one or more. */
	readonly worse: readonly Companion[];
	/** Better in one judgement and not as good in another. */
	readonly mixed: readonly Companion[];
	/** One of the two lacks a grade that the other has, or a grade is not known. */
	readonly gaps: readonly Companion[];
	/** Councils whose current inspection was made under another edition. */
	readonly otherEdition: number;
	/** Councils that had no inspection of this scope out. */
	readonly noneYet: number;
}

/** How the other councils that existed on a day stood to a report, by their latest inspection published by then. */
export function profileCompany(record: InspectionRecord<Inspection>, report: Inspection, day: IsoDate): ProfileCompany {
	const lists: Record<'same' | 'better' | 'worse' | 'mixed' | 'gaps', Companion[]> = {
		same: [],
		better: [],
		worse: [],
		mixed: [],
		gaps: [],
	};
	let [otherEdition, noneYet] = [0, 0];
	for (const authority of record.authorities) {
		if (authority.slug === report.authority || !existedOn(authority, day)) continue;
		const current = record
			.reportsOf(authority.slug)
			.findLast((r) => r.edition.scope === report.edition.scope && isOut(r, { kind: 'published', by: day }));
		if (!current) noneYet += 1;
		else if (current.edition.id !== report.edition.id) otherEdition += 1;
		else lists[standingTo(current, report)].push({ authority, report: current, differences: differ(current, report) });
	}
	return { report, day, ...lists, otherEdition, noneYet };
}

/** How the grades of another inspection of the same edition stand to a report’s, all judgements together. */
export function standingTo(other: Inspection, report: Inspection): 'same' | 'better' | 'worse' | 'mixed' | 'gaps' {
	const found = dominance(other, report);
	if (found === 'equal') return 'same';
	if (found !== 'incomparable') return found;
	const whole = report.edition.judgements.every(({ id }) => {
		const [a, b] = [valueOf(other, id), valueOf(report, id)];
		if (a.kind === 'graded') return b.kind === 'graded' && compareGrades(a.grade, b.grade) !== undefined;
		return b.kind === 'absent' && a.reason === b.reason && a.reason !== 'not-known';
	});
	return whole ? 'mixed' : 'gaps';
}

/** In how many judgements the grade, or its absence, differs between two inspections of one edition. */
export function differ(other: Inspection, report: Inspection): number {
	return report.edition.judgements.filter(({ id }) => {
		const [a, b] = [valueOf(other, id), valueOf(report, id)];
		if (a.kind === 'graded') return b.kind !== 'graded' || a.grade !== b.grade;
		return b.kind !== 'absent' || a.reason !== b.reason;
	}).length;
}
