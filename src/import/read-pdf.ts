/**
 * Reads the text of a PDF as lines in their places. Knows nothing of inspections.
 *
 * A report’s tables only make sense by position (a grade may wrap, or stand above its label), so a line keeps its
 * pieces with their left edges instead of becoming one string.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { OPS, PasswordException, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cannotBeOpened } from './file-faults.ts';
import { damagedPart } from './damaged-parts.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Files above this are refused unread, in bytes. The largest report known has less than one megabyte. */
export const largestFile = 25 * 1024 * 1024;

/** Pages above this are refused. The longest report known has under a hundred. */
const mostPages = 400;

/** Pieces of text on one page, above which it is refused. The fullest page known has under two thousand. */
const mostPieces = 20_000;

/** A run of text with no wide gap in it: a table cell’s line, or a whole line of prose. */
export interface Piece {
	/** Left and right edge, from the left of the page; in points of a page of A4 height, whatever the paper. */
	readonly left: number;
	readonly right: number;
	readonly text: string;
}

/** A line of a PDF’s text: the pieces of one page that have the same baseline. */
export interface Line {
	/** 1 for the first page of the file. */
	readonly page: number;
	/** Baseline, from the top of the page, in the same points. */
	readonly top: number;
	/** Height of the largest letters, in the same points. */
	readonly size: number;
	readonly pieces: readonly Piece[];
	/** The pieces with single spaces between. */
	readonly text: string;
}

/** The text of a PDF, with its fingerprint and its number of pages. */
export interface PdfText {
	readonly sha256: string;
	readonly pages: number;
	/** Top to bottom, page by page. */
	readonly lines: readonly Line[];
	/** The numbers that stand at the head or the foot of each page: its own is among them where it is printed. */
	readonly pageNumbers: readonly (readonly number[])[];
}

/** Why a file gives no text. `message` is one line for the person who gave the file. */
export class UnreadablePdf extends Error {
	override readonly name = 'UnreadablePdf';
}

/** The fingerprint of a file, by which a record names its report: SHA-256 in hexadecimal digits. */
export function fingerprintOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a PDF file. Throws UnreadablePdf for whatever is no PDF or has a damaged part. */
export async function readWhole(path: string): Promise<Buffer> {
	const bytes = await readBytes(path);
	checkEnvelope(bytes);
	const damage = damagedPart(bytes);
	if (damage !== undefined) throw new UnreadablePdf(damage);
	return bytes;
}

/** The text of a PDF file. Throws UnreadablePdf for whatever is not a readable PDF with text in it. */
export async function readPdf(path: string): Promise<PdfText> {
	const bytes = await readWhole(path);
	const sha256 = fingerprintOf(bytes);
	const task = getDocument({
		// pdf.js takes the buffer over, so it is given its own.
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		stopAtErrors: false,
		useSystemFonts: false,
		disableFontFace: true,
	});
	try {
		const document = await task.promise;
		const pages = document.numPages;
		if (pages > mostPages) throw new UnreadablePdf(`has ${pages} pages; expected at most ${mostPages}`);
		if (pages < 1) throw new UnreadablePdf('is damaged: it has no pages');
		return { sha256, pages, ...(await readPages(document)) };
	} catch (error) {
		if (error instanceof UnreadablePdf) throw error;
		if (error instanceof PasswordException) throw new UnreadablePdf('is encrypted; a password is needed to read it');
		throw new UnreadablePdf(`is damaged and cannot be read as a PDF (${messageOf(error)})`);
	} finally {
		await task.destroy();
	}
}

async function readBytes(path: string): Promise<Buffer> {
	let file;
	try {
		file = await open(path);
	} catch (error) {
		throw new UnreadablePdf(cannotBeOpened(error));
	}
	try {
		const { size } = await file.stat();
		if (size === 0) throw new UnreadablePdf('is empty');
		if (size > largestFile) {
			throw new UnreadablePdf(
				`has ${Math.ceil(size / 1024 / 1024)} MB; not read, since reports have at most ${largestFile / 1024 / 1024} MB`,
			);
		}
		return await file.readFile();
	} finally {
		await file.close();
	}
}

/** What is known from the first and last bytes, where pdf.js would try to repair the file or fail obscurely. */
function checkEnvelope(bytes: Buffer): void {
	const start = bytes.indexOf('%PDF-');
	const head = bytes.subarray(0, 1024).toString('latin1');
	if (start > 1024) {
		throw new UnreadablePdf(`has ${start} bytes before its PDF begins (%PDF-); fetch it again`);
	}
	if (start < 0) {
		const html = /<(?:!doctype html|html|head|body)\b/i.test(head);
		const said = html ? pageTitle(bytes.toString('utf8')) : undefined;
		throw new UnreadablePdf(
			html
				? `is not a PDF but a web page${said === undefined ? '' : ` (“${said}”)`}`
				: `is ${kindOf(bytes) ?? 'not a PDF'}; expected a PDF, which begins with %PDF-`,
		);
	}
	// Zeros or a proxy’s lines may follow the end, but a file that is cut short has lost the mark with its last part.
	const end = bytes.lastIndexOf('%%EOF');
	if (end < 0 || bytes.indexOf(' obj', end) >= 0) {
		throw new UnreadablePdf('is cut short: its end mark (%%EOF) is missing; fetch it again');
	}
}

/** Office documents by their first bytes, with what to do; undefined for anything else. A ZIP names its first parts there. */
export function kindOf(bytes: Buffer): string | undefined {
	if (bytes.indexOf('PK\u0003\u0004', 0, 'latin1') === 0) {
		const names = bytes.toString('latin1');
		if (/opendocument\.spreadsheet/.test(names)) return 'a spreadsheet (.ods); save one sheet as CSV UTF-8';
		if (/opendocument\.text/.test(names)) return 'a text document (.odt); save the report itself as PDF';
		if (names.includes('xl/')) return 'a spreadsheet (.xlsx); save one sheet as CSV UTF-8';
		if (names.includes('word/')) return 'a Word document (.docx); fetch the report as PDF';
		return 'a ZIP archive; take the files out of it';
	}
	if (bytes.indexOf('1f8b', 0, 'hex') === 0) return 'a packed file (.gz); unpack it';
	if (bytes.indexOf('d0cf11e0', 0, 'hex') === 0) return 'an old Word or Excel document (.doc, .xls); save it anew';
	return undefined;
}

function pageTitle(html: string): string | undefined {
	const text = /<(title|h1)\b[^>]*>([^<]+)</i.exec(html)?.[2]?.replace(/\s+/g, ' ').trim();
	return text ? text.slice(0, 80) : undefined;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

interface Run {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly size: number;
	readonly text: string;
}

/** Height of an A4 page, in points. Every page is measured as if it had it, so that a report fitted to other paper reads alike. */
const pageHeight = 842;

/** Share of a quarter turn by which a line may rise or fall; beyond it lines run into one another. */
const slant = 0.003;

function askew(page: number): string {
	return `has text at a slant or in a mirror on page ${page}; save the file again with its pages upright`;
}

/** Letters above this are laid over a page (“DRAFT”), in points. The largest of a report, in its title, have 26. */
const largestLetters = 40;

/** Without what is laid over pages: in huge letters, or in the same place on most of them, between head and foot. */
function withoutOverlays(pages: readonly (readonly Run[])[]): Run[][] {
	const placeOf = ({ left, top, text }: Run): string => `${Math.round(left / 3)} ${Math.round(top / 3)} ${text}`;
	const times = new Map<string, number>();
	for (const page of pages)
		for (const place of new Set(page.map(placeOf))) times.set(place, (times.get(place) ?? 0) + 1);
	const isOverlay = (run: Run): boolean => {
		if (run.size > largestLetters) return true;
		if (run.top < margin || run.top > pageHeight - margin || !/\p{L}{3}/u.test(run.text)) return false;
		return (times.get(placeOf(run)) ?? 0) > Math.max(2, pages.length / 2);
	};
	return pages.map((page) => page.filter((run) => !isOverlay(run)));
}

/** Height of the strips at the head and the foot of a page in which its number stands. */
const margin = 100;

/** Whole runs at the head or the foot that are numbers, and numbers that end or begin a line there. */
function numbersIn(runs: readonly Run[]): number[] {
	const numbers = new Set<number>();
	for (const row of rowsOf(runs.filter((run) => run.top < margin || run.top > pageHeight - margin))) {
		const texts = row.toSorted((a, b) => a.left - b.left).map((run) => run.text.trim());
		const line = texts.join(' ');
		for (const text of [...texts, /(?:\s|20\d\d)(\d{1,3})$/.exec(line)?.[1], /^(\d{1,3})\s/.exec(line)?.[1]]) {
			if (text !== undefined && /^\d{1,3}$/.test(text)) numbers.add(Number(text));
		}
	}
	return [...numbers];
}

async function readPages(document: PDFDocumentProxy): Promise<Pick<PdfText, 'lines' | 'pageNumbers'>> {
	const runs: Run[][] = [];
	const pages = document.numPages;
	for (let number = 1; number <= pages; number += 1) {
		const page = await document.getPage(number);
		runs.push(runsOf(await itemsOf(page), page.view, number));
		if (number === 1 && (await isRecognised(page))) {
			throw new UnreadablePdf(
				'is a scan with text that a machine has recognised, which may have read a day or a number wrongly; fetch the PDF from Ofsted’s site',
			);
		}
		page.cleanup();
	}
	// A report may have a blank page, but prints its number there.
	const empty = runs.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
	const lines = withoutOverlays(runs).flatMap((page, i) => linesOf(page, i + 1));
	if (!lines.some((line) => /\p{L}{3}/u.test(line.text))) {
		throw new UnreadablePdf(`has no text on its ${pages} page${pages === 1 ? '' : 's'} (scanned images?)`);
	}
	if (empty.length > 0) {
		throw new UnreadablePdf(
			`has no text on page${empty.length === 1 ? '' : 's'} ${empty.join(', ')} (a scanned image, or a blank page that is none of the report’s?)`,
		);
	}
	return { lines, pageNumbers: runs.map(numbersIn) };
}

/** A page’s pieces of text, as far as a report’s page may have them: a page may be made to have millions. */
async function itemsOf(page: PDFPageProxy): Promise<TextItem[]> {
	const items: TextItem[] = [];
	let pieces = 0;
	const reader = page.streamTextContent().getReader();
	// Read to its end, since pdf.js does not bear to be stopped halfway; what is beyond the ceiling is not kept.
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		for (const item of (read.value as { items: (TextItem | object)[] }).items) {
			if (!('str' in item) || item.str.trim() === '') continue;
			pieces += 1;
			if (pieces <= mostPieces) items.push(item);
		}
	}
	if (pieces > mostPieces) {
		throw new UnreadablePdf(`has more than ${mostPieces.toLocaleString('en-GB')} pieces of text on a page`);
	}
	return items;
}

/** Whether a page’s text is invisible: programs that recognise letters lay it over the picture of a scanned page. */
async function isRecognised(page: PDFPageProxy): Promise<boolean> {
	const { fnArray, argsArray } = await page.getOperatorList();
	const outer: boolean[] = [];
	let hidden = false;
	const shown = { hidden: 0, visible: 0 };
	for (const [i, operator] of fnArray.entries()) {
		if (operator === OPS.save) outer.push(hidden);
		else if (operator === OPS.restore) hidden = outer.pop() ?? false;
		else if (operator === OPS.setTextRenderingMode) hidden = (argsArray[i] as unknown[])[0] === 3;
		else if (operator === OPS.showText) shown[hidden ? 'hidden' : 'visible'] += 1;
	}
	return shown.hidden > shown.visible;
}

/** The runs of a page as a reader holds it: the way in which most of its letters stand is upright. */
function runsOf(items: readonly TextItem[], view: readonly number[], number: number): Run[] {
	// By quarter turns against the clock; undefined for text at a slant, and in a mirror.
	const turns = items.map(({ transform }) => {
		const [a = 0, b = 0, c = 0, d = 0] = transform as number[];
		if (a * d - b * c <= 0) return undefined;
		const quarters = Math.atan2(b, a) / (Math.PI / 2);
		const nearest = Math.round(quarters);
		return Math.abs(quarters - nearest) < slant ? (nearest + 4) % 4 : undefined;
	});
	const letters = new Map<number | undefined, number>();
	for (const [i, { str }] of items.entries()) letters.set(turns[i], (letters.get(turns[i]) ?? 0) + str.length);
	const [most] = [...letters].sort(([, a], [, b]) => b - a);
	const turn = most ? most[0] : 0;
	if (turn === undefined) throw new UnreadablePdf(askew(number));
	const turned = (x: number, y: number): [number, number] =>
		([[x, y] as const, [y, -x] as const, [-x, -y] as const, [-y, x] as const][turn] ?? [x, y]) as [number, number];

	const [left = 0, bottom = 0, right = 0, top = 0] = view;
	const [corner, opposite] = [turned(left, bottom), turned(right, top)];
	const leftEdge = Math.min(corner[0], opposite[0]);
	const topEdge = Math.max(corner[1], opposite[1]);
	const [width, height] = [Math.abs(corner[0] - opposite[0]), Math.abs(corner[1] - opposite[1])];
	if (width > height * 1.05) {
		throw new UnreadablePdf(
			`has a page that is wider than tall as its text stands (page ${number}: turned, or two pages on one sheet?); save it with each page upright and alone`,
		);
	}
	// The sizes in which paper is called A4 differ by parts of a point.
	const scale = Math.abs(height - pageHeight) < 3 ? 1 : pageHeight / height;
	return items.flatMap((item, i): Run[] => {
		// Text at another angle, such as a stamp across the page or along its edge, is not part of the report.
		if (turns[i] !== turn) return [];
		const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
		const [across, up] = turned(x, y);
		const start = (across - leftEdge) * scale;
		return [
			{
				left: start,
				right: start + item.width * scale,
				top: (topEdge - up) * scale,
				size: Math.hypot(c, d) * scale,
				text: item.str,
			},
		];
	});
}

/** Runs whose baselines are less than this share of a letter apart are on one line. */
const sameLine = 0.45;

/** A gap wider than this many letter heights parts two pieces. */
const wideGap = 1.2;

function linesOf(runs: readonly Run[], page: number): Line[] {
	// A lone number is a page number or a raised footnote mark, never a fact.
	return rowsOf(runs)
		.map((row) => lineOf(row, page))
		.filter((line) => !/^\d{0,3}$/.test(line.text));
}

function rowsOf(runs: readonly Run[]): Run[][] {
	const rows: Run[][] = [];
	for (const run of [...runs].sort((a, b) => a.top - b.top)) {
		const row = rows.at(-1);
		const base = row?.[0];
		if (row && base && run.top - base.top < Math.max(run.size, base.size) * sameLine) row.push(run);
		else rows.push([run]);
	}
	return rows;
}

function lineOf(row: readonly Run[], page: number): Line {
	const size = Math.max(...row.map((run) => run.size));
	const pieces: { left: number; right: number; text: string }[] = [];
	let before: Run | undefined;
	for (const run of [...row].sort((a, b) => a.left - b.left)) {
		// Footnote marks: small raised digits, which would otherwise stick to the word before them.
		if (run.size < size * 0.75 && /^\s*\d{1,2}\s*$/.test(run.text)) continue;
		const last = pieces.at(-1);
		const gap = last ? run.left - last.right : Infinity;
		// Some printers make bold letters by printing them twice, a hair apart.
		if (last && before && run.text === before.text && run.left - before.left < run.size * 0.1) continue;
		before = run;
		if (last && gap <= run.size * wideGap) {
			last.text += (gap > run.size * 0.12 ? ' ' : '') + run.text;
			last.right = Math.max(last.right, run.right);
		} else pieces.push({ left: run.left, right: run.right, text: run.text });
	}
	const tidied = pieces.map((piece) => ({ ...piece, text: tidy(piece.text) })).filter((piece) => piece.text !== '');
	const main = row.find((run) => run.size === size);
	return { page, top: main?.top ?? 0, size, pieces: tidied, text: tidied.map((piece) => piece.text).join(' ') };
}

/** A text with one kind of space, apostrophe and hyphen, and without invisible characters. */
function tidy(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
		.replace(/['\u2018\u2019\u02BC]/g, '’')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}
