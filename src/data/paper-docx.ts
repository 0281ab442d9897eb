/**
 * A committee paper as a Word file: real headings, lists and tables, numbered by Word itself, so that the numbers follow
 * when the author adds a paragraph. The same paper always gives the same bytes.
 */
import { Zip, ZipPassThrough, deflateSync, strToU8 } from 'fflate';
import { blank, paperForm, styles, textWidth } from './paper-form.ts';
import type { ZipInputFile } from 'fflate';
import type { PaperForm } from './paper-form.ts';
import type { CommitteePaperView, PaperBlock, PaperItem, PaperTable, PaperText } from '../views/committee-paper.ts';

/** The parts of a form that are the same in every paper are packed once: packing is most of what a paper takes. */
interface PackedForm extends PaperForm {
	readonly packed: ReadonlyMap<string, PackedPart>;
}

/** The forms made so far; there is one for each last day of a record, so one in a build. */
const forms = new Map<string, Promise<PackedForm>>();

function formOf(asAt: string): Promise<PackedForm> {
	const made = forms.get(asAt) ?? makeForm(asAt);
	forms.set(asAt, made);
	return made;
}

async function makeForm(asAt: string): Promise<PackedForm> {
	const form = await paperForm(asAt);
	return { ...form, packed: new Map([...form.parts].map(([path, part]) => [path, pack(path, part)])) };
}

/** The Word file of a paper, as a file to be served. */
export async function docxResponse(view: CommitteePaperView): Promise<Response> {
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return new Response(await paperDocx(view), { headers: { 'Content-Type': type } });
}

/** The Word file of a paper. */
export async function paperDocx(view: CommitteePaperView): Promise<Uint8Array<ArrayBuffer>> {
	const form = await formOf(view.asAt);
	const { xml, links } = bodyOf(view, form);
	const filled: Readonly<Record<string, (part: string) => string>> = {
		'word/document.xml': (part) => part.replace('<w:body>', () => `<w:body>${xml}`),
		'word/_rels/document.xml.rels': (part) =>
			part.replace('</Relationships>', () => `${links.map(relationship).join('')}</Relationships>`),
		'docProps/core.xml': (part) =>
			part
				.replace(blank.title, () => escaped(view.subject))
				.replace(blank.description, () => escaped(view.note))
				// The library puts the time of the build.
				.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${view.asAtDay}T12:00:00Z`),
	};
	return zip(
		[...form.parts].flatMap(([path, part]) =>
			filled[path] ? pack(path, filled[path](part)) : (form.packed.get(path) ?? []),
		),
		view.asAtDay,
	);
}

/** A part of the file, compressed, with what a zip file says of it. */
interface PackedPart {
	readonly filename: string;
	readonly size: number;
	readonly crc: number;
	readonly compressed: Uint8Array<ArrayBuffer>;
}

function pack(filename: string, part: string): PackedPart {
	const bytes = strToU8(part);
	const told = new ZipPassThrough(filename);
	told.ondata = () => undefined;
	told.push(bytes, true);
	return { filename, size: told.size, crc: told.crc, compressed: deflateSync(bytes) };
}

/** A zip file of the parts, all of one day. */
function zip(parts: readonly PackedPart[], day: string): Uint8Array<ArrayBuffer> {
	// Zip files hold local times, so the day is taken as a local one: the bytes are the same in every time zone.
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const mtime = new Date(year, month - 1, date, 12);
	const chunks: Uint8Array[] = [];
	const file = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	for (const { filename, size, crc, compressed } of parts) {
		const part: ZipInputFile = { filename, size, crc, compression: 8, mtime };
		file.add(part);
		part.ondata?.(null, compressed, true);
	}
	file.end();
	return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function linkId(place: number): string {
	return `link${place}`;
}

function relationship(url: string, place: number): string {
	const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
	return `<Relationship Id="${linkId(place)}" Type="${type}" Target="${escaped(url)}" TargetMode="External"/>`;
}

/** The body, and the addresses that its links lead to, in their order. */
function bodyOf(view: CommitteePaperView, { numberings }: PaperForm): { xml: string; links: readonly string[] } {
	const links: string[] = [];

	const words = (text: readonly PaperText[]): string =>
		text
			.map((part) => {
				if (typeof part === 'string') return run(part);
				if ('forAuthor' in part) {
					return run(`[${part.forAuthor}]`, `<w:rStyle w:val="${styles.forAuthor}"/><w:highlight w:val="yellow"/>`);
				}
				links.push(part.url);
				const shown = run(part.url, `<w:rStyle w:val="${styles.link}"/>`);
				return `<w:hyperlink r:id="${linkId(links.length - 1)}" w:history="1">${shown}</w:hyperlink>`;
			})
			.join('');

	const listed = (list: readonly PaperItem[], numbering: number, level = 0): string =>
		list
			.map(
				(item) =>
					paragraph(styles.list, words(item.text), numbered(numbering, level)) +
					listed(item.items, numbering, level + 1),
			)
			.join('');

	const drawn = (block: PaperBlock, next: PaperBlock | undefined): string => {
		switch (block.kind) {
			case 'paragraph': {
				// What leads to a list or a table must not be parted from it by the end of a page.
				const keep = next?.kind === 'list' || next?.kind === 'table' ? '<w:keepNext/>' : '';
				return paragraph(styles.paragraph, words(block.text), keep + numbered(numberings.paper, 1));
			}
			case 'list':
				return listed(block.items, block.ordered ? numberings.points : numberings.bullets);
			case 'table':
				return paragraph(styles.caption, run(block.caption)) + tableOf(block) + paragraph(styles.afterTable, '');
			case 'subheading':
				return paragraph(styles.subheading, run(block.text));
			default:
				return block satisfies never;
		}
	};

	const head = view.head.map(({ label, text }) => [run(label, bold), words([text])]);
	const xml = [
		paragraph(styles.title, run(view.heading)),
		framed('What the paper is', [1, 4], head),
		paragraph(styles.afterTable, ''),
		paragraph(styles.note, run(view.note)),
		...view.sections.flatMap(({ title, blocks }) => [
			paragraph(styles.section, run(title), numbered(numberings.paper, 0)),
			...blocks.map((block, i) => drawn(block, blocks[i + 1])),
		]),
	];
	return { xml: xml.join(''), links };
}

const bold = '<w:b/>';

function run(text: string, properties = ''): string {
	const form = properties && `<w:rPr>${properties}</w:rPr>`;
	return `<w:r>${form}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function numbered(numbering: number, level: number): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`;
}

function paragraph(style: string, content: string, properties = ''): string {
	return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

function tableOf({ caption, columns, rows }: PaperTable): string {
	// Judgements have long names, and of changes the last column says why two grades cannot be compared.
	const widths =
		columns.length === 4 ? [1.4, 1, 1, 1.6] : [columns.length > 2 ? 1.5 : 2.5, ...columns.slice(1).map(() => 1)];
	const cells = rows.map((row) => [
		run(row.heading),
		...row.cells.map((cell) => (typeof cell === 'string' ? run(cell) : run(cell.label, bold))),
	]);
	return framed(
		caption,
		widths,
		cells,
		columns.map((column) => run(column, bold)),
	);
}

const line = 'w:val="single" w:sz="4" w:space="0" w:color="9AA0A6"';
const borders = `<w:tblBorders><w:top ${line}/><w:bottom ${line}/><w:insideH ${line}/></w:tblBorders>`;
const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar>';

/** A table as wide as the text. `shares`: of its width, by column; `header`: a row that is repeated on each page. */
function framed(
	caption: string,
	shares: readonly number[],
	rows: readonly (readonly string[])[],
	header?: readonly string[],
): string {
	const whole = shares.reduce((sum, share) => sum + share, 0);
	const widths = shares.map((share) => Math.round((textWidth * share) / whole));
	const rowOf = (cells: readonly string[], isHeader: boolean, keepNext: boolean): string =>
		`<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells
			.map(
				(content, i) =>
					`<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(styles.cell, content, keepNext ? '<w:keepNext/>' : '')}</w:tc>`,
			)
			.join('')}</w:tr>`;
	return [
		`<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}`,
		`<w:tblLook w:val="04A0" w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`,
		`<w:tblCaption w:val="${escaped(caption)}"/></w:tblPr>`,
		`<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
		header ? rowOf(header, true, true) : '',
		// With at most eight rows it can stand on one page.
		...rows.map((cells, i) => rowOf(cells, false, i < rows.length - 1)),
		'</w:tbl>',
	].join('');
}
