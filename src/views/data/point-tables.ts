/** Tables of points to improve and their themes. Columns are promises. */
import { pointBodies } from '../../domain/record/reports.ts';
import { pointsKnown } from '../../domain/record/points.ts';
import { countText, numberText } from '../words/wording.ts';
import { dataTable, refersTo } from './data-table.ts';
import { columnName, placeColumns, aboutColumns, ofReportAndCouncil } from './shared-columns.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Improvement } from '../../domain/record/reports.ts';
import type { Column, DataTable } from './data-table.ts';
import type { OfReport } from './shared-columns.ts';
import type { Theme } from '../../domain/record/themes.ts';

/** A point to improve with the report that makes it, and its place in the report’s list. */
interface PointOfReport extends OfReport {
	readonly point: Improvement;
	readonly place: number;
}

/** How many reports the rows are from. A report whose points we know may have none: it has no row, and still counts. */
function fromReports(record: InspectionRecord): string {
	const known = record.reports.filter(pointsKnown);
	const without = known.filter(({ improvements }) => improvements.length === 0).length;
	const none = without === 0 ? '' : `; ${numberText(without)} of them list none, and have no row`;
	return `We have the points of ${countText(known.length, 'report')}${none}.`;
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
			what: `One row for each point that inspectors asked councils to improve, newest report first. ${fromReports(record)}`,
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

/** Every theme of points to improve, in the order of their table. */
export function themesTable(record: InspectionRecord): DataTable {
	const columns: Column<Theme>[] = [
		{
			name: 'theme',
			required: true,
			meaning: 'The theme’s address below /themes/ on this site.',
			value: ({ id }) => id,
		},
		{ name: 'label', required: true, meaning: 'The theme as readers see it.', value: ({ label }) => label },
		{ name: 'meaning', required: true, meaning: 'What it is about.', value: ({ meaning }) => meaning },
		{ name: 'belongs', required: true, meaning: 'What counts as this theme.', value: ({ belongs }) => belongs },
		{ name: 'not', meaning: 'What belongs to another theme instead.', value: (theme) => theme.not ?? '' },
	];
	return dataTable(
		{ name: 'themes', what: 'One row for each theme of points to improve.', key: ['theme'], references: [] },
		columns,
		record.themes,
	);
}

interface ThemeOfPoint extends OfReport {
	readonly point: number;
	readonly theme: string;
	readonly place: number;
}

/** The themes of every point to improve. */
export function pointThemesTable(record: InspectionRecord): DataTable {
	const columns: Column<ThemeOfPoint>[] = [
		...placeColumns,
		{
			name: 'point',
			kind: 'integer',
			required: true,
			meaning: 'Which point of the report it is, as in points.csv.',
			value: ({ point }) => String(point),
		},
		{ name: 'theme', required: true, meaning: 'A theme of the point, as in themes.csv.', value: ({ theme }) => theme },
		{
			name: 'place',
			kind: 'integer',
			required: true,
			meaning: '1 for the main theme of the point.',
			value: ({ place }) => String(place),
		},
	];
	return dataTable(
		{
			name: 'point-themes',
			what: 'One row for each theme of a point to improve: one to three for each point.',
			key: ['report', 'point', 'theme'],
			references: [
				{ columns: ['report', 'point'], table: 'points', to: ['report', 'point'] },
				refersTo('theme', 'themes', 'theme'),
				refersTo('slug', 'authorities', 'slug'),
			],
		},
		columns,
		record.reports
			.toReversed()
			.flatMap((report) =>
				report.improvements.flatMap(({ themes }, point) =>
					themes.map((theme, place): ThemeOfPoint => ({ report, point: point + 1, theme, place: place + 1 })),
				),
			),
	);
}
