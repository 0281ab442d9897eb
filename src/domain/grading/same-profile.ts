/**
 * Compares a report with the current report of every other council under the same edition: the same grades, better or
 * worse results by the one rule (compare-results.ts), or neither.
 */
import { compareResults } from './compare-results.ts';
import { existedOn } from '../record/authorities.ts';
import { latestPublished, publishedBy } from '../record/latest.ts';
import type { ResultStanding } from './compare-results.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/** Another council, with the current inspection by which it is compared. */
export interface Companion {
	readonly authority: CountedAuthority;
	readonly report: Inspection;
}

/** The other councils in groups; each list is in order of name. */
export interface ProfileCompany {
	readonly report: Inspection;
	readonly day: IsoDate;
	/** The same grade in every judgement that both graded. */
	readonly same: readonly Companion[];
	/** At least as good in every judgement that both graded, and better in one or more. */
	readonly better: readonly Companion[];
	/** No better in any judgement that both graded, and worse in one or more. */
	readonly worse: readonly Companion[];
	/** Better in one judgement and worse in another. */
	readonly mixed: readonly Companion[];
	/** The two have no graded judgement in common, or a grade is not known. */
	readonly gaps: readonly Companion[];
	/** Councils whose current inspection was carried out under another edition. */
	readonly otherEdition: number;
	/** Councils with no published inspection of this scope. */
	readonly noneYet: number;
}

/** How the other councils that existed on a day compare with a report, by their latest inspection published by then. */
export function profileCompany(record: InspectionHistory, report: Inspection, day: IsoDate): ProfileCompany {
	const lists: Record<ResultStanding, Companion[]> = {
		same: [],
		better: [],
		worse: [],
		mixed: [],
		gaps: [],
	};
	let [otherEdition, noneYet] = [0, 0];
	for (const authority of record.authorities) {
		if (authority.slug === report.authority || !existedOn(authority, day)) continue;
		const current = latestPublished(record, authority.slug, { asAt: publishedBy(day), scope: report.edition.scope });
		if (!current) noneYet += 1;
		else if (current.edition.id !== report.edition.id) otherEdition += 1;
		else lists[compareResults(current, report).standing].push({ authority, report: current });
	}
	return { report, day, ...lists, otherEdition, noneYet };
}
