/** The data page: the files and the dictionary of their columns; and the page on how the data has changed. */
import { addresses } from '../addresses/addresses.ts';
import { reportName } from '../parts/report-row.ts';
import { dayText, monthText } from '../words/wording.ts';
import { addYears, exactDay } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { CellKind, DataColumn, DataTable } from './data-table.ts';
import type { DataFacts } from './table-schemas.ts';

/** A file of the data with what a reader should know before fetching it. */
export interface TableView {
	/** The table’s name, and the id of its section. */
	readonly name: string;
	readonly what: string;
	readonly csv: LinkView;
	readonly json: LinkView;
	/** "496 rows, 43 columns, 0.3 MB as CSV". */
	readonly extent: string;
	readonly columns: readonly { readonly name: string; readonly form: string; readonly meaning: string }[];
	readonly sha256: string;
}

/** Each table as the data page lists it. */
export function tableViews(tables: readonly DataTable[], { files }: DataFacts): TableView[] {
	return tables.map(({ name, what, columns, rows }) => ({
		name,
		what,
		csv: { text: `${name}.csv`, address: addresses.tableFile(name, 'csv') },
		json: { text: `${name}.json`, address: addresses.tableFile(name, 'json') },
		extent: `${count(rows.length)} rows, ${columns.length} columns, ${sizeText(files.get(name)?.bytes ?? 0)} as CSV`,
		columns: columns.map((column) => ({ name: column.name, form: formText(column), meaning: column.meaning })),
		sha256: files.get(name)?.sha256 ?? '',
	}));
}

const kinds: Readonly<Record<CellKind, string>> = {
	text: 'text',
	integer: 'whole number',
	day: 'day',
	span: 'day, or days a/b',
	list: 'names, with spaces between',
};

/** What a cell contains and whether it may be empty: "day, may be empty". */
function formText({ kind, required, oneOf }: DataColumn): string {
	const what = kind === 'text' && oneOf !== undefined ? 'one of a set' : kinds[kind];
	return required ? what : `${what}, may be empty`;
}

/** "1.9 MB", "4 kB"; a kilobyte is 1,000 bytes. */
function sizeText(bytes: number): string {
	return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "4,665". */
function count(number: number): string {
	return number.toLocaleString('en-GB');
}

/** The reports published in the year to the record’s last day, month by month, newest first. */
export function reportsByMonth(
	record: InspectionRecord,
): readonly { readonly month: string; readonly reports: readonly LinkView[] }[] {
	const since = addYears(asAtDate(record), -1);
	const recent = record.reports.toReversed().filter(({ published }) => (exactDay(published) ?? '') > since);
	return [...Map.groupBy(recent, ({ published }) => published.latest.slice(0, 7))].map(([month, reports]) => ({
		month: monthText(`${month}-01`),
		reports: reports.map((report) => ({ text: reportName(record, report), address: addresses.report(report.id) })),
	}));
}

/** How to cite the data: title, version, day and address, in one sentence. */
export function dataCitation({ asAt, version, fullAddress }: DataFacts, title: string): string {
	const address = fullAddress(addresses.data);
	return `${title}. Reports published by ${dayText(asAt)}; version ${version}.${address === undefined ? '' : ` ${address}`}`;
}
