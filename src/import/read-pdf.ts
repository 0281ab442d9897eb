/**
 * Reads the text of a PDF as lines in their places. Knows nothing of inspections.
 *
 * A report’s tables only make sense by position (a grade may wrap, or stand above its label), so a line keeps its
 * pieces with their left edges instead of becoming one string.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { PasswordException, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Files above this are refused unread, in bytes. The largest report known has less than one megabyte. */
export const largestFile = 25 * 1024 * 1024;

/** Pages above this are refused. The longest report known has under a hundred. */
const mostPages = 400;

/** A run of text with no wide gap in it: a table cell’s line, or a whole line of prose. */
export interface Piece {
	/** Left and right edge, from the left of the page; in points of a page of A4 height, whatever the paper. */
	readonly left: number;
	readonly right: number;
	readonly text: string;
}

/** A line of print. */
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
}

/** Why a file gives no text. `message` is one line for the person who gave the file. */
export class UnreadablePdf extends Error {
	override readonly name = 'UnreadableFile';
}

/** The text of a PDF file. Throws UnreadableFile for whatever is not a readable PDF with text in it. */
export async function readPdf(path: string): Promise<PdfText> {
	const bytes = await readBytes(path);
	checkEnvelope(bytes);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
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
		const lines = await readLines(document);
		if (!lines.some((line) => /\p{L}{3}/u.test(line.text))) {
			throw new UnreadablePdf(`has no text on its ${pages} page${pages === 1 ? '' : 's'} (scanned images?)`);
		}
		return { sha256, pages, lines };
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
		throw new UnreadablePdf(`cannot be opened (${messageOf(error)})`);
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

/** What can be told from the first and last bytes, where pdf.js would try to repair the file or fail obscurely. */
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
				: `is ${kindOf(bytes)}; expected a PDF, which begins with %PDF-`,
		);
	}
	// Zeros or a proxy’s lines may follow the end, but a file that is cut short has lost the mark with its last part.
	const end = bytes.lastIndexOf('%%EOF');
	if (end < 0 || bytes.indexOf(' obj', end) >= 0) {
		throw new UnreadablePdf('is cut short: its end mark (%%EOF) is missing; fetch it again');
	}
}

/** Office documents by their first bytes: a ZIP names the first of its parts there. */
function kindOf(bytes: Buffer): string {
	if (bytes.indexOf('PK\u0003\u0004', 0, 'latin1') === 0) {
		const names = bytes.toString('latin1');
		if (/opendocument\.spreadsheet/.test(names)) return 'a spreadsheet (.ods); save one sheet as CSV UTF-8';
		if (/opendocument\.text/.test(names)) return 'a text document (.odt); save the report itself as PDF';
		if (names.includes('xl/')) return 'a spreadsheet (.xlsx); save one sheet as CSV UTF-8';
		if (names.includes('word/')) return 'a Word document (.docx); fetch the report as PDF';
		return 'a ZIP archive; take the PDFs out of it';
	}
	if (bytes.indexOf('d0cf11e0', 0, 'hex') === 0) return 'an old Word or Excel document (.doc, .xls)';
	return 'not a PDF';
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

async function readLines(document: PDFDocumentProxy): Promise<Line[]> {
	const lines: Line[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const [leftEdge = 0, bottom = 0, , topEdge = 0] = page.view;
		// The sizes in which paper is called A4 differ by parts of a point.
		const scale = Math.abs(topEdge - bottom - pageHeight) < 3 ? 1 : pageHeight / (topEdge - bottom);
		const { items } = await page.getTextContent();
		const letters = { upright: 0, turned: 0 };
		const runs = items.flatMap((item): Run[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
			// A stamp across the page or along its edge is no line of the report.
			const upright = a > 0 && d > 0 && Math.abs(b) < a * 0.1;
			letters[upright ? 'upright' : 'turned'] += item.str.length;
			if (!upright) return [];
			const left = (x - leftEdge) * scale;
			return [
				{
					left,
					right: left + item.width * scale,
					top: (topEdge - y) * scale,
					size: Math.hypot(c, d) * scale,
					text: item.str,
				},
			];
		});
		if (letters.turned > letters.upright) {
			throw new UnreadablePdf(`has turned text on page ${number}; turn the page upright, save the file again`);
		}
		lines.push(...linesOf(runs, number));
		page.cleanup();
	}
	return lines;
}

/** Runs whose baselines are less than this share of a letter apart are on one line. */
const sameLine = 0.45;

/** A gap wider than this many letter heights parts two pieces. */
const wideGap = 1.2;

function linesOf(runs: readonly Run[], page: number): Line[] {
	const rows: Run[][] = [];
	for (const run of [...runs].sort((a, b) => a.top - b.top)) {
		const row = rows.at(-1);
		const base = row?.[0];
		if (row && base && run.top - base.top < Math.max(run.size, base.size) * sameLine) row.push(run);
		else rows.push([run]);
	}
	// A lone number is a page number or a raised footnote mark, never a fact.
	return rows.map((row) => lineOf(row, page)).filter((line) => !/^\d{0,3}$/.test(line.text));
}

function lineOf(row: readonly Run[], page: number): Line {
	const size = Math.max(...row.map((run) => run.size));
	const pieces: { left: number; right: number; text: string }[] = [];
	for (const run of [...row].sort((a, b) => a.left - b.left)) {
		// Footnote marks: small raised digits, which would otherwise stick to the word before them.
		if (run.size < size * 0.75 && /^\s*\d{1,2}\s*$/.test(run.text)) continue;
		const last = pieces.at(-1);
		const gap = last ? run.left - last.right : Infinity;
		if (last && gap <= run.size * wideGap) {
			last.text += (gap > run.size * 0.12 ? ' ' : '') + run.text;
			last.right = Math.max(last.right, run.right);
		} else pieces.push({ left: run.left, right: run.right, text: run.text });
	}
	const tidied = pieces.map((piece) => ({ ...piece, text: tidy(piece.text) })).filter((piece) => piece.text !== '');
	const main = row.find((run) => run.size === size);
	return { page, top: main?.top ?? 0, size, pieces: tidied, text: tidied.map((piece) => piece.text).join(' ') };
}

/** One kind of space, apostrophe and hyphen; nothing invisible. */
function tidy(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
		.replace(/['\u2018\u2019\u02BC]/g, '’')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}
