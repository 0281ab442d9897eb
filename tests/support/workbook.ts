/** Workbooks (xlsx) for LibreOffice to work out: sheets of text, numbers, days and formulas. */
import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number, or a formula that begins with “=”. */
export type Cell = string | number;

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The sheets as the bytes of a workbook without results, so that whoever opens it works them out. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
	const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
	const files = {
		'[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
		'_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}</Relationships>`,
		...Object.fromEntries(numbered.map(({ id, rows }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(rows)])),
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml(rows: Sheet['rows']): string {
	const lines = rows.map((cells, row) => {
		const made = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`));
		return `<row r="${row + 1}">${made.join('')}</row>`;
	});
	return `${xml}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
	if (cell === '') return '';
	if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
	if (cell.startsWith('=')) return `<c r="${at}"><f>${escape(cell.slice(1))}</f></c>`;
	return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function letters(column: number): string {
	const before = Math.floor(column / 26);
	return `${before > 0 ? letters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell of a CSV file as a spreadsheet takes it: days and numbers become numbers, other text stays. */
export function asOpened(cell: string): Cell {
	if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + 25_569;
	return /^\d+$/.test(cell) ? Number(cell) : cell;
}
