/** What a committee paper is made of: paragraphs, lists, tables and places for its author. */
import type { ValueView } from '../parts/judgement-strip.ts';

/** A placeholder that the paper’s author must fill in, with what belongs there. Shown in square brackets and marked. */
interface ForAuthor {
	readonly forAuthor: string;
}

/** A full web address, shown as text because many readers have the paper in print. */
interface WrittenAddress {
	readonly url: string;
}

/** A piece of text: words, a place for the author to fill, or an address that is written out. */
export type PaperText = string | ForAuthor | WrittenAddress;

/** An item of a list, which may have items of its own. */
export interface PaperItem {
	readonly text: readonly PaperText[];
	readonly items: readonly PaperItem[];
}

/** The first cell of a row is its heading. A value is a grade, or why there is none. */
export interface PaperTable {
	readonly kind: 'table';
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly heading: string; readonly cells: readonly (string | ValueView)[] }[];
}

interface PaperParagraph {
	readonly kind: 'paragraph';
	/** "2.3". */
	readonly number: string;
	readonly text: readonly PaperText[];
}

interface PaperList {
	readonly kind: 'list';
	readonly ordered: boolean;
	readonly items: readonly PaperItem[];
}

interface PaperSubheading {
	readonly kind: 'subheading';
	readonly text: string;
}

/** What a section is made of. */
export type PaperBlock = PaperParagraph | PaperList | PaperTable | PaperSubheading;

/** A place for the author to fill, as a paper prints it: "[your committee]". */
export function placeholderText(place: ForAuthor): string {
	return `[${place.forAuthor}]`;
}

/** A placeholder with what belongs there. */
export const forAuthor = (text: string): ForAuthor => ({ forAuthor: text });

/** A block without its number, before its section is known. */
export type Draft = Omit<PaperParagraph, 'number'> | Exclude<PaperBlock, PaperParagraph>;

/** A paragraph, which gets its number with its section. */
export const paragraph = (...text: PaperText[]): Draft => ({ kind: 'paragraph', text });

/** A list, with numbers where it is `ordered`. */
export const list = (items: readonly PaperItem[], ordered = false): Draft => ({ kind: 'list', ordered, items });

/** An item of a list. */
export const item = (text: readonly PaperText[], items: readonly PaperItem[] = []): PaperItem => ({ text, items });

/** A heading within a section. */
export const subheading = (text: string): Draft => ({ kind: 'subheading', text });
