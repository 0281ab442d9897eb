/** Visits without grades: of councils that existed, each once, on days that have been. */
import { addDays } from '../../domain/basics/dates.ts';
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../read-content.ts';
import type { AuthorityEntry } from '../../domain/record/corpus.ts';
import type { UngradedVisit } from '../../domain/record/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Days from a visit to its letter; the longest of the record took 79. */
const LONGEST_WAIT = 200;
/** The record begins in 2013. */
const FIRST = '2013-01-01';

/** Problems of the table of visits. */
export function visitProblems(
	raw: RawEntry | undefined,
	visits: readonly UngradedVisit[],
	authorities: readonly AuthorityEntry[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return visits.flatMap((visit, index): LocatedProblem[] => {
		const problem = (field: keyof UngradedVisit, rule: string): LocatedProblem[] => [
			fieldProblem(raw, [index, field], visit[field], rule),
		];
		const authority = authorities.find(({ slug }) => slug === visit.authority);
		if (authority?.to !== undefined && visit.date > authority.to) {
			const next = authority.successors.join(', ');
			return problem('authority', `${authority.slug} ended on ${authority.to}; expected its successor (${next})`);
		}
		if (authority?.from !== undefined && visit.date < authority.from) {
			return problem('authority', `${authority.slug} began on ${authority.from}; expected the council of that day`);
		}
		if (visit.date < FIRST) return problem('date', `expected a day from ${FIRST}`);
		if (visit.date > today) return problem('date', `expected a day until today (${today})`);
		if (visit.published > today) return problem('published', `expected a day until today (${today})`);
		if (visit.published > addDays(visit.date, LONGEST_WAIT)) {
			return problem('published', `expected a day within ${LONGEST_WAIT} days of the visit (${visit.date})`);
		}
		const same = visits.findIndex((other) => other.authority === visit.authority && other.date === visit.date);
		if (same === index) return [];
		return problem('date', `line ${raw.lineOf([same])} has a visit to this council on this day; expected each once`);
	});
}
