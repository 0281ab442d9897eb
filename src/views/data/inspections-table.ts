/** The table of inspections, a row for each report with its judgements side by side. Columns are promises. */
import { allGrades } from '../../domain/record/counted-scales.ts';
import { endOf, publishedBases, sourceKindLabels, startOf, typeBases, valueOf } from '../../domain/record/reports.ts';
import { inspectionTypes } from '../../domain/record/frameworks.ts';
import { absenceReasons } from '../../domain/record/judgements.ts';
import { eitherText } from '../words/wording.ts';
import { dataTable, interval, numberCell, refersTo } from './data-table.ts';
import { columnName, GSS, reportColumns } from './shared-columns.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { Column, DataTable } from './data-table.ts';

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

/** The name and numbers of the report’s council. */
function authorityColumns(record: InspectionRecord): Column<Report>[] {
	const authorityOf = (report: Report): Authority => record.authority(report.authority);
	return [
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
	];
}

/** Where the facts are from. */
const sourceColumns: readonly Column<Report>[] = [
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

/** The table "inspections": a row for each graded report, newest first, with its facts, grades and sources. */
export function inspectionsTable(record: InspectionRecord): DataTable {
	const columns: Column<Report>[] = [
		...reportColumns((report: Report) => report),
		...authorityColumns(record),
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
			meaning: 'The edition of the framework, identified by the judgements that the report prints.',
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
		...sourceColumns,
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
