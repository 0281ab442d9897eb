/** Every table of the record, and what is said of one council or one report in them. */
import { jsonRows } from './data-table.ts';
import { printedTable } from './printed-table.ts';
import { findingsTable } from './findings-table.ts';
import { pointsTable, pointThemesTable, themesTable } from './point-tables.ts';
import { authoritiesTable, authorityTypesTable, neighboursTable, successorsTable } from './council-tables.ts';
import { inspectionsTable } from './inspections-table.ts';
import { jointFindingsTable, jointPointsTable, jointTable, jointThemesTable } from './joint-table.ts';
import { currentTable, snapshotsTable } from './standing-tables.ts';
import { visitsTable } from './visits-table.ts';
import { editionsTable, judgementsTable } from './judgement-tables.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { DataTable, JsonRow } from './data-table.ts';

/** Every table of the record, in the order in which the data page lists them. */
export function allTables(record: InspectionRecord): DataTable[] {
	return [
		inspectionsTable(record),
		authoritiesTable(record),
		pointsTable(record),
		findingsTable(record),
		printedTable(record),
		judgementsTable(record),
		currentTable(record),
		snapshotsTable(record),
		visitsTable(record),
		editionsTable(record),
		authorityTypesTable(record),
		successorsTable(record),
		neighboursTable(record),
		themesTable(record),
		pointThemesTable(record),
		jointTable(record),
		jointPointsTable(record),
		jointFindingsTable(record),
		jointThemesTable(record),
	];
}

/** A table by its name. Throws when there is none. */
export function tableNamed(tables: readonly DataTable[], name: string): DataTable {
	const found = tables.find((table) => table.name === name);
	if (!found) throw new Error(`No table "${name}" in the data`);
	return found;
}

/** The tables in which a council’s own file repeats its rows; what its reports say is in theirs. */
const tablesOfCouncils = [
	'current',
	'inspections',
	'visits',
	'authority-types',
	'successors',
	'neighbours',
] as const satisfies readonly string[];

/** The same for a report. */
const tablesOfReports = ['judgements', 'points', 'findings', 'printed'] as const satisfies readonly string[];

/** The rows of one council or one report, table by table. */
export type RowsOfOne = Readonly<Record<string, JsonRow | readonly JsonRow[]>>;

/** What the tables say of each council, by slug: the row of authorities, and its rows of other tables. */
export function rowsOfCouncils(tables: readonly DataTable[]): ReadonlyMap<string, RowsOfOne> {
	return rowsOfEach(tables, 'slug', { own: 'authorities', as: 'authority', others: tablesOfCouncils });
}

/** What the tables say of each report, by its id: the row of inspections, and its rows of other tables. */
export function rowsOfReports(tables: readonly DataTable[]): ReadonlyMap<string, RowsOfOne> {
	return rowsOfEach(tables, 'report', { own: 'inspections', as: 'inspection', others: tablesOfReports });
}

function rowsOfEach(
	tables: readonly DataTable[],
	key: string,
	{ own, as, others }: { readonly own: string; readonly as: string; readonly others: readonly string[] },
): ReadonlyMap<string, RowsOfOne> {
	const grouped = others.map((name) => ({
		field: name.replaceAll('-', '_'),
		rows: Map.groupBy(jsonRows(tableNamed(tables, name)), (row) => row[key]),
	}));
	return new Map(
		jsonRows(tableNamed(tables, own)).map((row) => [
			String(row[key]),
			{ [as]: row, ...Object.fromEntries(grouped.map(({ field, rows }) => [field, rows.get(row[key] ?? null) ?? []])) },
		]),
	);
}
