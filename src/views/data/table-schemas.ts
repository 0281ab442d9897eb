/**
 * Descriptions of the tables for programs: a Frictionless Data Package (datapackage.json) and the metadata of CSV on the Web
 * (csv-metadata.json). Both say the same, from the columns of the tables.
 */
import { addresses } from '../addresses/addresses.ts';
import { dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CellKind, DataColumn, DataTable } from './data-table.ts';

/** The size and fingerprint of a table’s CSV file. */
export interface FileFacts {
	readonly bytes: number;
	/** SHA-256, in hexadecimal digits. */
	readonly sha256: string;
}

/** What the descriptions say of the data as a whole. */
export interface DataFacts {
	/** The record’s last day. */
	readonly asAt: IsoDate;
	/** See `dataVersion`. */
	readonly version: string;
	/** The site’s address of a page or file: full where the build knows it, otherwise undefined. */
	readonly fullAddress: (address: string) => string | undefined;
	/** The facts of each table’s CSV file, by the table’s name. */
	readonly files: ReadonlyMap<string, FileFacts>;
}

/** The name and title of the data, as descriptions and citations give them. */
export const dataTitle = 'Inspection Record: Ofsted’s inspections of English councils’ children’s services since 2013';

/** The licence of the data: that of the project it is built from. */
export const dataLicence = {
	name: 'MIT',
	title: 'MIT License',
	path: 'https://opensource.org/license/mit/',
} as const;

const sources = [
	{ title: 'Ofsted, reports of inspections', path: 'https://reports.ofsted.gov.uk/' },
	{
		title: 'Office for National Statistics, codes of councils and regions',
		path: 'https://geoportal.statistics.gov.uk/',
	},
] as const;

/**
 * The version of the data: the record’s last day and the first digits of the fingerprint of all tables, as a version after
 * SemVer: "2026.8.20+3f2a9c01d4e5". Two builds have the same version exactly when their tables are the same.
 */
export function dataVersion(asAt: IsoDate, fingerprint: string): string {
	const [year, month, day] = asAt.split('-').map(Number);
	return `${year}.${month}.${day}+${fingerprint.slice(0, 12)}`;
}

/** The lines of which a version’s fingerprint is the SHA-256: as `sha256sum` prints them for the CSV files, in order of name. */
export function fingerprintLines(files: ReadonlyMap<string, FileFacts>): string {
	return [...files]
		.map(([name, { sha256 }]) => ({ file: `${name}.csv`, sha256 }))
		.sort((a, b) => (a.file < b.file ? -1 : 1))
		.map(({ file, sha256 }) => `${sha256}  ${file}\n`)
		.join('');
}

/** Values of a span: a day, or an interval of two. */
const SPAN = '\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?';

/** The regular expression for a whole cell of text; undefined where any text may stand. */
function patternOf({ kind, oneOf, pattern }: DataColumn): string | undefined {
	if (kind === 'span') return SPAN;
	const one = oneOf === undefined ? pattern : `(${oneOf.join('|')})`;
	return kind === 'list' && one !== undefined ? `${one}( ${one})*` : one;
}

function describe({ asAt }: DataFacts): string {
	return `Every inspection in the record, with its judgements, dates and source, as published by ${dayText(asAt)}. Each table is also there as JSON under the same name. Independent of Ofsted.`;
}

/** JSON that leaves out what is undefined. */
type Json = Readonly<Record<string, unknown>>;

/** The Data Package of the tables, after the first and the second version of the standard. */
export function dataPackage(tables: readonly DataTable[], facts: DataFacts): Json {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		profile: 'tabular-data-package',
		name: 'inspection-record',
		title: dataTitle,
		description: describe(facts),
		homepage: facts.fullAddress(addresses.data),
		version: facts.version,
		licenses: [dataLicence],
		sources,
		keywords: ['Ofsted', 'children’s services', 'inspections', 'local authorities', 'England'],
		resources: tables.map((table) => {
			const file = facts.files.get(table.name);
			return {
				profile: 'tabular-data-resource',
				name: table.name,
				path: `${table.name}.csv`,
				description: table.what,
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
				bytes: file?.bytes,
				hash: file && `sha256:${file.sha256}`,
				schema: {
					fields: table.columns.map(fieldOf),
					missingValues: [''],
					primaryKey: table.key,
					// The standard knows no empty list of them.
					foreignKeys: orNone(
						table.references.map(({ columns, table: resource, to }) => ({
							fields: columns,
							reference: { resource, fields: to },
						})),
					),
				},
			};
		}),
	};
}

function orNone<Item>(items: readonly Item[]): readonly Item[] | undefined {
	return items.length > 0 ? items : undefined;
}

const fieldTypes: Readonly<Record<CellKind, string>> = {
	text: 'string',
	integer: 'integer',
	day: 'date',
	span: 'string',
	list: 'string',
};

function fieldOf(column: DataColumn): Json {
	const isChoice = column.kind === 'text' && column.oneOf !== undefined;
	return {
		name: column.name,
		type: fieldTypes[column.kind],
		description: column.meaning,
		constraints: {
			required: column.required,
			enum: isChoice ? column.oneOf : undefined,
			pattern: isChoice ? undefined : wholeCell(patternOf(column)),
			minimum: column.kind === 'integer' ? 0 : undefined,
		},
	};
}

/** Table Schema tries a pattern anywhere in a cell unless it is fastened to both ends. */
function wholeCell(pattern: string | undefined): string | undefined {
	return pattern === undefined ? undefined : `^${pattern}$`;
}

/** The metadata of the tables after CSV on the Web. */
export function csvMetadata(tables: readonly DataTable[], facts: DataFacts): Json {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		'@id': facts.fullAddress(addresses.csvMetadata),
		'dc:title': dataTitle,
		'dc:description': describe(facts),
		'dc:license': { '@id': dataLicence.path },
		'dc:source': sources.map(({ path }) => ({ '@id': path })),
		'schema:version': facts.version,
		dialect: {
			encoding: 'utf-8',
			delimiter: ',',
			lineTerminators: ['\r\n'],
			quoteChar: '"',
			doubleQuote: true,
			header: true,
		},
		tables: tables.map((table) => ({
			url: `${table.name}.csv`,
			'dc:description': table.what,
			tableSchema: {
				columns: table.columns.map(csvColumn),
				primaryKey: table.key,
				foreignKeys: orNone(
					table.references.map(({ columns, table: other, to }) => ({
						columnReference: columns,
						reference: { resource: `${other}.csv`, columnReference: to },
					})),
				),
			},
		})),
	};
}

function csvColumn(column: DataColumn): Json {
	const { kind, oneOf, pattern } = column;
	// A list is taken apart first, so that its format is that of one name.
	const format = kind === 'list' ? (oneOf?.join('|') ?? pattern) : patternOf(column);
	return {
		name: column.name,
		titles: column.name,
		'dc:description': column.meaning,
		datatype:
			kind === 'integer'
				? { base: 'integer', minimum: 0 }
				: kind === 'day'
					? 'date'
					: format === undefined
						? 'string'
						: { base: 'string', format },
		required: column.required,
		separator: kind === 'list' ? ' ' : undefined,
	};
}

/** How the file of one council or report begins: what it is, as at when, and where its fields are explained. */
export function aboutFile(title: string, page: string, facts: DataFacts, address: (of: string) => string): Json {
	return {
		title,
		page: address(page),
		as_at: facts.asAt,
		version: facts.version,
		licence: dataLicence.name,
		columns: address(addresses.dataPackage),
	};
}
