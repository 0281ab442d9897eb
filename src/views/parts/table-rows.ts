/**
 * Tables of many columns on a narrow screen, where each row is a block: its cells one after the other, each with the heading
 * of its column. A block layout takes a table’s roles away from screen readers, so each part says its role.
 */

/** A table of this many columns or more becomes blocks. */
export const ROWS_FROM = 4;

/** The roles of a table’s parts. A cell’s heading is in its `data-label`, which the stylesheet shows. */
export const partRoles = {
	thead: 'rowgroup',
	tbody: 'rowgroup',
	tr: 'row',
	'th-column': 'columnheader',
	'th-row': 'rowheader',
	td: 'cell',
} as const;

/** A tag of a table’s part: its slash, name and attributes. */
const part = /<(\/?)(thead|tbody|tr|th|td)((?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?)>/g;

/** What a table contains, as HTML, and whether its rows become blocks. */
export interface TableContent {
	readonly html: string;
	readonly asRows: boolean;
}

/**
 * Adds roles and headings to the content of a table that has many columns; leaves another as it is. A cell that has a
 * `data-label` keeps it. A cell across several columns has no heading.
 * `asRows`: whether its rows become blocks however few columns there are. In one of two columns the row’s name is heading enough.
 */
export function tableContent(html: string, asRows = false): TableContent {
	const headings = columnHeadings(html);
	if (headings.length < ROWS_FROM && !asRows) return { html, asRows: false };
	let column = 0;
	const labelled = html.replace(part, (tag, slash: string, name: string, attributes: string) => {
		if (slash === '/') return tag;
		if (name === 'tr') column = 0;
		if (name !== 'th' && name !== 'td') {
			return `<${name}${attributes} role="${partRoles[name as 'thead' | 'tbody' | 'tr']}">`;
		}
		const across = Number(/\scolspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
		const heading = across === 1 && headings.length > 2 ? headings[column] : undefined;
		column += across;
		if (name === 'th') {
			const kind = /\sscope="col"/.test(attributes) ? 'th-column' : 'th-row';
			return `<th${attributes} role="${partRoles[kind]}">`;
		}
		const label =
			heading === undefined || /\sdata-label=/.test(attributes)
				? ''
				: ` data-label="${heading.replaceAll('"', '&quot;')}"`;
		return `<td${attributes} role="${partRoles.td}"${label}>`;
	});
	return { html: labelled, asRows: true };
}

/** The text of each heading in a table’s head, as HTML text. */
function columnHeadings(html: string): string[] {
	const head = /<thead[\s>][^]*?<\/thead>/.exec(html)?.[0] ?? '';
	return [...head.matchAll(/<th(?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?>([^]*?)<\/th>/g)].map(([, content = '']) =>
		content
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);
}
