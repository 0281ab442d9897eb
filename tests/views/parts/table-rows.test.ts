/** The headings and roles that let a table’s rows become blocks. */
import { describe, expect, test } from 'vitest';
import { tableContent } from '../../../src/views/parts/table-rows.ts';

const head = (...headings: string[]): string =>
	`<caption>All</caption><thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>`;

describe('a table of four columns', () => {
	const { html, asRows } = tableContent(
		`${head('Council', 'Help <span>and "protection"</span>', '<abbr title="In care > 1">In care</abbr>', 'Note')}<tbody><tr class="own"><th scope="row"><a href="/a/">Kent</a></th><td>Good</td><td class="a > b" data-label="Care">–</td><td></td></tr></tbody>`,
	);

	test('has roles for every part', () => {
		expect(asRows).toBe(true);
		expect(html).toContain('<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Council</th>');
		expect(html).toContain('<tbody role="rowgroup"><tr class="own" role="row"><th scope="row" role="rowheader">');
	});

	test('gives each cell the heading of its column, and leaves one that has its own', () => {
		expect(html).toContain('<td role="cell" data-label="Help and &quot;protection&quot;">Good</td>');
		expect(html).toContain('<td class="a > b" data-label="Care" role="cell">–</td>');
		expect(html).toContain('<td role="cell" data-label="Note"></td>');
	});
});

test('a table with sentences is blocks with fewer columns; in one of two the row’s name is heading enough', () => {
	const row = '<tbody><tr><th scope="row">a</th><td>b</td><td data-label="">c</td></tr></tbody>';
	const three = tableContent(`${head('A', 'B', 'C')}${row}`, true);
	expect(three.asRows).toBe(true);
	expect(three.html).toContain('<td role="cell" data-label="B">b</td><td data-label="" role="cell">c</td>');
	const two = tableContent(`${head('A', 'B')}<tbody><tr><th scope="row">a</th><td>b</td></tr></tbody>`, true);
	expect(two.html).toContain('<th scope="row" role="rowheader">a</th><td role="cell">b</td>');
});

test('a cell across several columns has no heading, and those after it have theirs', () => {
	const { html } = tableContent(
		`${head('A', 'B', 'C', 'D')}<tbody><tr><th scope="row">a</th><td colspan="2">none</td><td>d</td></tr></tbody>`,
	);
	expect(html).toContain('<td colspan="2" role="cell">none</td><td role="cell" data-label="D">d</td>');
});

test.each([[head('A', 'B', 'C')], ['<tbody><tr><td>a</td></tr></tbody>'], ['']])(
	'a smaller table stays as it is: %s',
	(html) => {
		expect(tableContent(html)).toEqual({ html, asRows: false });
	},
);
