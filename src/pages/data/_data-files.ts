/** The tables of the record as files, made once for all pages of a build. */
import { href } from '../../components/parts/href.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import { allTables, rowsOfCouncils, rowsOfReports } from '../../views/data/all-tables.ts';
import { jsonRows } from '../../views/data/data-table.ts';
import { aboutFile, dataVersion, fingerprintLines } from '../../views/data/table-schemas.ts';
import { csvText } from '../../views/words/csv.ts';
import type { RowsOfOne } from '../../views/data/all-tables.ts';
import type { DataTable } from '../../views/data/data-table.ts';
import type { DataFacts } from '../../views/data/table-schemas.ts';

interface DataFiles {
	readonly tables: readonly DataTable[];
	/** The text of each table’s CSV file, by the table’s name. */
	readonly csv: ReadonlyMap<string, string>;
	readonly facts: DataFacts;
	readonly councils: ReadonlyMap<string, RowsOfOne>;
	readonly reports: ReadonlyMap<string, RowsOfOne>;
}

let made: Promise<DataFiles> | undefined;

/** The data files of this build. During development they are made again for each of them, because content may change. */
export function dataFiles(): Promise<DataFiles> {
	if (import.meta.env.DEV) return makeFiles();
	made ??= makeFiles();
	return made;
}

async function makeFiles(): Promise<DataFiles> {
	const record = await loadRecord();
	const tables = allTables(record);
	const csv = new Map(
		tables.map(({ name, columns, rows }) => [name, csvText([columns.map((column) => column.name), ...rows])]),
	);
	const files = new Map([...csv].map(([name, text]) => [name, fingerprint(text)]));
	const asAt = asAtDate(record);
	const version = dataVersion(asAt, fingerprint(fingerprintLines(files)).sha256);
	const fullAddress = (address: string): string | undefined =>
		import.meta.env.SITE ? new URL(href(address), import.meta.env.SITE).href : undefined;
	return {
		tables,
		csv,
		facts: { asAt, version, fullAddress, files },
		councils: rowsOfCouncils(tables),
		reports: rowsOfReports(tables),
	};
}

/** A CSV file of the site. */
export function csvResponse(text: string): Response {
	return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}

/** A JSON file of the site; `text` when its lines are arranged already. */
export function jsonResponse(text: string): Response {
	return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/json' } });
}

/** The rows of a table as JSON, each on a line of its own so that two versions can be compared line by line. */
export function jsonTable(table: DataTable): string {
	return `[\n${jsonRows(table)
		.map((row) => JSON.stringify(row))
		.join(',\n')}\n]`;
}

/** The file of one council or one report: what it is, and its rows. */
export function fileOfOne(title: string, page: string, facts: DataFacts, rows: RowsOfOne | undefined): Response {
	const address = (of: string): string => facts.fullAddress(of) ?? href(of);
	return jsonResponse(JSON.stringify({ about: aboutFile(title, page, facts, address), ...rows }, undefined, '\t'));
}
