/** What the readers of single fields share: how they say what they could not read, and how lines become prose. */
import type { Line } from './read-pdf.ts';

/** A fact that could not be read, described so that the person who gave the file can find the place. */
export interface Unread {
	/** The field of the record: "inspection.start". */
	readonly field: string;
	/** Page of the PDF, or line of the table; undefined where there is no place to point at. */
	readonly place: string | undefined;
	/** The text found there; undefined where nothing was found. */
	readonly found: string | undefined;
	/** What was expected. */
	readonly rule: string;
}

/** Collects what could not be read. A reader that calls it returns undefined. */
export type Refuse = (unread: Unread) => void;

/** "page 3", for an Unread. */
export function pageOf(line: Line | undefined): string | undefined {
	return line && `page ${line.page}`;
}

/** Lines as running text: in their order, with a space between them. Hyphens at the ends of lines remain. */
export function prose(lines: readonly Line[]): string {
	return lines.map((line) => line.text).join(' ');
}

/** A page’s running head or foot: near the edge of the page, where no report has text of its own. */
export function isRunningLine(line: Line): boolean {
	return line.top < 60 || line.top > 785;
}

/** The size of most letters. Headings are larger than these; how many points they have depends on the paper. */
export function textSize(lines: readonly Line[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of lines) {
		const rounded = Math.round(size * 4) / 4;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	const [most] = [...letters].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? 12;
}

/** Running text that knows on which page each of its letters is. */
export interface Flow {
	readonly text: string;
	/** The page of a place in the text. */
	pageAt(place: number): number;
}

/** Lines as running text with their pages. */
export function flow(lines: readonly Line[]): Flow {
	const starts: { readonly place: number; readonly page: number }[] = [];
	let text = '';
	for (const line of lines) {
		starts.push({ place: text.length, page: line.page });
		text += `${line.text} `;
	}
	return { text, pageAt: (place) => starts.findLast((start) => start.place <= place)?.page ?? 1 };
}
