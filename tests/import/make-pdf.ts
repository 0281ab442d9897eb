/** Small PDFs for the tests: text set where a report sets it, in words of our own. */
import PDFDocument from 'pdfkit';

/** A page’s text, placed as it comes: each call sets something below what was set before. */
export class PageOfText {
	readonly items: { text: string; x: number; y: number; size: number }[] = [];
	y = 100;

	/** A line, and the gap to the next one. */
	line(text: string, { x = 71, size = 12, gap = size * 1.25 }: { x?: number; size?: number; gap?: number } = {}): this {
		this.items.push({ text, x, y: this.y, size });
		this.y += gap;
		return this;
	}

	/** A row of a table: the lines of both cells, each cell centred on the row. */
	row(label: readonly string[], grade: readonly string[], { x = 71, gradeX = 388, size = 12 } = {}): this {
		const step = size * 1.2;
		const rows = Math.max(label.length, grade.length);
		for (const [cell, left] of [
			[label, x],
			[grade, gradeX],
		] as const) {
			const top = this.y + ((rows - cell.length) * step) / 2;
			for (const [i, text] of cell.entries()) this.items.push({ text, x: left, y: top + i * step, size });
		}
		this.y += rows * step + 13;
		return this;
	}

	/** Moves down. */
	space(points: number): this {
		this.y += points;
		return this;
	}
}

/** Other paper than A4, onto which a page is fitted by a scale, or turned by degrees. */
export interface Paper {
	readonly size?: string;
	readonly scale?: number;
	readonly turn?: number;
}

/** A PDF of such pages; one font. `password`: nobody can open it without. */
export async function makePdf(pages: readonly PageOfText[], password?: string, paper: Paper = {}): Promise<Buffer> {
	const { size = 'A4', scale = 1, turn = 0 } = paper;
	const document = new PDFDocument({
		size,
		autoFirstPage: false,
		margin: 0,
		...(password !== undefined && { userPassword: password }),
	});
	const chunks: Buffer[] = [];
	const whole = new Promise<Buffer>((resolve, reject) => {
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => resolve(Buffer.concat(chunks)));
		document.on('error', reject);
	});
	for (const page of pages) {
		document.addPage();
		if (turn !== 0) document.rotate(turn, { origin: [300, 400] });
		document.scale(scale);
		// Something drawn, so that a page without text is not an empty page.
		document.rect(60, 40, 100, 20).stroke();
		for (const { text, x, y, size } of page.items) {
			document.fontSize(size).text(text, x, y, { lineBreak: false });
		}
	}
	document.end();
	return whole;
}
