/** The addresses of all pages that search engines may list. */
import { addresses, flowsAddress, gradeAddress } from '../addresses/addresses.ts';
import { hasBriefing } from '../councils/authority-briefing.ts';
import { waysIn } from '../parts/ways-in.ts';
import { regionIds } from '../../domain/record/authorities.ts';
import { allGrades } from '../../domain/record/counted-scales.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** `briefings`, `claims`: their slugs; `explained`: the addresses of all explainers. None is part of the record. */
export function siteAddresses(
	record: InspectionRecord,
	briefings: readonly string[],
	explained: readonly string[],
	claims: readonly string[],
): string[] {
	const ways = waysIn(record);
	return [
		addresses.home,
		addresses.authorities,
		addresses.authoritiesByRegion,
		addresses.authoritiesByType,
		...record.authorities.map((a) => addresses.authority(a.slug)),
		...record.authorities.filter((a) => hasBriefing(record, a)).map((a) => addresses.authorityBriefing(a.slug)),
		addresses.youngPeople,
		...record.authorities.filter((a) => hasBriefing(record, a)).map((a) => addresses.youngPeopleOf(a.slug)),
		addresses.reports,
		addresses.reportsByGrade,
		...[...ways.years, ...ways.frameworks, ...ways.regions, ...ways.grades.flatMap((g) => g.links)].map(
			(way) => way.address,
		),
		...record.reports.filter((r) => !r.draft).map((r) => addresses.report(r.id)),
		addresses.guides,
		addresses.frameworks,
		...record.frameworks.map((f) => addresses.framework(f.slug)),
		addresses.rules,
		addresses.judgements,
		addresses.timeline,
		addresses.grades,
		...allGrades(record).map((grade) => gradeAddress(grade)),
		addresses.explainedIndex,
		...explained,
		addresses.national,
		addresses.regions,
		...regionIds.map((region) => addresses.region(region)),
		...record.strands.map(({ id }) => flowsAddress(id)),
		addresses.changes,
		addresses.waits,
		addresses.themes,
		...record.themes.map(({ id }) => addresses.theme(id)),
		addresses.jointInspections,
		addresses.sendInspections,
		...record.joint.reports.filter((r) => !r.draft).map((r) => addresses.joint(r.id)),
		addresses.map,
		addresses.compare,
		...record.authorities.filter((a) => a.neighbours.length > 0).map((a) => addresses.compareCouncil(a.slug)),
		addresses.glossary,
		...record.terms.map((t) => addresses.term(t.slug)),
		addresses.briefings,
		...briefings.map((slug) => addresses.briefing(slug)),
		addresses.claims,
		...claims.map((slug) => addresses.claim(slug)),
		addresses.search,
		addresses.data,
		addresses.reproduce,
		addresses.dataChanges,
		addresses.about,
		addresses.method,
		addresses.corrections,
		addresses.accessibility,
	];
}
