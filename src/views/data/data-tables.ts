/** The record as tables for download: those of /data/ and /themes/points.csv. Columns are promises. */
import { allGrades } from '../../domain/record/counted-scales.ts';
import { valueOf, endOf, startOf } from '../../domain/record/reports.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { regions } from '../../domain/record/authorities.ts';
import { circumstanceKinds } from '../../domain/record/findings.ts';
import { printedNumbers, printedPosts } from '../../domain/record/printed.ts';
import { servicesEditions } from '../../domain/record/frameworks.ts';
import { eitherText, monthText } from '../words/wording.ts';
import type { DateSpan } from '../../domain/basics/dates.ts';
import type { CircumstanceKind } from '../../domain/record/findings.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement, Report } from '../../domain/record/reports.ts';
import type { Authority } from '../../domain/record/authorities.ts';

interface Column<Row> {
	readonly name: string;
	/** What the column contains, for the data page. */
	readonly meaning: string;
	readonly value: (row: Row) => string;
}

/** A table to download, with the meaning of each column. Names of columns are a promise. */
export interface DataTable {
	readonly columns: readonly { readonly name: string; readonly meaning: string }[];
	readonly rows: readonly (readonly string[])[];
}

/** A span as an ISO interval: "2014-04-22", or "2014-05-01/2015-06-30" where only bounds are known. */
function interval(span: DateSpan): string {
	return exactDay(span) ?? `${span.earliest}/${span.latest}`;
}

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

const columnName = (id: JudgementId): string => id.replaceAll('-', '_');

function judgementColumns(record: InspectionRecord): Column<Report>[] {
	const made = record.frameworks
		.flatMap((f) => f.editions)
		.flatMap((edition) => edition.judgements.map(({ id }) => id));
	return [...new Set([...firstColumns, ...made])].flatMap((id): Column<Report>[] => [
		{
			name: columnName(id),
			meaning: `Grade of the judgement “${id.replaceAll('-', ' ')}”: ${eitherText(allGrades(record))}; empty where there is none.`,
			value: (report) => {
				const value = valueOf(report, id);
				return value.kind === 'graded' ? value.grade : '';
			},
		},
		{
			name: `${columnName(id)}_absence`,
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
		{ name: 'slug', meaning: 'The authority’s name in addresses of this site.', value: (r) => r.authority },
		{ name: 'report', meaning: 'The report’s address below /reports/ on this site.', value: (r) => r.id },
		{ name: 'authority', meaning: 'The authority’s name.', value: (r) => authorityOf(r).name },
		{
			name: 'urn',
			meaning: 'Ofsted’s number of the authority; empty where we do not hold it.',
			value: (r) => text(authorityOf(r).urn),
		},
		{
			name: 'la_code',
			meaning: 'The Department for Education’s number of the authority; empty where we do not hold it.',
			value: (r) => text(authorityOf(r).laCode),
		},
		{ name: 'gss_code', meaning: 'The authority’s present, or last, ONS code.', value: (r) => authorityOf(r).gssCode },
		{
			name: 'framework',
			meaning: `${eitherText([...new Set(['sif', 'ilacs', ...record.frameworks.map(({ slug }) => slug)])])}.`,
			value: (r) => r.framework,
		},
		{
			name: 'edition',
			meaning: 'The edition of the framework, told by the judgements that the report prints.',
			value: (r) => r.edition.id,
		},
		{ name: 'type', meaning: 'full, reinspection, standard, short or lscb-review.', value: (r) => r.type },
		{
			name: 'type_basis',
			meaning: 'How the type is known: printed, length (of the visit), inferred, official-statistics or secondary.',
			value: (r) => r.typeBasis,
		},
		{
			name: 'start',
			meaning: 'First day on site (ISO 8601; an interval a/b where only bounds are known).',
			value: (r) => interval(startOf(r)),
		},
		{
			name: 'end',
			meaning: 'Last day on site, of the last visit where there were several.',
			value: (r) => interval(endOf(r)),
		},
		{ name: 'visits', meaning: 'Number of stays on site.', value: (r) => String(r.stays.length) },
		{ name: 'published', meaning: 'Day of publication.', value: (r) => interval(r.published) },
		{
			name: 'published_basis',
			meaning: 'How that day is known: printed, site, table or bounds.',
			value: (r) => r.publishedBasis,
		},
		...judgementColumns(record),
		{ name: 'source_kind', meaning: 'report, official-statistics or secondary.', value: (r) => r.source.kind },
		{
			name: 'url',
			meaning: 'Address of the source; several are separated by spaces.',
			value: (r) => (r.source.kind === 'secondary' ? r.source.items.map((i) => i.url).join(' ') : (r.source.url ?? '')),
		},
		{
			name: 'sha256',
			meaning: 'SHA-256 of the PDF that was read; empty where it was not at hand.',
			value: (r) => (r.source.kind === 'report' ? (r.source.file?.sha256 ?? '') : ''),
		},
		{
			name: 'pages',
			meaning: 'Pages of that PDF.',
			value: (r) => (r.source.kind === 'report' ? text(r.source.file?.pages) : ''),
		},
	];
	return table(columns, [...record.reports].reverse());
}

/** Every authority, current and abolished, by name. */
export function authoritiesTable(record: InspectionRecord): DataTable {
	const [first] = servicesEditions(record.frameworks);
	const since = first ? monthText(first.from) : 'the first inspection';
	const columns: Column<Authority>[] = [
		{ name: 'slug', meaning: 'The authority’s name in addresses of this site.', value: (a) => a.slug },
		{ name: 'name', meaning: 'The name that readers use.', value: (a) => a.name },
		{ name: 'formal_name', meaning: 'The formal name where it differs.', value: (a) => a.formalName ?? '' },
		{ name: 'urn', meaning: 'Ofsted’s number; empty where we do not hold it.', value: (a) => text(a.urn) },
		{
			name: 'la_code',
			meaning: 'The Department for Education’s number; empty where we do not hold it.',
			value: (a) => text(a.laCode),
		},
		{ name: 'gss_code', meaning: 'The present, or last, ONS code.', value: (a) => a.gssCode },
		{ name: 'region', meaning: 'Region of England.', value: (a) => regions[a.region].label },
		{ name: 'region_gss', meaning: 'ONS code of the region.', value: (a) => regions[a.region].gss },
		{
			name: 'type',
			meaning: 'county, london-borough, metropolitan-district or unitary: what it is, or last was.',
			value: (a) => a.type,
		},
		{ name: 'from', meaning: `First day, for authorities that began after ${since}.`, value: (a) => a.from ?? '' },
		{ name: 'to', meaning: 'Last day, for authorities that no longer exist.', value: (a) => a.to ?? '' },
		{
			name: 'predecessors',
			meaning: 'Slugs of the authorities that it replaced, separated by spaces.',
			value: (a) => a.predecessors.join(' '),
		},
		{
			name: 'successors',
			meaning: 'Slugs of the authorities that replaced it, separated by spaces.',
			value: (a) => a.successors.join(' '),
		},
		{
			name: 'neighbours',
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
			meaning: 'Day of a report that is out and not in this record yet; empty where none is known.',
			value: (a) => a.newerReport?.published ?? '',
		},
	];
	return table(columns, record.authorities);
}

/** What a row is of: a part of a report. */
interface OfReport {
	readonly report: Report;
}

/** Where the report of a row stands on this site. */
const placeColumns: readonly Column<OfReport>[] = [
	{
		name: 'slug',
		meaning: 'The authority’s name in addresses of this site.',
		value: ({ report }) => report.authority,
	},
	{
		name: 'report',
		meaning: 'The report’s address below /reports/ on this site.',
		value: ({ report }) => report.id,
	},
];

/** Whose report it is, and of when. */
function aboutColumns(record: InspectionRecord): Column<OfReport>[] {
	return [
		{
			name: 'authority',
			meaning: 'The authority’s name.',
			value: ({ report }) => record.authority(report.authority).name,
		},
		{ name: 'published', meaning: 'Day of publication.', value: ({ report }) => interval(report.published) },
		{ name: 'framework', meaning: 'The framework, as in inspections.csv.', value: ({ report }) => report.framework },
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
			meaning: 'Which point of the report it is: 1 for the first. Points to a board follow those to the council.',
			value: ({ place }) => String(place),
		},
		...aboutColumns(record),
		{
			name: 'judgements',
			meaning: 'The judgements that it is about, by their columns in inspections.csv, separated by spaces.',
			value: ({ point }) => point.judgements.map(columnName).join(' '),
		},
		{
			name: 'themes',
			meaning: 'One to three themes, the main one first, by their addresses below /themes/, separated by spaces.',
			value: ({ point }) => point.themes.join(' '),
		},
		{
			name: 'kind',
			meaning: 'priority where the report asks for priority or immediate action; otherwise improvement.',
			value: ({ point }) => (point.isPriority ? 'priority' : 'improvement'),
		},
		{
			name: 'body',
			meaning: 'Who is asked: authority, or board for a local safeguarding children board.',
			value: ({ point }) => point.body,
		},
		{
			name: 'national_framework',
			meaning: 'Outcomes and enablers of the national framework that the report prints after it, separated by spaces.',
			value: ({ point }) => point.nationalFramework.join(' '),
		},
		{ name: 'page', meaning: 'Page of the PDF, the first being 1.', value: ({ point }) => String(point.page) },
		{ name: 'text', meaning: 'What should become better, in our words.', value: ({ point }) => point.text },
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF at that page; empty where we do not hold it.',
			value: ({ report, point }) => (report.source.kind === 'report' ? `${report.source.url}#page=${point.page}` : ''),
		},
	];
	return table(
		columns,
		record.reports
			.toReversed()
			.flatMap((report) =>
				report.improvements.map((point, index): PointOfReport => ({ report, point, place: index + 1 })),
			),
	);
}

/** A statement on what a report found, or the direction that it names. */
interface StatementOfReport extends OfReport {
	readonly kind: 'summary' | 'strength' | 'also-noted' | 'voice' | 'circumstance';
	readonly text: string;
	readonly page: number | undefined;
	/** What a circumstance is of: "commissioner". */
	readonly matter?: CircumstanceKind;
}

/** What reports found, statement by statement: those of the newest report first, in the order of its page. */
export function findingsTable(record: InspectionRecord): DataTable {
	const columns: Column<StatementOfReport>[] = [
		...placeColumns,
		...aboutColumns(record),
		{
			name: 'kind',
			meaning:
				'summary; strength; also-noted (a weaker matter outside the points to improve); voice (what children or carers said); or circumstance.',
			value: ({ kind }) => kind,
		},
		{
			name: 'circumstance',
			meaning: `Of a circumstance: ${circumstanceKinds.join(', ')}; otherwise empty.`,
			value: ({ matter }) => matter ?? '',
		},
		{ name: 'text', meaning: 'What the report found, in our words.', value: ({ text }) => text },
		{
			name: 'page',
			meaning: 'Page of the PDF, counted from 1; empty for a summary, which covers the whole report.',
			value: ({ page }) => text(page),
		},
		{
			name: 'direction',
			meaning:
				'How services have changed since the previous inspection, as the report says it: better, worse, mixed, steady or not-said.',
			value: ({ report }) => report.findings?.direction ?? '',
		},
		{
			name: 'reviewed',
			meaning: 'Day on which a second reader compared it with the report; empty where no one has yet.',
			value: ({ report }) => report.findings?.reviewed ?? '',
		},
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF, at that page where there is one.',
			value: ({ report, page }) =>
				report.source.kind === 'report' ? `${report.source.url}${page === undefined ? '' : `#page=${page}`}` : '',
		},
	];
	return table(columns, record.reports.toReversed().flatMap(statementsOf));
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

/** What a program reads in the reports besides judgements, a row for each value: those of the newest report first. */
export function printedTable(record: InspectionRecord): DataTable {
	const numbers = printedNumbers.map((id) => id.replaceAll('-', '_'));
	const columns: Column<ValueOfReport>[] = [
		...placeColumns,
		...aboutColumns(record),
		{
			name: 'field',
			meaning: `Of SIF reports: ${numbers.join(', ')} (children, or children in the months before the inspection), in_care_rate and protection_plans_rate (for each 10,000 children), out_of_area_share (in a hundred of those in care), director_since, board_chair_since, director_interim and board_chair_interim, earlier_protection and earlier_looked_after. Of ILACS reports: last_inspection, unregistered_homes, focused_visit.`,
			value: ({ field }) => field,
		},
		{
			name: 'value',
			meaning:
				'As printed: a number; a day, or an interval a/b for a month or a year; the grade of an earlier inspection in the words of its time; the year of the last inspection; yes; mentioned, which may be to say that there are none.',
			value: ({ value }) => value,
		},
		{
			name: 'as_at',
			meaning: 'The day that the report gives with it, or an interval a/b for a month; empty where it gives none.',
			value: ({ at }) => (at ? interval(at) : ''),
		},
		{ name: 'page', meaning: 'Page of the PDF, the first being 1.', value: ({ page }) => String(page) },
		{
			name: 'address',
			meaning: 'Address of Ofsted’s PDF at that page.',
			value: ({ report, page }) => (report.source.kind === 'report' ? `${report.source.url}#page=${page}` : ''),
		},
	];
	return table(columns, record.reports.toReversed().flatMap(valuesOf));
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

function text(value: number | undefined): string {
	return value === undefined ? '' : String(value);
}

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): DataTable {
	return {
		columns: columns.map(({ name, meaning }) => ({ name, meaning })),
		rows: rows.map((row) => columns.map((column) => column.value(row))),
	};
}
