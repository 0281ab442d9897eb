/**
 * Reads content/ itself, without Astro, so that the build, the tests and `npm run check` see the same files and can say
 * in which line something is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { entryCollections, tables } from '../schemas/collections.ts';
import type { Document, YAMLParseError } from 'yaml';
import type { EntryCollection, TableName } from '../schemas/collections.ts';

/** An entry as it stands in its file, before any schema. */
export interface RawEntry {
	/** Collection and id, as problems name entries: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	readonly id: string;
	/** Path below the project: "content/reports/hampshire/2014-04-22.mdx". */
	readonly file: string;
	/** What the fields stand in, as a problem with all of them names it. */
	readonly whole: 'frontmatter' | 'table';
	/** Its value. */
	readonly data: unknown;
	/** The text below the fields, and the number of its first line; empty for the table. */
	readonly body: { readonly text: string; readonly line: number };
	/** The line of a field, or of the nearest field around it that is there; 1 for the entry itself. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** A file that could not be read as an entry at all. */
export interface UnreadableFile {
	readonly file: string;
	/** 0 for a file that is not opened. */
	readonly line: number;
	/** What of it: its path, its frontmatter, or the table. */
	readonly field: 'path' | RawEntry['whole'];
	readonly found: string;
	readonly rule: string;
}

export interface RawContent {
	readonly entries: Readonly<Record<EntryCollection, readonly RawEntry[]>>;
	/** Undefined where there is no such file. */
	readonly tables: Readonly<Record<TableName, RawEntry | undefined>>;
	readonly unreadable: readonly UnreadableFile[];
}

/** A file in its two parts. */
export interface SplitText {
	/** Ends with the end of its last line. */
	readonly yaml: string;
	readonly body: string;
}

/**
 * The YAML between the two lines of --- and the text below them, or undefined where a text does not begin with them. As
 * Astro has it, a mark of byte order may come first.
 */
export function splitFrontmatter(text: string): SplitText | undefined {
	const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
	return match ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}

/** What may stand in the content folder itself. */
const topLevel = ['README.md', ...Object.values(tables).map((t) => t.file), ...Object.keys(entryCollections)];

/** Reads a content folder. Files that are not entries are reported, never passed over. */
export function readContent(folder: string): RawContent {
	const unreadable: UnreadableFile[] = [];
	const named = (path: string): string => ['content', ...relative(folder, path).split(sep)].join('/');
	for (const name of existsSync(folder) ? readdirSync(folder).filter(isVisible) : []) {
		if (topLevel.includes(name)) continue;
		unreadable.push({
			file: `content/${name}`,
			line: 0,
			field: 'path',
			found: name,
			rule: `not read; expected ${topLevel.join(', ')}`,
		});
	}
	const collect = (collection: EntryCollection): RawEntry[] =>
		filesIn(join(folder, collection)).flatMap((path) => {
			const file = named(path);
			if (!path.endsWith('.mdx')) {
				unreadable.push({
					file,
					line: 0,
					field: 'path',
					found: file.split('/').at(-1) ?? file,
					rule: 'not read; expected a file name that ends in .mdx',
				});
				return [];
			}
			const id = file.slice(`content/${collection}/`.length, -'.mdx'.length);
			if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(id)) {
				const rule = 'expected a name of small letters, digits and hyphens';
				unreadable.push({ file, line: 0, field: 'path', found: id, rule });
				return [];
			}
			const text = readFileSync(path, 'utf8');
			const split = splitFrontmatter(text);
			if (!split) {
				const first = text.split('\n', 1).join('').trim();
				unreadable.push({
					file,
					line: 1,
					field: 'frontmatter',
					found: first,
					rule: `expected ${first === '---' ? 'a second line of --- below the fields' : 'a line of ---, the fields, and a line of --- again'}`,
				});
				return [];
			}
			const entry = parse(`${collection}/${id}`, id, file, 'frontmatter', split.yaml, unreadable);
			const above = text.slice(0, text.length - split.body.length);
			const body = { text: split.body, line: above.split('\n').length };
			return entry ? [{ ...entry, body }] : [];
		});
	const entries = {
		authorities: collect('authorities'),
		frameworks: collect('frameworks'),
		reports: collect('reports'),
		explainers: collect('explainers'),
		briefings: collect('briefings'),
		claims: collect('claims'),
		glossary: collect('glossary'),
	} satisfies Record<keyof typeof entryCollections, RawEntry[]>;
	const readTable = (name: TableName): RawEntry | undefined => {
		const path = join(folder, tables[name].file);
		return existsSync(path)
			? parse(name, name, named(path), 'table', readFileSync(path, 'utf8'), unreadable)
			: undefined;
	};
	const names = Object.keys(tables) as TableName[];
	const read = Object.fromEntries(names.map((name) => [name, readTable(name)])) as RawContent['tables'];
	return { entries, tables: read, unreadable };
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && isVisible(item.name))
		.map((item) => join(item.parentPath, item.name))
		.sort();
}

/** Hidden files (.DS_Store, swap files) belong to the editor’s machine. Astro does not read them either. */
function isVisible(name: string): boolean {
	return !name.startsWith('.');
}

function parse(
	entry: string,
	id: string,
	file: string,
	whole: RawEntry['whole'],
	yaml: string,
	unreadable: UnreadableFile[],
): RawEntry | undefined {
	// Frontmatter begins in the second line of its file.
	const offset = whole === 'frontmatter' ? 1 : 0;
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
	const lineAt = (position: number): number => counter.linePos(position).line + offset;
	if (document.errors.length > 0) {
		const lines = yaml.trimEnd().split('\n');
		// After the first slip of syntax the reader is lost, and what else it complains of are mostly echoes.
		const slip = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
		for (const error of document.errors.filter((e) => e === slip || e.code === 'DUPLICATE_KEY')) {
			const line = Math.min(lineAt(error.pos[0]), lines.length + offset);
			const found = lines[line - offset - 1]?.trim() ?? '';
			unreadable.push({ file, line, field: whole, found, rule: `not valid YAML; ${plainly(error)}` });
		}
		return undefined;
	}
	return {
		entry,
		id,
		file,
		whole,
		data: document.toJS() as unknown,
		body: { text: '', line: 1 },
		lineOf: (path) => {
			const position = positionOf(document, path);
			return position === undefined ? 1 : lineAt(position);
		},
	};
}

/** What to do about an error of syntax, for people who have never heard of a block mapping. */
function plainly({ code, message }: YAMLParseError): string {
	if (code === 'DUPLICATE_KEY') return 'expected each field once; this one stands further up, too';
	if (code === 'TAB_AS_INDENT') return 'expected spaces at the start of the line, no tab';
	if (code === 'BLOCK_AS_IMPLICIT_KEY') {
		return 'expected quotation marks round a text with a colon in it, or lines that begin below each other';
	}
	const missing = /end with a ([\]}])$/.exec(message)?.[1];
	return missing === undefined ? message : `expected a ${missing} in this line or before it`;
}

/** Where in the YAML text a field’s key (or list item) starts; undefined when no part of the path is there. */
function positionOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
	let node: unknown = document.contents;
	let position: number | undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
			if (!pair || !isScalar(pair.key)) break;
			position = pair.key.range?.[0] ?? position;
			node = pair.value;
		} else if (isSeq(node)) {
			const item: unknown = node.items[Number(step)];
			if (!item) break;
			node = item;
			position = (item as { range?: [number, number, number] | null }).range?.[0] ?? position;
		} else break;
	}
	return position;
}
