/** The record’s main tables for download: inspections, authorities, points, findings and what reports print. Columns are promises. */
import { allGrades } from '../../domain/record/counted-scales.ts';
import {
	endOf,
	pointBodies,
	publishedBases,
	sourceKindLabels,
	startOf,
	typeBases,
	valueOf,
} from '../../domain/record/reports.ts';
import { authorityTypeIds, regionIds, regions } from '../../domain/record/authorities.ts';
import { circumstanceKinds, directions } from '../../domain/record/findings.ts';
import { inspectionTypes, servicesEditions } from '../../domain/record/frameworks.ts';
import { absenceReasons } from '../../domain/record/judgements.ts';
import { printedNumbers, printedPosts } from '../../domain/record/printed.ts';
import { eitherText, monthText } from '../words/wording.ts';
import { dataTable, interval, numberCell, refersTo } from './data-table.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';
import type { CircumstanceKind } from '../../domain/record/findings.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement, Report } from '../../domain/record/reports.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { Column, DataTable, Reference } from './data-table.ts';

/** The forms of names of councils and reports in addresses, and of ONS codes. */
const SLUG = '[a-z]+(-[a-z]+)*';
const REPORT = `${SLUG}/(\\d{4}-\\d{2}-\\d{2}|inspected-\\d{4}-\\d{2})`;
const GSS = 'E\\d{8}';

/**
 * The judgements of the first frameworks of this record, in the original order of their columns. Columns are promises, so
 * the columns of later frameworks are added after these.
 */
const firstColumns: readonly JudgementId[] = [
	'overall',
	'leadership',
	'help-and-protection',
	'children-looked-after',
	'children-in-care-and-care-leavers',
	'children-in-care',
	'care-leavers',
	'adoption',
	'lscb',
	'capacity-to-improve',
	'outcomes',
	'quality-of-provision',
];

/** The column of a judgement in inspections.csv, by which other tables name it too. */
export const columnName = (id: JudgementId): string => id.replaceAll('-', '_');

function judgementColumns(record: InspectionRecord): Column<Report>[] {
	const made = record.frameworks
		.flatMap((f) => f.editions)
		.flatMap((edition) => edition.judgements.map(({ id }) => id));
	return [...new Set([...firstColumns, ...made])].flatMap((id): Column<Report>[] => [
		{
			name: columnName(id),
			oneOf: allGrades(record),
			meaning: `Grade of the judgement “${id.replaceAll('-', ' ')}”: ${eitherText(allGrades(record))}; empty where there is none.`,
			value: (report) => {
				const value = valueOf(report, id);
				return value.kind === 'graded' ? value.grade : '';
			},
		},
		{
			name: `${columnName(id)}_absence`,
			oneOf: absenceReasons,
			meaning: `Why ${columnName(id)} is empty: not-in-framework, not-judged, not-reviewed or not-known.`,
			value: (report) => {
				const value = valueOf(report, id);
				return value.kind === 'absent' ? value.reason : '';
			},
		},
	]);
}

/** Every report, newest first. */
export function inspectionsTable(record: InspectionRecord): DataTable {
	const authorityOf = (report: Report): Authority => record.authority(report.authority);
	const columns: Column<Report>[] = [
		{
			name: 'slug',
			required: true,
			pattern: SLUG,
			meaning: 'The authority’s name in addresses of this site.',
			value: (r) => r.authority,
		},
		{
			name: 'report',
			required: true,
			pattern: REPORT,
			meaning: 'The report’s address below /reports/ on this site.',
			value: (r) => r.id,
		},
		{ name: 'authority', required: true, meaning: 'The authority’s name.', value: (r) => authorityOf(r).name },
		{
			name: 'urn',
			kind: 'integer',
			meaning: 'Ofsted’s number of the authority; empty where we do not hold it.',
			value: (r) => numberCell(authorityOf(r).urn),
		},
		{
			name: 'la_code',
			kind: 'integer',
			meaning: 'The Department for Education’s number of the authority; empty where we do not hold it.',
			value: (r) => numberCell(authorityOf(r).laCode),
		},
		{
			name: 'gss_code',
			required: true,
			pattern: GSS,
			meaning: 'The authority’s present, or last, ONS code.',
			value: (r) => authorityOf(r).gssCode,
		},
		{
			name: 'framework',
			required: true,
			oneOf: record.frameworks.map(({ slug }) => slug),
			meaning: `${eitherText([...new Set(['sif', 'ilacs', ...record.frameworks.map(({ slug }) => slug)])])}.`,
			value: (r) => r.framework,
		},
		{
			name: 'edition',
			required: true,
			meaning: 'The edition of the framework, told by the judgements that the report prints.',
			value: (r) => r.edition.id,
		},
		{
			name: 'type',
			required: true,
			oneOf: inspectionTypes,
			meaning: 'full, reinspection, standard, short or lscb-review.',
			value: (r) => r.type,
		},
		{
			name: 'type_basis',
			required: true,
			oneOf: typeBases,
			meaning: 'How the type is known: printed, length (of the visit), inferred, official-statistics or secondary.',
			value: (r) => r.typeBasis,
		},
		{
			name: 'start',
			kind: 'span',
			required: true,
			meaning: 'First day on site (ISO 8601; an interval a/b where only bounds are known).',
			value: (r) => interval(startOf(r)),
		},
		{
			name: 'end',
			kind: 'span',
			required: true,
			meaning: 'Last day on site, of the last visit where there were several.',
			value: (r) => interval(endOf(r)),
		},
		{
			name: 'visits',
			kind: 'integer',
			required: true,
			meaning: 'Number of stays on site.',
			value: (r) => String(r.stays.length),
		},
		{
			name: 'published',
			kind: 'span',
			required: true,
			meaning: 'Day of publication.',
			value: (r) => interval(r.published),
		},
		{
			name: 'published_basis',
			required: true,
			oneOf: publishedBases,
			meaning: 'How that day is known: printed, site, table or bounds.',
			value: (r) => r.publishedBasis,
		},
		...judgementColumns(record),
		{
			name: 'source_kind',
			required: true,
			oneOf: Object.keys(sourceKindLabels),
			meaning: 'report, official-statistics or secondary.',
			value: (r) => r.source.kind,
		},
		{
			name: 'url',
			meaning: 'Address of the source; several are separated by spaces.',
			value: (r) => (r.source.kind === 'secondary' ? r.source.items.map((i) => i.url).join(' ') : (r.source.url ?? '')),
		},
		{
			name: 'sha256',
			pattern: '[0-9a-f]{64}',
			meaning: 'SHA-256 of the PDF that was read; empty where it was not at hand.',
			value: (r) => (r.source.kind === 'report' ? (r.source.file?.sha256 ?? '') : ''),
		},
		{
			name: 'pages',
			kind: 'integer',
			meaning: 'Pages of that PDF.',
			value: (r) => (r.source.kind === 'report' ? numberCell(r.source.file?.pages) : ''),
		},
	];
	return dataTable(
		{
			name: 'inspections',
			what: 'One row for each report, newest first.',
			key: ['report'],
			references: [refersTo('slug', 'authorities', 'slug'), refersTo('edition', 'editions', 'edition')],
		},
		columns,
		record.reports.toReversed(),
	);
}

/** Every authority, current and abolished, by name. */
export function authoritiesTable(record: InspectionRecord): DataTable {
	const [first] = servicesEditions(record.frameworks);
	const since = first ? monthText(first.from) : 'the first inspection';
	const columns: Column<Authority>[] = [
		{
			name: 'slug',
			required: true,
			pattern: SLUG,
			meaning: 'The authority’s name in addresses of this site.',
			value: (a) => a.slug,
		},
		{ name: 'name', required: true, meaning: 'The name that readers use.', value: (a) => a.name },
		{ name: 'formal_name', meaning: 'The formal name where it differs.', value: (a) => a.formalName ?? '' },
		{
			name: 'urn',
			kind: 'integer',
			meaning: 'Ofsted’s number; empty where we do not hold it.',
			value: (a) => numberCell(a.urn),
		},
		{
			name: 'la_code',
			kind: 'integer',
			meaning: 'The Department for Education’s number; empty where we do not hold it.',
			value: (a) => numberCell(a.laCode),
		},
		{
			name: 'gss_code',
			required: true,
			pattern: GSS,
			meaning: 'The present, or last, ONS code.',
			value: (a) => a.gssCode,
		},
		{
			name: 'region',
			required: true,
			oneOf: regionIds.map((id) => regions[id].label),
			meaning: 'Region of England.',
			value: (a) => regions[a.region].label,
		},
		{
			name: 'region_gss',
			required: true,
			oneOf: regionIds.map((id) => regions[id].gss),
			meaning: 'ONS code of the region.',
			value: (a) => regions[a.region].gss,
		},
		{
			name: 'type',
			required: true,
			oneOf: authorityTypeIds,
			meaning: 'county, london-borough, metropolitan-district or unitary: what it is, or last was.',
			value: (a) => a.type,
		},
		{
			name: 'from',
			kind: 'day',
			meaning: `First day, for authorities that began after ${since}.`,
			value: (a) => a.from ?? '',
		},
		{ name: 'to', kind: 'day', meaning: 'Last day, for authorities that no longer exist.', value: (a) => a.to ?? '' },
		{
			name: 'predecessors',
			kind: 'list',
			meaning: 'Slugs of the authorities that it replaced, separated by spaces.',
			value: (a) => a.predecessors.join(' '),
		},
		{
			name: 'successors',
			kind: 'list',
			meaning: 'Slugs of the authorities that replaced it, separated by spaces.',
			value: (a) => a.successors.join(' '),
		},
		{
			name: 'neighbours',
			kind: 'list',
			meaning: 'Slugs of its statistical neighbours, nearest first, separated by spaces.',
			value: (a) => a.neighbours.join(' '),
		},
		{ name: 'website', meaning: 'Its website.', value: (a) => a.website ?? '' },
		{
			name: 'earlier_types',
			meaning: 'What it was before, each with its last day: “county until 2020-03-31”, separated by semicolons.',
			value: (a) => a.earlierTypes.map(({ type, until }) => `${type} until ${until}`).join('; '),
		},
		{
			name: 'newer_report_published',
			kind: 'day',
			meaning: 'Day of a report that is out and not in this record yet; empty where none is known.',
			value: (a) => a.newerReport?.published ?? '',
		},
	];
	return dataTable(
		{
			name: 'authorities',
			what: 'One row for each council, current or abolished, by name.',
			key: ['slug'],
			references: [],
		},
		columns,
		record.authorities,
	);
}

/** That a row is of a report, and of that report’s council. */
export const ofReportAndCouncil: readonly Reference[] = [
	refersTo('report', 'inspections', 'report'),
	refersTo('slug', 'authorities', 'slug'),
];

/** What a row is of: a part of a report. */
export interface OfReport {
	readonly report: Report;
}

/** Where the report of a row stands on this site. */
export const placeColumns: readonly Column<OfReport>[] = [
	{
		name: 'slug',
		required: true,
		pattern: SLUG,
		meaning: 'The authority’s name in addresses of this site.',
		value: ({ report }) => report.authority,
	},
	{
		name: 'report',
		required: true,
		pattern: REPORT,
		meaning: 'The report’s address below /reports/ on this site.',
		value: ({ report }) => report.id,
	},
];

/** Whose report it is, and of when. */
function aboutColumns(record: InspectionRecord): Column<OfReport>[] {
	return [
		{
			name: 'authority',
			required: true,
			meaning: 'The authority’s name.',
			value: ({ report }) => record.authority(report.authority).name,
		},
		{
			name: 'published',
			kind: 'span',
			required: true,
			meaning: 'Day of publication.',
			value: ({ report }) => interval(report.published),
		},
		{
			name: 'framework',
			required: true,
			oneOf: record.frameworks.map(({ slug }) => slug),
			meaning: 'The framework, as in inspections.csv.',
			value: ({ report }) => report.framework,
		},
	];
}

/** A point to improve with the report that makes it, and its place in the report’s list. */
interface PointOfReport extends OfReport {
	readonly point: Improvement;
	readonly place: number;
}

/** Every point to improve that is in the record: those of the newest report first, in the order of each report. */
export function pointsTable(record: InspectionRecord): DataTable {
	const columns: Column<PointOfReport>[] = [
		...placeColumns,
		{
			name: 'point',
			kind: 'integer',
			required: true,
			meaning: 'Which point of the report it is: 1 for the first. Points to a board follow those to the council.',
			value: ({ place }) => String(place),
		},
		...aboutColumns(record),
		{
			name: 'judgements',
			kind: 'list',
			required: true,
			meaning: 'The judgements that it is about, by their columns in inspections.csv, separated by spaces.',
			value: ({ point }) => point.judgements.map(columnName).join(' '),
		},
		{
			name: 'themes',
			kind: 'list',
			required: true,
			oneOf: record.themes.map(({ id }) => id),
			meaning: 'One to three themes, the main one first, by their addresses below /themes/, separated by spaces.',
			value: ({ point }) => point.themes.join(' '),
		},
		{
			name: 'kind',
			required: true,
			oneOf: ['priority', 'improvement'],
			meaning: 'priority where the report asks for priority or immediate action; otherwise improvement.',
			value: ({ point }) => (point.isPriority ? 'priority' : 'improvement'),
		},
		{
			name: 'body',
			required: true,
			oneOf: pointBodies,
			meaning: 'Who is asked: authority, or board for a local safeguarding children board.',
			value: ({ point }) => point.body,
		},
		{
			name: 'national_framework',
			kind: 'list',
			meaning: 'Outcomes and enablers of the national framework that the report prints after it, separated by spaces.',
			value: ({ point }) => point.nationalFramework.join(' '),
		},
		{
			name: 'page',
			kind: 'integer',
			required: true,
			meaning: 'Page of the PDF, the first being 1.',
			value: ({ point }) => String(point.page),
		},
		{
			name: 'text',
			required: true,
			meaning: 'What should become better, in our words.',
			value: ({ point }) => point.text,
		},
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF at that page; empty where we do not hold it.',
			value: ({ report, point }) => (report.source.kind === 'report' ? `${report.source.url}#page=${point.page}` : ''),
		},
	];
	return dataTable(
		{
			name: 'points',
			what: `One row for each point that inspectors asked councils to improve, from the ${record.reports.filter(({ improvements }) => improvements.length > 0).length} reports whose points are in the record, newest first.`,
			key: ['report', 'point'],
			references: ofReportAndCouncil,
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) =>
				report.improvements.map((point, index): PointOfReport => ({ report, point, place: index + 1 })),
			),
	);
}

const statementKinds = ['summary', 'strength', 'also-noted', 'voice', 'circumstance'] as const;

/** A statement on what a report found, or the direction that it names. */
interface StatementOfReport extends OfReport {
	readonly kind: (typeof statementKinds)[number];
	readonly text: string;
	readonly page: number | undefined;
	/** What a circumstance is of: "commissioner". */
	readonly matter?: CircumstanceKind;
}

/** A statement with its place among those of its report. */
interface PlacedStatement extends StatementOfReport {
	readonly place: number;
}

/** What reports found, statement by statement: those of the newest report first, in the order of its page. */
export function findingsTable(record: InspectionRecord): DataTable {
	const columns: Column<PlacedStatement>[] = [
		...placeColumns,
		...aboutColumns(record),
		{
			name: 'kind',
			required: true,
			oneOf: statementKinds,
			meaning:
				'summary; strength; also-noted (a weaker matter outside the points to improve); voice (what children or carers said); or circumstance.',
			value: ({ kind }) => kind,
		},
		{
			name: 'circumstance',
			oneOf: circumstanceKinds,
			meaning: `Of a circumstance: ${circumstanceKinds.join(', ')}; otherwise empty.`,
			value: ({ matter }) => matter ?? '',
		},
		{ name: 'text', required: true, meaning: 'What the report found, in our words.', value: ({ text }) => text },
		{
			name: 'page',
			kind: 'integer',
			meaning: 'Page of the PDF, counted from 1; empty for a summary, which covers the whole report.',
			value: ({ page }) => numberCell(page),
		},
		{
			name: 'direction',
			required: true,
			oneOf: directions,
			meaning:
				'How services have changed since the previous inspection, as the report says it: better, worse, mixed, steady or not-said.',
			value: ({ report }) => report.findings?.direction ?? '',
		},
		{
			name: 'reviewed',
			kind: 'day',
			meaning: 'Day on which a second reader compared it with the report; empty where no one has yet.',
			value: ({ report }) => report.findings?.reviewed ?? '',
		},
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF, at that page where there is one.',
			value: ({ report, page }) =>
				report.source.kind === 'report' ? `${report.source.url}${page === undefined ? '' : `#page=${page}`}` : '',
		},
		{
			name: 'statement',
			kind: 'integer',
			required: true,
			meaning: 'Which statement of the report it is: 1 for the summary.',
			value: ({ place }) => String(place),
		},
	];
	return dataTable(
		{
			name: 'findings',
			what: `One row for each statement on what inspectors found: summaries, strengths, weaker areas, what children said and circumstances, from the ${record.reports.filter(({ findings }) => findings).length} reports that we have read, newest first.`,
			key: ['report', 'statement'],
			references: ofReportAndCouncil,
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) => statementsOf(report).map((one, index): PlacedStatement => ({ ...one, place: index + 1 }))),
	);
}

function statementsOf(report: Report): StatementOfReport[] {
	const { findings } = report;
	if (!findings) return [];
	const { summary, strengths, alsoNoted, voice, circumstances } = findings;
	return [
		{ report, kind: 'summary', text: summary, page: undefined },
		...strengths.map((one): StatementOfReport => ({ report, kind: 'strength', ...one })),
		...alsoNoted.map((one): StatementOfReport => ({ report, kind: 'also-noted', ...one })),
		...(voice ? [{ report, kind: 'voice', ...voice } as const] : []),
		...circumstances.map(({ kind: matter, text, page }): StatementOfReport => ({
			report,
			kind: 'circumstance',
			matter,
			text,
			page,
		})),
	];
}

/** A value that a program read in a report. */
interface ValueOfReport extends OfReport {
	readonly field: string;
	readonly value: string;
	readonly at?: DateSpan | undefined;
	readonly page: number;
}

/** A value with its place among those of its report. */
interface PlacedValue extends ValueOfReport {
	readonly place: number;
}

/** What a program reads in the reports besides judgements, a row for each value: those of the newest report first. */
export function printedTable(record: InspectionRecord): DataTable {
	const numbers = printedNumbers.map((id) => id.replaceAll('-', '_'));
	const columns: Column<PlacedValue>[] = [
		...placeColumns,
		...aboutColumns(record),
		{
			name: 'field',
			required: true,
			meaning: `Of SIF reports: ${numbers.join(', ')} (children, or children in the months before the inspection), in_care_rate and protection_plans_rate (for each 10,000 children), out_of_area_share (in a hundred of those in care), director_since, board_chair_since, director_interim and board_chair_interim, earlier_protection and earlier_looked_after. Of ILACS reports: last_inspection, unregistered_homes, focused_visit.`,
			value: ({ field }) => field,
		},
		{
			name: 'value',
			required: true,
			meaning:
				'As printed: a number; a day, or an interval a/b for a month or a year; the grade of an earlier inspection in the words of its time; the year of the last inspection; yes; mentioned, which may be to say that there are none.',
			value: ({ value }) => value,
		},
		{
			name: 'as_at',
			kind: 'span',
			meaning: 'The day that the report gives with it, or an interval a/b for a month; empty where it gives none.',
			value: ({ at }) => (at ? interval(at) : ''),
		},
		{
			name: 'page',
			kind: 'integer',
			required: true,
			meaning: 'Page of the PDF, the first being 1.',
			value: ({ page }) => String(page),
		},
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF at that page.',
			value: ({ report, page }) => (report.source.kind === 'report' ? `${report.source.url}#page=${page}` : ''),
		},
		{
			name: 'place',
			kind: 'integer',
			required: true,
			meaning: 'Which value of the report it is: 1 for the first.',
			value: ({ place }) => String(place),
		},
	];
	return dataTable(
		{
			name: 'printed',
			what: `One row for each number, day or mention that a program has read in ${record.reports.filter(({ printed }) => printed).length} reports, newest first: how many children were in care or on child protection plans, since when directors had been in post, whether unregistered homes are mentioned. What a program could not read for certain is left out.`,
			key: ['report', 'place'],
			references: ofReportAndCouncil,
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) => valuesOf(report).map((one, index): PlacedValue => ({ ...one, place: index + 1 }))),
	);
}

function valuesOf(report: Report): ValueOfReport[] {
	const { printed } = report;
	if (!printed) return [];
	const { numbers, posts, earlierInspections, lastInspection, unregisteredHomes, focusedVisits } = printed;
	const named = (id: string): string => id.replaceAll('-', '_');
	const values = [
		...printedNumbers.flatMap((id) => {
			const one = numbers[id];
			if (!one) return [];
			const { page, at } = one;
			return [
				{ field: named(id), value: String(one.number), at, page },
				...(one.rate === undefined ? [] : [{ field: `${named(id)}_rate`, value: String(one.rate), at, page }]),
				...(one.share === undefined ? [] : [{ field: `${named(id)}_share`, value: String(one.share), at, page }]),
			];
		}),
		...printedPosts.flatMap((id) => {
			const one = posts[id];
			if (!one) return [];
			return [
				{ field: `${named(id)}_since`, value: interval(one.since), page: one.page },
				...(one.interim ? [{ field: `${named(id)}_interim`, value: 'yes', page: one.page }] : []),
			];
		}),
		...earlierInspections.map(({ of, grade, inspected, page }) => ({
			field: `earlier_${named(of)}`,
			value: grade,
			at: inspected,
			page,
		})),
		...(lastInspection
			? [{ field: 'last_inspection', value: String(lastInspection.year), page: lastInspection.page }]
			: []),
		...(unregisteredHomes ? [{ field: 'unregistered_homes', value: 'mentioned', page: unregisteredHomes.page }] : []),
		...focusedVisits.map(({ month, page }) => ({ field: 'focused_visit', value: interval(month), page })),
	];
	return values.map((one) => ({ report, ...one }));
}
