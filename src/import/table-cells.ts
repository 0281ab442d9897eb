/** What the cells of a table’s row say by themselves: which report it is about and where that is, days and grades. */
import { oddCharacter } from '../check/rules/characters.ts';
import { isIsoDate } from '../domain/basics/dates.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { Judgements } from './read-judgements.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Refuse, Unread } from './reading.ts';
import type { Cells } from './table-columns.ts';

/** A row as read; `facts` is undefined when something in it could not be read, and `unread` says what. */
export interface TableRow {
	/** Line of the file, the header being 1; with quoted line breaks, the line on which the row ends. */
	readonly line: number;
	/** "Hampshire, 2014-04-22": how messages name it. */
	readonly label: string;
	readonly authorityText: string;
	readonly urn: number | undefined;
	readonly url: string | undefined;
	/** Path of the PDF, as the table knows it, with / between. */
	readonly sourcePdf: string | undefined;
	/** Day of publication; undefined when the cell holds no day. */
	readonly published: IsoDate | undefined;
	readonly facts: InspectionFacts | undefined;
	/** The record that a row of the site’s own table is about, with its grades; for rows that give no exact days. */
	readonly recorded: { readonly id: string; readonly judgements: Judgements } | undefined;
	readonly unread: readonly Unread[];
}

/** A grade as records have it, from how people write it; undefined where the text does not name a grade. */
export function gradeIn(text = '', grades: ReadonlySet<string>): string | undefined {
	const name = text.toLowerCase().replace(/\s+/g, '-');
	const grade = /^requires?-improvement(?:-to-be-good)?$/.test(name) ? 'requires-improvement' : name;
	return grades.has(grade) ? grade : undefined;
}

/** Cells that a spreadsheet would run when the table is opened again, or that have invisible characters. */
function oddCells(cells: Readonly<Record<string, string | undefined>>, line: number): Unread[] {
	return Object.entries(cells).flatMap(([column, text = '']) => {
		const refused = (found: string, rule: string): Unread[] => [
			{ ...cell(column, found, rule), place: `line ${line}` },
		];
		if (/^[=+@-]/.test(text)) return refused(text, 'a spreadsheet runs this cell; expected plain text');
		// Notes are another editor’s prose, and not copied.
		if (column === 'notes') return [];
		if (/[\n\t]/.test(text)) return refused(text, 'a line break or a tab in a cell; expected one line');
		const odd = oddCharacter(text);
		return odd ? refused(odd.name, odd.rule) : [];
	});
}

/** The address of a report, with what else a row says about where it is; results in the row are not read. */
export function readAddressRow(cells: Cells, line: number): TableRow {
	const published = cells.published ?? '';
	return {
		line,
		label: `${cells.authority ?? cells.urn ?? ''}, ${published}`,
		authorityText: cells.authority ?? '',
		urn: /^\d+$/.test(cells.urn ?? '') ? Number(cells.urn) : undefined,
		url: cells.report_url === '' ? undefined : cells.report_url,
		sourcePdf: cells.source_pdf === '' ? undefined : cells.source_pdf?.replaceAll('\\', '/'),
		published: isIsoDate(published) ? published : undefined,
		facts: undefined,
		recorded: undefined,
		unread: [
			...oddCells(cells, line),
			...(/^\d*$/.test(cells.urn ?? '')
				? []
				: [{ ...cell('urn', cells.urn, 'expected Ofsted’s number of the council'), place: `line ${line}` }]),
		],
	};
}

/** A day; undefined where the cell has none, which `refuse` is then given. */
export function readDate(field: string, text: string | undefined, refuse: Refuse): IsoDate | undefined {
	if (text !== undefined && isIsoDate(text)) return text;
	refuse(cell(field, text, 'expected a day such as 2014-04-22'));
	return undefined;
}

/** What is wrong with a cell. */
export function cell(field: string, found: string | undefined, rule: string): Unread {
	return { field, place: undefined, found: found === '' ? undefined : found, rule };
}
