/** Tables of many columns: each has what makes its rows blocks on a narrow screen; and the long ones that readers may order. */
import { describe, expect, test } from 'vitest';
import { existedOn } from '../../src/domain/record/authorities.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { ROWS_FROM } from '../../src/views/parts/table-rows.ts';
import { builtSite, few } from '../support/built-site.ts';
import { realRecord } from '../support/content.ts';
import { all, attribute, classes, parsePage, readText, textOf, within } from '../support/html.ts';
import type { Element, ParsedPage } from '../support/html.ts';

const site = builtSite();

/** Tables, by their class, that have a layout of their own for narrow screens. */
const exceptions: Readonly<Record<string, string>> = {
	'council-matrix': 'each council is a block of two lines, below a head that stays in sight',
};

const headingsOf = (table: Element): Element[] => within(table, 'thead').flatMap((head) => within(head, 'th'));

/** What a table of many columns lacks; undefined when it is complete, small or an exception. */
function lack(table: Element): string | undefined {
	const rows = within(table, 'tr');
	const cellsOf = (row: Element): Element[] => within(row, '*').filter(({ tagName }) => /^t[dh]$/.test(tagName));
	const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
	if (columns < ROWS_FROM || classes(table).some((name) => name in exceptions)) return undefined;
	if (!classes(table).includes('rows') || attribute(table, 'role') !== 'table') return 'is no table of rows';
	const headings = headingsOf(table);
	if (headings.length !== columns) return `has ${headings.length} headings for ${columns} columns`;
	const parts = within(table, '*').filter(({ tagName }) => /^(thead|tbody|tr|th|td)$/.test(tagName));
	if (parts.some((part) => attribute(part, 'role') === undefined)) return 'has a part without a role';
	const body = within(table, 'tbody').flatMap((part) => within(part, 'tr'));
	const wrong = body.flatMap((row) =>
		cellsOf(row).filter((cell, index) => {
			if (cell.tagName === 'th' || attribute(cell, 'colspan') !== undefined) return false;
			const label = attribute(cell, 'data-label') ?? '';
			return label === '' || !readText(headings[index]!).startsWith(label.split(' ')[0]!);
		}),
	);
	return wrong.length > 0 ? `has ${wrong.length} cells without their heading` : undefined;
}

const lacksOf = (page: ParsedPage): string[] => all(page, 'table').flatMap((table) => lack(table) ?? []);

describe('a table of four columns or more', () => {
	test('has on every page what makes its rows blocks', () => {
		expect(few(site.pages.flatMap((page) => lacksOf(page).map((what) => `${page.address}: a table ${what}`)))).toEqual(
			[],
		);
	});

	test('is in some form on most pages, and each exception is used', () => {
		const tables = site.pages.flatMap((page) => all(page, 'table'));
		expect(tables.filter((table) => classes(table).includes('rows')).length).toBeGreaterThan(1_000);
		for (const name of Object.keys(exceptions)) {
			expect(tables.some((table) => classes(table).includes(name))).toBe(true);
		}
	});

	test('would be found without it', () => {
		const head = '<thead><tr><th>A<th>B<th>C<th>D</tr></thead>';
		const row = '<tbody><tr><th>a<td>b<td>c<td>d</tr></tbody>';
		expect(lacksOf(parsePage(`<table>${head}${row}</table>`))).toEqual(['is no table of rows']);
		expect(lacksOf(parsePage(`<table class="rows" role="table">${head}${row}</table>`))).toEqual([
			'has a part without a role',
		]);
		const complete = site.page('/').html;
		expect(lacksOf(parsePage(complete.replace(/ data-label="[^"]*"/, '')))).toEqual([
			'has 1 cells without their heading',
		]);
		expect(lacksOf(parsePage(`<table><tr><td>a<td>b<td>c</table>`))).toEqual([]);
	});
});

describe('a long table that readers may order', () => {
	const record = realRecord();
	const living = record.authorities.filter((a) => existedOn(a, asAtDate(record)));

	/** The fields that a table’s rows name, each with its texts. */
	function fieldsOf(page: ParsedPage, id: string): Map<string, string[]> {
		const table = page.elements.find((element) => attribute(element, 'id') === id);
		const marked = table ? within(table, '*').filter((e) => attribute(e, 'data-field') !== undefined) : [];
		return Map.groupBy(marked, (e) => attribute(e, 'data-field') ?? '') as unknown as Map<string, string[]>;
	}

	test.each([
		['/authorities/', 'council-matrix', living.length],
		['/authorities/by-region/', 'council-matrix', living.length],
		['/authorities/by-type/', 'council-matrix', living.length],
		['/regions/london/', 'council-matrix', living.filter(({ region }) => region === 'london').length],
		['/national/waits/', 'waits', living.length],
	])('%s has each council, and every field that it offers to order by', (address, id, count) => {
		const page = site.page(address);
		const tools = all(page, 'div', 'list-tools').find((e) => attribute(e, 'data-list') === id);
		const offered = tools ? within(tools, 'option').slice(1).map(textOf) : [];
		const fields = fieldsOf(page, id);
		expect(count).toBeGreaterThan(10);
		expect(fields.get('Council')).toHaveLength(count);
		expect(offered.length).toBeGreaterThan(4);
		expect(offered.filter((field) => !fields.has(field))).toEqual([]);
		const heads = all(page, 'th').flatMap((head) => attribute(head, 'data-sort') ?? []);
		expect(heads.length).toBeGreaterThan(3);
		expect(heads.filter((field) => !offered.includes(field))).toEqual([]);
	});
});

test('who rose and who fell, and who has waited longest, are one step from the start', () => {
	const start = site.page('/').elements.flatMap((element) => attribute(element, 'href') ?? []);
	for (const address of ['/national/changes/', '/national/waits/']) {
		expect(start.some((href) => href.endsWith(address))).toBe(true);
	}
});
