/**
 * A committee paper as a Word file with real headings, lists and tables. Word numbers them itself, so that the numbers stay
 * right when the author adds a paragraph. The same paper always gives the same bytes.
 */
import {
	BorderStyle,
	ConcreteHyperlink,
	Document,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { numberings, paperForm, styles, textWidth } from './paper-form.ts';
import { withDate } from './zip-date.ts';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';
import type { PaperBlock, PaperItem, PaperTable, PaperText } from '../views/reports/paper-blocks.ts';

/** Makes the Word file of a paper. */
export async function paperDocx(view: CommitteePaperView): Promise<Uint8Array<ArrayBuffer>> {
	const { section, ...form } = paperForm(view.asAt);
	const links: string[] = [];
	const paper = new Document({ ...form, sections: [{ ...section, children: bodyOf(view, links) }] });
	for (const [place, url] of links.entries()) {
		paper.Document.Relationships.addRelationship(linkId(place), HYPERLINK, url, 'External');
	}
	// The library would date the file by the time of the build, so we write the properties ourselves.
	const properties = { path: 'docProps/core.xml', data: coreProperties(view) };
	const bytes = await Packer.toArrayBuffer(paper, false, [properties]);
	return withDate(new Uint8Array(bytes), view.asAtDay);
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The library would give each link a random id, and no two builds would be identical. */
const linkId = (place: number): string => `link${place}`;

/** The properties that Word shows for the file: title, author, and the record’s last day as its date. */
function coreProperties({ subject, note, asAtDay }: CommitteePaperView): string {
	const time = (name: string): string =>
		`<dcterms:${name} xsi:type="dcterms:W3CDTF">${asAtDay}T12:00:00Z</dcterms:${name}>`;
	return (
		'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties' +
		' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`<dc:title>${escaped(subject)}</dc:title><dc:creator>Inspection Record</dc:creator>` +
		`<dc:description>${escaped(note)}</dc:description><dc:language>en-GB</dc:language>` +
		`<cp:lastModifiedBy>Inspection Record</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`
	);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The body. Adds the addresses of its links to `links`. */
function bodyOf(view: CommitteePaperView, links: string[]): (Paragraph | Table)[] {
	const words = (text: readonly PaperText[]): ParagraphChild[] =>
		text.map((part) => {
			if (typeof part === 'string') return new TextRun(part);
			if ('forAuthor' in part) {
				return new TextRun({ text: `[${part.forAuthor}]`, style: styles.forAuthor, highlight: 'yellow' });
			}
			links.push(part.url);
			return new ConcreteHyperlink([new TextRun({ text: part.url, style: styles.link })], linkId(links.length - 1));
		});

	const paragraph = (style: string, text: readonly PaperText[], options: IParagraphOptions = {}): Paragraph =>
		new Paragraph({ ...options, style, children: words(text) });

	const listed = (items: readonly PaperItem[], reference: string, level: number): Paragraph[] =>
		items.flatMap((item) => [
			paragraph(styles.list, item.text, { numbering: { reference, level } }),
			...listed(item.items, reference, level + 1),
		]);

	const drawn = (block: PaperBlock, next: PaperBlock | undefined): (Paragraph | Table)[] => {
		switch (block.kind) {
			case 'paragraph': {
				// A page break must not separate a paragraph from the list or table that it introduces.
				const keepNext = next?.kind === 'list' || next?.kind === 'table';
				const numbering = { reference: numberings.paper, level: 1 };
				return [paragraph(styles.paragraph, block.text, { keepNext, numbering })];
			}
			case 'list':
				return listed(block.items, block.ordered ? numberings.points : numberings.bullets, 0);
			case 'table':
				return [paragraph(styles.caption, [block.caption]), tableOf(block), paragraph(styles.afterTable, [])];
			case 'subheading':
				return [paragraph(styles.subheading, [block.text])];
			default:
				return block satisfies never;
		}
	};

	return [
		paragraph(styles.title, [view.subject]),
		framed(
			[1, 4],
			view.head.map(({ label, text }) => [[new TextRun({ text: label, bold: true })], words([text])]),
		),
		paragraph(styles.afterTable, []),
		paragraph(styles.note, [view.note]),
		...view.sections.flatMap(({ title, blocks }) => [
			paragraph(styles.section, [title], { numbering: { reference: numberings.paper, level: 0 } }),
			...blocks.flatMap((block, place) => drawn(block, blocks[place + 1])),
		]),
	];
}

function tableOf({ columns, rows }: PaperTable): Table {
	const shares = [columns.length > 2 ? 1.5 : 2.5, ...columns.slice(1).map(() => 1)];
	const bold = (text: string): ParagraphChild[] => [new TextRun({ text, bold: true })];
	return framed(
		shares,
		rows.map((row) => [
			[new TextRun(row.heading)],
			...row.cells.map((cell) => (typeof cell === 'string' ? [new TextRun(cell)] : bold(cell.label))),
		]),
		columns.map(bold),
	);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA0A6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };

/** A table as wide as the text. `shares`: each column’s share of the width; `header`: a row that is repeated on each page. */
function framed(
	shares: readonly number[],
	rows: readonly (readonly ParagraphChild[])[][],
	header?: readonly (readonly ParagraphChild[])[],
): Table {
	const whole = shares.reduce((sum, share) => sum + share, 0);
	const widths = shares.map((share) => Math.round((textWidth * share) / whole));
	const rowOf = (cells: readonly (readonly ParagraphChild[])[], isHeader: boolean): TableRow =>
		new TableRow({
			cantSplit: true,
			tableHeader: isHeader,
			children: cells.map(
				(children, place) =>
					new TableCell({
						width: { size: widths[place] ?? 0, type: WidthType.DXA },
						children: [new Paragraph({ style: styles.cell, keepNext: isHeader, children: [...children] })],
					}),
			),
		});
	return new Table({
		width: { size: textWidth, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders,
		// Reading aids learn from it which cells are headings.
		tableLook: { firstRow: header !== undefined, firstColumn: true, noHBand: true, noVBand: true },
		margins: { left: 0, right: 115, marginUnitType: WidthType.DXA },
		rows: [...(header ? [rowOf(header, true)] : []), ...rows.map((cells) => rowOf(cells, false))],
	});
}
