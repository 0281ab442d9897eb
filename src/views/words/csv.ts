/**
 * The one writer of CSV: downloads of the record and the numbers of every chart. After RFC 4180: commas, quotes where
 * needed, CRLF at line ends.
 *
 * A spreadsheet runs a cell that begins like a formula, so text that does gets an apostrophe before it, which spreadsheets
 * take as “this is text”. Numbers, signs included, stay as they are. Source of the rule: OWASP, CSV Injection.
 */

/** What a spreadsheet may take for the beginning of a formula, their wide forms included. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const number = /^[+-]?\d+(?:\.\d+)?%?$/;

/** Rows of cells as the text of a CSV file. Without rows it is empty. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
	return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number): string {
	const given = String(value);
	const text = formula.test(given) && !number.test(given) ? `'${given}` : given;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
