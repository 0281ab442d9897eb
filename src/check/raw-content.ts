/** Content as it stands in its files, before any schema. */
import type { EntryCollection, TableName } from '../schemas/collections.ts';

/** Which entry or table it is, and where. */
export interface RawPlace {
	/** Collection and id, as problems name entries: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	readonly id: string;
	/** Path below the project: "content/reports/hampshire/2014-04-22.mdx". */
	readonly file: string;
	/** What the fields stand in, as a problem with all of them names it. */
	readonly whole: 'frontmatter' | 'table' | 'record';
}

/** The fields of an entry or a table as they stand in its file, before any schema. */
export interface RawFields extends RawPlace {
	/** The value of its fields. */
	readonly data: unknown;
	/** The line of a field, or of the nearest field around it that is there; 1 for the entry itself. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** An entry or a table as it stands in its file, before any schema. */
export interface RawEntry extends RawFields {
	/** The text below the fields, and the number of its first line; empty for the table. */
	readonly body: { readonly text: string; readonly line: number };
}

/** A file that could not be read as an entry at all. */
export interface UnreadableFile {
	readonly file: string;
	/** 0 for a file that is not opened. */
	readonly line: number;
	/** What of it: its path, its frontmatter, or the table. */
	readonly field: 'path' | 'file' | RawEntry['whole'];
	readonly found: string;
	readonly rule: string;
}

/** All files of a content folder as they were read, before any schema. */
export interface RawContent {
	readonly entries: Readonly<Record<EntryCollection, readonly RawEntry[]>>;
	/** Undefined where there is no such file. */
	readonly tables: Readonly<Record<TableName, RawEntry | undefined>>;
	readonly unreadable: readonly UnreadableFile[];
}
