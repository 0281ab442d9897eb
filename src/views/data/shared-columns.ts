/** Columns that several tables have, and how tables name councils, reports and judgements. Columns are promises. */
import { interval, refersTo } from './data-table.ts';
import type { JudgementId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { Column, Reference } from './data-table.ts';

/** The form of a council’s name in addresses, as a regular expression. */
export const SLUG = '[a-z]+(-[a-z]+)*';

/** The form of a report’s address below /reports/. */
const REPORT = `${SLUG}/(\\d{4}-\\d{2}-\\d{2}|inspected-\\d{4}-\\d{2})`;

/** The form of an ONS code. */
export const GSS = 'E\\d{8}';

/** The column of a judgement in inspections.csv, by which other tables name it too. */
export const columnName = (id: JudgementId): string => id.replaceAll('-', '_');

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
export const reportColumns = <Row>(reportOf: (row: Row) => Report): Column<Row>[] => [
	{
		name: 'slug',
		required: true,
		pattern: SLUG,
		meaning: 'The authority’s name in addresses of this site.',
		value: (row) => reportOf(row).authority,
	},
	{
		name: 'report',
		required: true,
		pattern: REPORT,
		meaning: 'The report’s address below /reports/ on this site.',
		value: (row) => reportOf(row).id,
	},
];

/** The same for a part of a report. */
export const placeColumns: readonly Column<OfReport>[] = reportColumns(({ report }) => report);

/** Whose report it is, and of when. */
export function aboutColumns(record: InspectionRecord): Column<OfReport>[] {
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

/** The council that a row is of. */
export function councilColumn<Row>(slug: (row: Row) => string): Column<Row> {
	return { name: 'slug', required: true, meaning: 'The authority’s name in addresses of this site.', value: slug };
}
