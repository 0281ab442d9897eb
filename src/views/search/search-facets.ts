/**
 * The filters of search, and each page’s values for them. Both the values on pages and the values that the search page
 * offers are defined here, in their natural order.
 */
import { everyPage } from './every-page.ts';
import { yearOf } from '../parts/report-row.ts';
import { judgementStrip } from '../parts/judgement-strip.ts';
import { dayText, editionName, editionText, spanText, upper } from '../words/wording.ts';
import { authorityTypeIds, authorityTypes, regionIds, regions, typeOn } from '../../domain/record/authorities.ts';
import { countedGrades } from '../../domain/record/counted-scales.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { inspectionTypeLabels, inspectionTypes } from '../../domain/record/frameworks.ts';
import { endOf } from '../../domain/record/reports.ts';
import { nextOf, strandGrade } from '../../domain/record/timelines.ts';
import { readOfstedPointer } from '../../domain/search/ofsted-address.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { themesAsked } from '../../domain/record/points.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { Framework } from '../../domain/record/frameworks.ts';
import type { JointReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Inspection, Report } from '../../domain/record/reports.ts';
import type { FacetGroup, FacetValue } from '../addresses/search-address.ts';

/** The filter values and details that a page gives to the search index. */
export interface PageFacets {
	/** Group and value, as in `FacetGroup`. */
	readonly filters: readonly (readonly [group: string, value: string])[];
	/** For display and order: kind, date, framework, grades … */
	readonly meta: Readonly<Record<string, string>>;
	readonly sort: { readonly date: string; readonly name: string };
}

const kinds = {
	council: 'Councils',
	report: 'Reports',
	joint: 'Joint and SEND inspections',
	framework: 'Frameworks',
	briefing: 'Briefings',
	claim: 'Claims',
	explainer: 'Explainers',
	term: 'Glossary',
} as const;

/** A kind of page that search can be narrowed to. */
export type PageKind = keyof typeof kinds;

/** Every group with every value that can occur. */
export function facetGroups(record: InspectionRecord): FacetGroup[] {
	const years = [...new Set(record.reports.map(yearOf))].sort().reverse();
	return [
		{ id: 'kind', label: 'Kind of page', values: Object.entries(kinds).map(([id, label]) => ({ id, label })) },
		{
			id: 'status',
			label: 'Current or history',
			values: [
				{ id: 'current', label: 'Current' },
				{ id: 'history', label: 'History' },
			],
		},
		{ id: 'region', label: 'Region', values: regionIds.map((id) => ({ id, label: regions[id].label })) },
		{ id: 'type', label: 'Type of council', values: authorityTypeIds.map((id) => ({ id, label: authorityTypes[id] })) },
		{ id: 'framework', label: 'Framework', values: record.frameworks.flatMap(frameworkValues) },
		{
			id: 'inspection',
			label: 'Type of inspection',
			values: inspectionTypes.map((id) => ({ id, label: upper(inspectionTypeLabels[id]) })),
		},
		{ id: 'year', label: 'Year published', values: years.map((id) => ({ id, label: id })) },
		{ id: 'theme', label: 'Asked to improve', values: record.themes.map(({ id, label }) => ({ id, label })) },
		...record.strands.map(({ id: strand, label }) => ({
			id: strand,
			label,
			values: countedGrades(record).map(({ grade }) => ({ id: grade, label: gradeLabel(grade) })),
		})),
	];
}

function frameworkValues(framework: Framework): FacetValue[] {
	const whole = { id: framework.slug, label: framework.short };
	if (framework.editions.length === 1) return [whole];
	return [whole, ...framework.editions.map((e) => ({ id: e.id, label: editionName(framework, e) }))];
}

function gradeFilters(report: Inspection): (readonly [string, string])[] {
	return report.edition.strandOrder.flatMap(({ id: strand }) => {
		const grade = strandGrade(report, strand);
		return grade === undefined ? [] : [[strand, grade] as const];
	});
}

/** The strip as text: "Overall=good;Leaders=outstanding". An absent grade is given in words. */
function gradesText(report: Inspection): string {
	return judgementStrip(report)
		.map((item) => `${item.short}=${item.value.grade ?? item.value.label}`)
		.join(';');
}

/** What the search index gets for a report. */
export function reportFacets(record: InspectionRecord, report: Report): PageFacets {
	const authority = record.authority(report.authority);
	const framework = record.framework(report.framework);
	const current = authority.to === undefined && nextOf(record, report) === undefined;
	return {
		filters: [
			['kind', 'report'],
			['status', current ? 'current' : 'history'],
			['region', authority.region],
			['type', typeOn(authority, endOf(report).latest)],
			['framework', framework.slug],
			...(framework.editions.length > 1 ? [['framework', report.edition.id] as const] : []),
			['inspection', report.type],
			['year', yearOf(report)],
			...[...themesAsked(report)].map((theme) => ['theme', theme] as const),
			...gradeFilters(report),
		],
		meta: {
			all: everyPage,
			kind: 'Report',
			about: `${editionText(framework, report)} ${inspectionTypeLabels[report.type]}, published ${spanText(report.published)}`,
			grades: gradesText(report),
			...(report.source.kind === 'report' ? { pdf: readOfstedPointer(report.source.url)?.number ?? '' } : {}),
		},
		sort: { date: report.published.latest, name: authority.name },
	};
}

/** What the search index gets for a joint inspection, which has no grades. `about`: its theme or outcome. */
export function jointFacets(record: InspectionRecord, report: JointReport, about: string): PageFacets {
	const authority = record.authority(report.authority);
	const year = report.published.slice(0, 4);
	return {
		filters: [
			['kind', 'joint'],
			['region', authority.region],
			['type', typeOn(authority, report.visit?.end ?? report.published)],
			...(record.reports.some((one) => yearOf(one) === year) ? [['year', year] as const] : []),
		],
		meta: {
			all: everyPage,
			kind: record.joint.kind(report.kind).short,
			about: `${about} Published ${dayText(report.published)}`,
		},
		sort: { date: report.published, name: authority.name },
	};
}

/** What the search index gets for a council; one that still exists has the grades of its latest report. */
export function authorityFacets(record: InspectionRecord, authority: Authority): PageFacets {
	const latest = latestPublished(record, authority.slug);
	const current = authority.to === undefined;
	return {
		filters: [
			['kind', 'council'],
			['status', current ? 'current' : 'history'],
			['region', authority.region],
			['type', authority.type],
			...(current && latest ? gradeFilters(latest) : []),
		],
		meta: {
			all: everyPage,
			kind: 'Council',
			about: current
				? `${authorityTypes[authority.type]}, ${regions[authority.region].label}`
				: `${authorityTypes[authority.type]}, ${regions[authority.region].label}; no longer exists`,
			...(current && latest && { grades: gradesText(latest), date: spanText(latest.published) }),
			...(authority.newerReport && { newer: dayText(authority.newerReport.published) }),
		},
		sort: { date: latest?.published.latest ?? '', name: authority.name },
	};
}

/** Facets for pages that are not about a council. `date`: the day for sorting by date. */
export function plainFacets(kind: PageKind, name: string, about: string, date: string, framework?: string): PageFacets {
	return {
		filters: [['kind', kind], ...(framework === undefined ? [] : [['framework', framework] as const])],
		meta: { all: everyPage, kind: kinds[kind].replace(/s$/, ''), about },
		sort: { date, name },
	};
}
