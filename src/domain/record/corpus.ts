/**
 * Checks across entries: what no single entry can show. All problems are collected; a record is returned only
 * when there is none, so nothing downstream ever meets a dangling reference or an impossible date.
 */
import { checkAuthorities } from './authority-checks.ts';
import { problemsOf } from './entries.ts';
import { checkFrameworks, placeFrameworks } from './framework-checks.ts';
import { jointProblems } from './joint-checks.ts';
import { createRecord } from './record.ts';
import { placeReports } from './report-checks.ts';
import { workingCalendar } from '../basics/working-days.ts';
import type { CorpusEntries, Problem } from './entries.ts';
import type { InspectionRecord } from './record.ts';

/** The record, or every problem between its entries. */
export type AssembledCorpus =
	| { readonly ok: true; readonly record: InspectionRecord }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the entries against each other and builds the record. An empty collection is a problem. */
export function assembleCorpus(entries: CorpusEntries): AssembledCorpus {
	const problems: Problem[] = [];
	for (const kind of ['authorities', 'frameworks', 'reports'] as const) {
		if (entries[kind].length === 0) {
			problems.push({
				entry: kind,
				field: '',
				found: undefined,
				rule: `expected at least one entry in content/${kind}`,
			});
		}
	}
	checkFrameworks(entries, problems);
	const frameworks = placeFrameworks(entries);
	checkAuthorities(entries, problems);
	// If an edition has no scale, every report under it would only repeat that problem.
	const reports = frameworks === undefined ? [] : placeReports({ ...entries, frameworks }, problems);
	checkVisits(entries, problems);
	checkTerms(entries, problems);
	problems.push(...jointProblems(entries.joint, entries.authorities));
	checkBankHolidays(entries, problems);
	if (problems.length > 0 || frameworks === undefined) return { ok: false, problems };
	const predecessors = new Map<string, string[]>();
	for (const { slug, successors } of entries.authorities) {
		for (const successor of successors) predecessors.set(successor, [...(predecessors.get(successor) ?? []), slug]);
	}
	return {
		ok: true,
		record: createRecord({
			authorities: entries.authorities.map((a) => ({ ...a, predecessors: predecessors.get(a.slug) ?? [] })),
			frameworks,
			reports,
			themes: entries.themes,
			visits: entries.visits,
			visitTable: entries.visitTable,
			terms: entries.terms,
			moments: entries.moments,
			calendar: workingCalendar(entries.bankHolidays),
			ruleSets: entries.ruleSets,
			nextInspections: entries.nextInspections,
			joint: entries.joint,
		}),
	};
}

function checkBankHolidays({ bankHolidays }: CorpusEntries, problems: Problem[]): void {
	const add = problemsOf('bank-holidays', problems);
	bankHolidays.forEach(({ year }, index) => {
		const before = bankHolidays[index - 1];
		if (!before || year === before.year + 1) return;
		const rule = `expected ${before.year + 1}: one year after the other, so that no deadline is counted with a gap`;
		add(`${index}.year`, year, rule);
	});
}

function checkVisits({ authorities, visits }: CorpusEntries, problems: Problem[]): void {
	const add = problemsOf('visits', problems);
	const slugs = authorities.map((a) => a.slug);
	for (const [index, visit] of visits.entries()) {
		if (!slugs.includes(visit.authority)) {
			add(`${index}.authority`, visit.authority, 'no such authority in content/authorities.', slugs);
		}
		if (visit.published < visit.date) {
			add(`${index}.published`, visit.published, `expected a day on or after the visit (${visit.date})`);
		}
	}
}

function checkTerms({ terms }: CorpusEntries, problems: Problem[]): void {
	const slugs = terms.map((t) => t.slug);
	for (const term of terms) {
		const add = problemsOf(`glossary/${term.slug}`, problems);
		for (const [index, slug] of term.see.entries()) {
			if (!slugs.includes(slug)) add(`see.${index}`, slug, 'no such term in content/glossary.', slugs);
		}
	}
}
