/**
 * What the site says of its tables to programs: the Data Package, judged by the reference implementation of the standard,
 * and the metadata of CSV on the Web, by which each cell is read here.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package, validate } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { all, readText } from '../support/html.ts';

const site = builtSite();
const path = join(site.folder, 'data', 'datapackage.json');

interface Field {
	readonly name: string;
	readonly description: string;
	readonly constraints: { readonly required: boolean };
}
interface Descriptor {
	readonly version: string;
	readonly resources: readonly {
		readonly name: string;
		readonly path: string;
		readonly bytes: number;
		readonly hash: string;
		readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
	}[];
}
const readJson = (file: string): unknown => JSON.parse(site.read(file).toString());
const descriptor = readJson('/data/datapackage.json') as Descriptor;
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

describe('the Data Package', () => {
	test('is what its profiles ask for', async () => {
		const { valid, errors } = await validate(path);
		expect(errors.map(({ message }) => message)).toEqual([]);
		expect(valid).toBe(true);
		expect(descriptor.resources.length).toBeGreaterThanOrEqual(14);
	});

	test.each(descriptor.resources.map(({ name }) => name))(
		'says of %s what is true of every row: types, constraints, its key and the tables that it names',
		async (name) => {
			const { resources } = await Package.load(path);
			const errors = await resources
				.find((resource) => resource.name === name)!
				.checkRelations()
				.then(() => [])
				.catch((error: Error & { errors?: Error[] }) => [error, ...(error.errors ?? [])]);
			expect(few(errors.map(({ message }) => message))).toEqual([]);
		},
	);

	test('would be refused with a value that is not allowed, a key twice, or a name that is nowhere', async () => {
		const visits = descriptor.resources.find(({ name }) => name === 'visits')!;
		const authorities = descriptor.resources.find(({ name }) => name === 'authorities')!;
		const good = ['camden', 'focused', '2024-05-14', '2024-07-12', 'Care leavers', ''];
		const faults = async (...rows: string[][]): Promise<string> => {
			const names = parse(site.read('/data/authorities.csv'), { to: 40 });
			const withData = { ...visits, path: undefined, data: [visits.schema.fields.map((f) => f.name), ...rows] };
			const loaded = await Package.load({
				...descriptor,
				resources: [withData, { ...authorities, path: undefined, data: names }],
			});
			return loaded.resources[0]!.checkRelations()
				.then(() => '')
				.catch((error: Error & { errors?: Error[] }) => [error, ...(error.errors ?? [])].map(String).join(' '));
		};
		expect(await faults(good)).toBe('');
		expect(await faults(good.with(1, 'fucused'))).toContain('enum');
		expect(await faults(good.with(2, '14/05/2024'))).toContain('14/05/2024');
		expect(await faults(good, good)).toMatch(/unique/i);
		expect(await faults(good.with(0, 'atlantis'))).toMatch(/foreign key/i);
	});

	test('gives each file’s size and fingerprint, and a version of the day and of all fingerprints', () => {
		const found = descriptor.resources.map((resource) => {
			const bytes = site.read(`/data/${resource.path}`);
			return { bytes: bytes.length, hash: `sha256:${sha256(bytes)}` };
		});
		expect(descriptor.resources.map(({ bytes, hash }) => ({ bytes, hash }))).toEqual(found);
		const lines = descriptor.resources
			.map((resource) => `${resource.hash.replace('sha256:', '')}  ${resource.path}\n`)
			.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
		const newest = parse<{ published: string }>(site.read('/data/inspections.csv'), { columns: true })
			.map(({ published }) => published)
			.filter((day) => !day.includes('/'))
			.reduce((a, b) => (a > b ? a : b));
		const day = newest.split('-').map(Number).join('.');
		expect(descriptor.version).toBe(`${day}+${sha256(lines.join('')).slice(0, 12)}`);
		expect(readText(all(site.page('/data/changes/'), 'main')[0]!)).toContain(descriptor.version);
	});
});

interface CsvColumn {
	readonly name: string;
	readonly datatype: string | { readonly base: string; readonly format?: string };
	readonly required: boolean;
	readonly separator?: string;
}
interface CsvTable {
	readonly url: string;
	readonly tableSchema: {
		readonly columns: readonly CsvColumn[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly {
			readonly columnReference: readonly string[];
			readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
		}[];
	};
}

describe('the metadata of CSV on the Web', () => {
	const metadata = readJson('/data/csv-metadata.json') as { '@context': unknown[]; tables: CsvTable[] };
	const rowsOf = (url: string): Record<string, string>[] =>
		parse<Record<string, string>>(site.read(`/data/${url}`), { columns: true });

	test('has the tables and columns of the files', () => {
		expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw');
		expect(metadata.tables.map(({ url }) => url)).toEqual(descriptor.resources.map((resource) => resource.path));
		for (const { url, tableSchema } of metadata.tables) {
			expect(Object.keys(rowsOf(url)[0]!)).toEqual(tableSchema.columns.map(({ name }) => name));
		}
	});

	test('says of each cell what is true of it', () => {
		const forms: Readonly<Record<string, RegExp>> = { integer: /^\d+$/, date: /^\d{4}-\d{2}-\d{2}$/ };
		const faults = metadata.tables.flatMap(({ url, tableSchema }) =>
			rowsOf(url).flatMap((row) =>
				tableSchema.columns.flatMap(({ name, datatype, required, separator }) => {
					const cell = row[name] ?? '';
					if (cell === '') return required ? [`${url} ${name}: empty`] : [];
					const { base, format } = typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
					const form = format === undefined ? forms[base] : new RegExp(`^(?:${format})$`);
					return (separator === undefined ? [cell] : cell.split(separator))
						.filter((value) => form && !form.test(value))
						.map((value) => `${url} ${name}: ${value}`);
				}),
			),
		);
		expect(few(faults)).toEqual([]);
	});

	test('names columns that are there in keys', () => {
		const columns = new Map(metadata.tables.map((t) => [t.url, t.tableSchema.columns.map(({ name }) => name)]));
		const named = metadata.tables.flatMap(({ url, tableSchema: { primaryKey, foreignKeys = [] } }) => [
			...primaryKey.map((name) => [url, name]),
			...foreignKeys.flatMap(({ columnReference, reference }) => [
				...columnReference.map((name) => [url, name]),
				...reference.columnReference.map((name) => [reference.resource, name]),
			]),
		]);
		expect(named.length).toBeGreaterThan(40);
		expect(named.filter(([url = '', name = '']) => !columns.get(url)?.includes(name))).toEqual([]);
	});
});

describe('JSON', () => {
	test.each(descriptor.resources.map(({ name }) => name))('of %s has the rows and columns of its CSV', (name) => {
		const rows = parse<Record<string, string>>(site.read(`/data/${name}.csv`), { columns: true });
		const json = readJson(`/data/${name}.json`) as Record<string, string | number | string[] | null>[];
		const cells = json.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([column, cell]) => [
					column,
					Array.isArray(cell) ? cell.join(' ') : String(cell ?? ''),
				]),
			),
		);
		expect(cells.length).toBeGreaterThan(5);
		// Compared as text, because a comparison of thousands of objects would print them all.
		expect(sha256(JSON.stringify(cells))).toBe(sha256(JSON.stringify(rows)));
	});

	test('of each council and each report is at the address of its page', () => {
		const pages = site.pages
			.map(({ address }) => address)
			.filter(
				(address) =>
					/^\/authorities\/(?!by-)[^/]+\/$/.test(address) ||
					/^\/reports\/[^/]+\/(\d{4}-\d{2}-\d{2}|inspected-[\d-]+)\/$/.test(address),
			);
		expect(pages.length).toBeGreaterThan(600);
		const faults = pages.filter((page) => {
			const file = readJson(page.replace(/\/$/, '.json')) as { about: { page: string; version: string } };
			return file.about.page !== page || file.about.version !== descriptor.version;
		});
		expect(few(faults)).toEqual([]);
	});

	test('of a report has its rows of each table', () => {
		expect(readJson('/reports/hampshire/2014-04-22.json')).toMatchObject({
			about: { title: 'Hampshire, 22 April 2014' },
			inspection: { slug: 'hampshire', start: '2014-02-18', overall: 'good', urn: 80472 },
		});
		const { judgements, points } = readJson('/reports/hampshire/2014-04-22.json') as Record<
			string,
			{ report: string }[]
		>;
		expect(judgements).toHaveLength(7);
		expect([...judgements!, ...points!].filter(({ report }) => report !== 'hampshire/2014-04-22')).toEqual([]);
	});

	test('of a council has its types, what came before it, and its inspections', () => {
		const { authority, authority_types, inspections } = readJson('/authorities/buckinghamshire.json') as {
			authority: { name: string };
			authority_types: unknown[];
			inspections: { slug: string }[];
		};
		expect(authority.name).toBe('Buckinghamshire');
		expect(authority_types).toMatchObject([{ type: 'county' }, { type: 'unitary', to: null }]);
		expect(inspections.map(({ slug }) => slug)).toEqual(inspections.map(() => 'buckinghamshire'));
		expect(inspections.length).toBeGreaterThan(1);
	});
});

test('points.csv is still at the address that it had first', () => {
	expect(site.read('/themes/points.csv').equals(site.read('/data/points.csv'))).toBe(true);
});
