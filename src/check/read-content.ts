/**
 * Reads content/ itself, without Astro, so that the build, the tests and `npm run check` see the same files and can say
 * in which line something is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { entryCollections, visitTable } from '../schemas/collections.ts';
import type { Document } from 'yaml';
import type { EntryCollection } from '../schemas/collections.ts';

/** An entry as it stands in its file, before any schema. */
export interface RawEntry {
	/** Collection and id, as problems name entries: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	readonly id: string;
	/** Path below the project: "content/reports/hampshire/2014-04-22.mdx". */
	readonly file: string;
	/** The frontmatter’s value. */
	readonly data: unknown;
	/** The line of a field, or of the nearest field around it that is there; 1 for the entry itself. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** A file that could not be read as an entry at all. */
export interface UnreadableFile {
	readonly file: string;
	readonly line: number;
	readonly found: string;
	readonly rule: string;
}

export interface RawContent {
	readonly entries: Readonly<Record<EntryCollection, readonly RawEntry[]>>;
	readonly visits: RawEntry | undefined;
	readonly unreadable: readonly UnreadableFile[];
}

const frontmatterPattern = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads a content folder. Files that are not entries are reported, never passed over. */
export function readContent(folder: string): RawContent {
	const unreadable: UnreadableFile[] = [];
	const named = (path: string): string => ['content', ...relative(folder, path).split(sep)].join('/');
	const collect = (collection: EntryCollection): RawEntry[] =>
		filesIn(join(folder, collection)).flatMap((path) => {
			const file = named(path);
			if (!path.endsWith('.mdx')) {
				unreadable.push({
					file,
					line: 1,
					found: file.split('/').at(-1) ?? file,
					rule: 'not read; expected a file name that ends in .mdx',
				});
				return [];
			}
			const id = file.slice(`content/${collection}/`.length, -'.mdx'.length);
			if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(id)) {
				unreadable.push({ file, line: 1, found: id, rule: 'expected a name of small letters, digits and hyphens' });
				return [];
			}
			const text = readFileSync(path, 'utf8');
			const match = frontmatterPattern.exec(text);
			if (!match) {
				unreadable.push({
					file,
					line: 1,
					found: text.slice(0, 20),
					rule: 'expected frontmatter between two lines of ---',
				});
				return [];
			}
			const entry = parse(`${collection}/${id}`, id, file, match[1] ?? '', 1, unreadable);
			return entry ? [entry] : [];
		});
	const entries = {
		authorities: collect('authorities'),
		frameworks: collect('frameworks'),
		reports: collect('reports'),
		briefings: collect('briefings'),
		glossary: collect('glossary'),
	} satisfies Record<keyof typeof entryCollections, RawEntry[]>;
	const table = join(folder, visitTable.file);
	const visits = existsSync(table)
		? parse('visits', 'visits', named(table), readFileSync(table, 'utf8'), 0, unreadable)
		: undefined;
	return { entries, visits, unreadable };
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name))
		.sort();
}

/** `offset`: lines of the file before the YAML text. */
function parse(
	entry: string,
	id: string,
	file: string,
	yaml: string,
	offset: number,
	unreadable: UnreadableFile[],
): RawEntry | undefined {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
	const lineAt = (position: number): number => counter.linePos(position).line + offset;
	if (document.errors.length > 0) {
		for (const error of document.errors) {
			const line = lineAt(error.pos[0]);
			unreadable.push({
				file,
				line,
				found: yaml.split('\n')[line - offset - 1]?.trim() ?? '',
				rule: `not valid YAML: ${error.message}`,
			});
		}
		return undefined;
	}
	return {
		entry,
		id,
		file,
		data: document.toJS() as unknown,
		lineOf: (path) => {
			const position = positionOf(document, path);
			return position === undefined ? 1 : lineAt(position);
		},
	};
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
