/** What rules say once the record is there: of what entries say of each other, and of addresses. */
import { followsFrom, inFile } from './problem-places.ts';
import { claimProblems, reportProblem } from './rules/claims.ts';
import { correctionProblems } from './rules/corrections.ts';
import { gradeRuleProblems, idleRules } from './rules/grade-rules.ts';
import { linkProblems } from './rules/links.ts';
import { movedProblems } from './rules/moved-addresses.ts';
import { monitoringProblems } from './rules/visits.ts';
import { sitePageProblems } from './rules/site-pages.ts';
import { assembleCorpus } from '../domain/record/corpus.ts';
import { countedGrades } from '../domain/record/counted-scales.ts';
import { siteAddresses } from '../views/site/site-addresses.ts';
import type { LocatedProblem } from './problems.ts';
import type { ReadEntries } from './read-entries.ts';
import type { EntryText } from './rules/links.ts';
import type { PagesOfEntries } from './rules/site-pages.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { sitePagesSchema } from '../schemas/site-pages.ts';
import type { TimelineTables } from '../schemas/timeline-entries.ts';
import type { z } from 'astro/zod';

/** The record; undefined where entries do not fit together, which `problems` then says. */
export function assembleRecord(read: ReadEntries, problems: LocatedProblem[]): InspectionRecord | undefined {
	const { checked, reader, entries, faulty, strands } = read;
	// Without scales or strands every edition would have the same problem; it is reported once, at their tables.
	if (checked.scales.length === 0 || strands.length === 0) return undefined;
	const assembled = assembleCorpus(entries);
	if (assembled.ok) return assembled.record;
	const known = Object.values(faulty).flat();
	const between = assembled.problems.filter((one) => !followsFrom(one, known)).map((one) => inFile(one, reader.raws));
	// A word that is not a grade is already reported, with a list of all grades.
	const reported = problems.filter(({ field }) => field.startsWith('judgements.'));
	problems.push(
		...between.filter((one) => !reported.some(({ file, field }) => file === one.file && field === one.field)),
	);
	return undefined;
}

/** Rules of grade rules, corrections, worked claims and briefings, which name what other files have. */
export function referenceProblems(
	read: ReadEntries,
	whole: InspectionRecord | undefined,
	today: IsoDate,
): LocatedProblem[] {
	const { content, reader, checked, entries, briefings, claims, faulty, isWhole, facts, strands } = read;
	const { tables } = content;
	const slugs = entries.frameworks.map(({ slug }) => slug);
	const ids = {
		reports: content.entries.reports.map(({ id }) => id).concat(faulty.reports),
		authorities: entries.authorities.map(({ slug }) => slug).concat(faulty.authorities),
		frameworks: slugs.concat(faulty.frameworks),
		strands: strands.length > 0 ? strands : undefined,
		alone: entries.authorities.filter(({ neighbours }) => neighbours.length === 0).map(({ slug }) => slug),
		judgements: Math.max(
			...entries.frameworks.flatMap(({ editions }) => editions.map((edition) => edition.judgements.length)),
		),
		grades: whole && countedGrades(whole).map(({ grade }) => grade),
		themes: checked.themes.length > 0 ? checked.themes.map(({ id }) => id) : undefined,
	};
	const found: LocatedProblem[] = [];
	if (isWhole('frameworks') && slugs.length > 0 && checked.scales.length > 0) {
		const { frameworks, scales } = entries;
		found.push(...gradeRuleProblems(checked.gradeRules, tables['grade-rules'], { frameworks, scales, facts, today }));
	}
	if (ids.reports.length === 0) return found;
	found.push(...correctionProblems(reader.rows('corrections'), tables.corrections, ids.reports, today));
	for (const { id, data } of claims) {
		const raw = reader.raws.get(`claims/${id}`);
		if (raw && entries.authorities.length > 0 && slugs.length > 0) found.push(...claimProblems(ids, raw, data));
	}
	for (const { id, data } of briefings) {
		const raw = reader.raws.get(`briefings/${id}`);
		if (raw && data.report !== undefined) found.push(...reportProblem(ids.reports, raw, data.report));
	}
	return found;
}

/** What besides the record has addresses, or names them. */
interface WhatHasAddresses {
	readonly named: PagesOfEntries;
	readonly texts: readonly EntryText[];
	readonly timeline: TimelineTables;
	readonly sitePages: readonly z.infer<typeof sitePagesSchema>[];
}

/** Rules of addresses: links of texts, addresses that have moved, and the site’s own pages as search offers them. */
export function addressProblems(
	read: ReadEntries,
	whole: InspectionRecord,
	{ named, texts, timeline, sitePages }: WhatHasAddresses,
): LocatedProblem[] {
	const { content, explainers, helpLines, moved } = read;
	const pages = {
		briefings: named.briefings,
		claims: named.claims,
		explainers,
		timelineIds: timeline.events.map(({ id }) => id),
		phones: helpLines.map(({ phone }) => phone),
	};
	const all = siteAddresses(whole, named.briefings, named.explained, named.claims);
	return [
		...linkProblems(whole, pages, texts),
		...movedProblems(content.tables['moved-addresses'], moved, all),
		...(sitePages.length > 0 ? sitePageProblems(whole, named, content.tables['site-pages'], sitePages) : []),
	];
}

/**
 * Rules of visits that follow from the reports before them. There are none while a report cannot be read, because it might be
 * the latest, and none of a row that has a problem of its own.
 */
export function visitKindProblems(
	{ content, entries, isWhole }: ReadEntries,
	whole: InspectionRecord,
	problems: readonly LocatedProblem[],
): LocatedProblem[] {
	if (!isWhole('reports')) return [];
	const { visits } = content.tables;
	const rowOf = ({ field }: LocatedProblem): string | undefined => field.split('.')[0];
	const known = new Set(problems.filter(({ file }) => file === visits?.file).map(rowOf));
	return monitoringProblems(visits, entries.visits, whole).filter((one) => !known.has(rowOf(one)));
}

/** Rules of grades of which the record has no inspection to try them on. */
export function idleRuleProblems(
	{ content, isWhole }: ReadEntries,
	whole: InspectionRecord,
	problems: readonly LocatedProblem[],
): LocatedProblem[] {
	const rules = content.tables['grade-rules'];
	// A rule that names something wrong, or whose inspection could not be read, concerns none because of that.
	return isWhole('reports') && !problems.some(({ file }) => file === rules?.file) ? idleRules(rules, whole) : [];
}
