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

/** How a copy of a file differs from the one that was published. */
export interface Copy {
	/** Nobody can open it without. */
	readonly password?: string;
	/** Everybody can open it, but it is encrypted. */
	readonly ownerPassword?: string;
	/** Other paper than A4. */
	readonly size?: string;
	/** By how much each page is made smaller or larger. */
	readonly scale?: number;
	/** Degrees by which the text of each page is turned on its paper. */
	readonly turn?: 0 | 90 | 180 | 270;
	/** Degrees by which each page lies askew, as on a scanner. */
	readonly lean?: number;
	/** As seen in a mirror. */
	readonly mirrored?: boolean;
	/** Degrees by which a reader turns each page before showing it. */
	readonly rotate?: 90 | 180 | 270;
	/** Text that is laid invisibly over a picture, as by a program that recognises letters. */
	readonly hidden?: boolean;
	/** Every text is printed twice, a hair apart. */
	readonly twice?: boolean;
	/** Words across each page. */
	readonly watermark?: string;
	/** A word in huge upright letters over the middle of each page. */
	readonly overlay?: string;
	/** Two pages beside one another on each sheet. */
	readonly twoOnOne?: boolean;
	/** A bookmark, a note on each page and an attached file, all of which speak of other grades. */
	readonly extras?: boolean;
}

const a4 = { width: 595.28, height: 841.89 };

/** A PDF of such pages; one font. */
export async function makePdf(pages: readonly PageOfText[], copy: Copy = {}): Promise<Buffer> {
	const { size = 'A4', scale = 1, turn = 0, password, ownerPassword, twoOnOne = false } = copy;
	const sideways = turn === 90 || turn === 270;
	const document = new PDFDocument({
		size,
		layout: sideways || twoOnOne ? 'landscape' : 'portrait',
		autoFirstPage: false,
		margin: 0,
		...(password !== undefined && { userPassword: password }),
		...(ownerPassword !== undefined && { ownerPassword }),
	});
	const chunks: Buffer[] = [];
	const whole = new Promise<Buffer>((resolve, reject) => {
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => resolve(Buffer.concat(chunks)));
		document.on('error', reject);
	});
	for (const [i, page] of pages.entries()) {
		if (!twoOnOne || i % 2 === 0) document.addPage();
		if (copy.rotate !== undefined) (document.page.dictionary.data as Record<string, unknown>)['Rotate'] = copy.rotate;
		document.save();
		if (twoOnOne) document.translate(i % 2 === 0 ? 0 : a4.height / 2, 0).scale(Math.SQRT1_2);
		// The corner of the paper at which the page’s top left comes to lie.
		const corner = { 0: [0, 0], 90: [a4.height, 0], 180: [a4.width, a4.height], 270: [0, a4.width] }[turn];
		document.translate(corner[0] ?? 0, corner[1] ?? 0).rotate(turn);
		document.scale(scale);
		if (copy.lean !== undefined) document.rotate(copy.lean);
		if (copy.mirrored) document.translate(a4.width, 0).scale(-1, 1);
		if (copy.hidden) document.addContent('3 Tr');
		// Something drawn, so that a page without text is not an empty page.
		document.rect(60, 40, 100, 20).stroke();
		for (const { text, x, y, size: letters } of page.items) {
			document.fontSize(letters).text(text, x, y, { lineBreak: false });
			if (copy.twice) document.text(text, x + 0.3, y, { lineBreak: false });
		}
		if (copy.overlay !== undefined) document.fontSize(90).text(copy.overlay, 150, 330, { lineBreak: false });
		if (copy.watermark !== undefined) {
			document
				.rotate(-55, { origin: [300, 400] })
				.fontSize(60)
				.text(copy.watermark, 60, 380, { lineBreak: false });
		}
		document.restore();
		if (copy.extras) document.note(100, 100, 40, 20, 'Really? The judgement is outstanding, 1 May 2031.');
	}
	if (copy.extras) {
		document.outline.addItem('Overall effectiveness: inadequate');
		document.file(Buffer.from('overall,inadequate'), { name: 'grades.csv' });
	}
	document.end();
	return whole;
}

/** The pages with their numbers at their feet. */
export function numbered(pages: readonly PageOfText[]): PageOfText[] {
	for (const [i, page] of pages.entries()) page.items.push({ text: String(i + 1), x: 297, y: 790, size: 9 });
	return [...pages];
}
