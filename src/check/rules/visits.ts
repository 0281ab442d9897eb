/** Visits without grades: of councils that existed, each once, on days that have been. */
import { addDays, weekday } from '../../domain/basics/dates.ts';
import { lowestOn } from '../../domain/record/grades.ts';
import { latestPublished, publishedBy } from '../../domain/record/latest.ts';
import { hasLowestGrade } from '../../domain/record/reports.ts';
import { fieldProblem } from '../problems.ts';
import { fileAddressRule } from './reports.ts';
import { RECORD_BEGINS } from './values.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { AuthorityEntry } from '../../domain/record/entries.ts';
import type { InspectionHistory, UngradedVisit } from '../../domain/record/record.ts';
import type { ReportEntry } from '../../domain/record/reports.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Days from a visit to its letter; the longest of the record took 79. */
const LONGEST_WAIT = 200;
/** The same, at least; the shortest of the record took 29. */
const SHORTEST_WAIT = 10;
/** Days of an inspection on site; longer ones have a problem of their own. */
const LONGEST_VISIT = 31;

/** Problems of the table of visits; `reports` as far as they could be read. */
export function visitProblems(
	raw: RawEntry | undefined,
	visits: readonly UngradedVisit[],
	authorities: readonly AuthorityEntry[],
	reports: readonly ReportEntry[],
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
		const addressRule = visit.letter === undefined ? undefined : fileAddressRule(visit.letter);
		if (addressRule !== undefined) return problem('letter', addressRule);
		if (visit.date < RECORD_BEGINS) return problem('date', `expected a day from ${RECORD_BEGINS}`);
		if (visit.date > today) return problem('date', `expected a day until today (${today})`);
		if (visit.published > today) return problem('published', `expected a day until today (${today})`);
		if (visit.published > addDays(visit.date, LONGEST_WAIT)) {
			return problem('published', `expected a day within ${LONGEST_WAIT} days of the visit (${visit.date})`);
		}
		if (visit.published >= visit.date && visit.published < addDays(visit.date, SHORTEST_WAIT)) {
			return problem('published', `no letter was published within ${SHORTEST_WAIT} days of the visit (${visit.date})`);
		}
		for (const field of ['date', 'published'] as const) {
			if (weekday(visit[field]) > 5) return problem(field, 'a Saturday or Sunday; expected a working day');
		}
		const before = visits[index - 1];
		if (before && before.date > visit.date) {
			return problem('date', `expected the oldest first; the visit above is of ${before.date}`);
		}
		const during = reports.find(
			({ authority: council, stays }) =>
				council === visit.authority &&
				stays.some(
					({ start, end }) =>
						start.latest <= visit.date &&
						visit.date <= end.earliest &&
						end.earliest <= addDays(start.latest, LONGEST_VISIT),
				),
		);
		if (during)
			return problem('date', `the council was being inspected (content/reports/${during.id}); expected another day`);
		const same = visits.findIndex((other) => other.authority === visit.authority && other.date === visit.date);
		// The rule for the values of every table reports a row that is the same throughout.
		if (same === index || JSON.stringify(visits[same]) === JSON.stringify(visit)) return [];
		return problem('date', `line ${raw.lineOf([same])} has a visit to this council on this day; expected each once`);
	});
}

/**
 * Monitoring visits to councils whose latest report, by the day of the visit, has no judgement with the lowest grade of its
 * scale. `visits`: the rows of the table; `record`: one that lacks no report.
 */
export function monitoringProblems(
	raw: RawEntry | undefined,
	visits: readonly UngradedVisit[],
	record: InspectionHistory,
): LocatedProblem[] {
	if (!raw) return [];
	return visits.flatMap(({ authority, kind, date }, index) => {
		const latest = kind === 'monitoring' ? latestPublished(record, authority, { asAt: publishedBy(date) }) : undefined;
		if (!latest || hasLowestGrade(latest)) return [];
		const lowest = lowestOn(latest.edition.scale)?.replaceAll('-', ' ');
		const rule = `nothing was ${lowest} in the report before it (content/reports/${latest.id}); expected focused`;
		return [fieldProblem(raw, [index, 'kind'], kind, rule)];
	});
}
