/** The table of what inspectors found, statement by statement. Columns are promises. */
import { circumstanceKinds, directions } from '../../domain/record/findings.ts';
import { dataTable, numberCell } from './data-table.ts';
import { placeColumns, aboutColumns, ofReportAndCouncil } from './shared-columns.ts';
import type { CircumstanceKind } from '../../domain/record/findings.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';
import type { Column, DataTable } from './data-table.ts';
import type { OfReport } from './shared-columns.ts';

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
