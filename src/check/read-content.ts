/**
 * Reads content/ itself, without Astro, so that the build, the tests and `npm run check` see the same files and can say
 * in which line something is wrong.
 */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { knownYaml } from './known-yaml.ts';
import { ofFile } from './problems.ts';
import { oddCharacter } from './rules/characters.ts';
import { entryCollections, tables, withoutText } from '../schemas/collections.ts';
import type { Document, Scalar, YAMLParseError } from 'yaml';
import type { EntryCollection, TableName } from '../schemas/collections.ts';

/** An entry as it stands in its file, before any schema. */
export interface RawEntry {
	/** Collection and id, as problems name entries: "reports/hampshire/2014-04-22". */
	readonly entry: string;
	readonly id: string;
	/** Path below the project: "content/reports/hampshire/2014-04-22.mdx". */
	readonly file: string;
	/** What the fields stand in, as a problem with all of them names it. */
	readonly whole: 'frontmatter' | 'table' | 'record';
	/** Its value. */
	readonly data: unknown;
	/** The text below the fields, and the number of its first line; empty for the table. */
	readonly body: { readonly text: string; readonly line: number };
	/** The line of a field, or of the nearest field around it that is there; 1 for the entry itself. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** A file that could not be read as an entry at all. */
interface UnreadableFile {
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

/** Bytes of a file; the largest of the record has 17,000. */
const MAX_FILE = 200_000;
/** Levels of fields and lists within each other; the record has seven. */
const MAX_LEVELS = 16;
/** Letters of a file’s name, folders included. */
const MAX_NAME = 80;

/** Collections whose entries stand in a folder for each council. */
const inFolders: readonly EntryCollection[] = ['reports', 'joint'];

/** Names that another page of the site has already, by collection. */
const reserved: Readonly<Record<EntryCollection, readonly string[]>> = {
	authorities: ['by-region', 'by-type', 'year', 'framework', 'region', 'grade'],
	frameworks: ['rules', 'judgements', 'timeline', 'grades'],
	reports: ['year', 'framework', 'region', 'grade'],
	explainers: ['rules', 'judgements', 'timeline', 'grades'],
	briefings: [],
	claims: [],
	glossary: [],
	'joint-kinds': [],
	joint: [],
};

/** The fields of an entry, as the check reads them; undefined where they are not plain YAML. */
export function parseFrontmatter(yaml: string): unknown {
	return parse('', '', '', 'frontmatter', yaml, [])?.data;
}

/** The rows of a table, as the check reads them; undefined where they are not plain YAML. */
export function parseTable(yaml: string): unknown {
	return parse('', '', '', 'table', yaml, [])?.data;
}

/** What may stand in the content folder itself. */
const topLevel = ['README.md', ...Object.values(tables).map((t) => t.file), ...Object.keys(entryCollections)];

/** Reads a content folder. Files that are not entries are reported, never passed over. Throws nothing. */
export function readContent(folder: string): RawContent {
	const unreadable: UnreadableFile[] = [];
	const named = (path: string): string => ['content', ...relative(folder, path).split(sep)].join('/');
	const refuse = (path: string, rule: string, found = named(path).split('/').at(-1) ?? path): void => {
		unreadable.push({ file: named(path), line: 0, field: 'path', found, rule });
	};
	for (const { name, path } of itemsIn(folder)) {
		if (!topLevel.includes(name)) refuse(path, `not read; expected ${topLevel.join(', ')}`);
		else if (kindOf(path) !== (name in entryCollections ? 'folder' : 'file')) {
			refuse(path, `expected a ${name in entryCollections ? 'folder' : 'file'}, not ${describe(kindOf(path))}`);
		}
	}
	const collect = (collection: EntryCollection): RawEntry[] => {
		const base = join(folder, collection);
		if (kindOf(base) !== 'folder') return [];
		const isFieldsAlone = withoutText.includes(collection);
		const extension = isFieldsAlone ? '.yaml' : '.mdx';
		return filesIn(base, inFolders.includes(collection) ? 1 : 0, refuse).flatMap((path) => {
			const file = named(path);
			if (!path.endsWith(extension)) {
				refuse(path, `not read; expected a file name that ends in ${extension}`);
				return [];
			}
			const id = file.slice(`content/${collection}/`.length, -extension.length);
			if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(id)) {
				refuse(path, 'expected a name of small letters, digits and hyphens', id);
				return [];
			}
			if (id.length > MAX_NAME) {
				refuse(path, `expected a name of at most ${MAX_NAME} letters`, id);
				return [];
			}
			const first = id.split('/')[0] ?? id;
			if (id.split('/').includes('index') || reserved[collection].includes(first)) {
				refuse(path, 'the site has another page of this name; expected another name', id);
				return [];
			}
			if (/^-|-$|--|\/-|-\//.test(id)) {
				refuse(path, 'expected single hyphens, and letters or digits at both ends', id);
				return [];
			}
			const text = readText(path, file, unreadable);
			if (text === undefined) return [];
			if (isFieldsAlone) {
				const entry = ofFile(file, () => parse(`${collection}/${id}`, id, file, 'record', text, unreadable));
				return entry ? [entry] : [];
			}
			const split = splitFrontmatter(text);
			if (!split) {
				const top = text.split('\n', 1).join('').trim();
				unreadable.push({
					file,
					line: 1,
					field: 'frontmatter',
					found: top,
					rule: `expected ${top === '---' ? 'a second line of --- below the fields' : 'a line of ---, the fields, and a line of --- again'}`,
				});
				return [];
			}
			const entry = ofFile(file, () => parse(`${collection}/${id}`, id, file, 'frontmatter', split.yaml, unreadable));
			const above = text.slice(0, text.length - split.body.length);
			const body = { text: split.body, line: above.split('\n').length };
			return entry ? [{ ...entry, body }] : [];
		});
	};
	const entries = {
		authorities: collect('authorities'),
		frameworks: collect('frameworks'),
		reports: collect('reports'),
		explainers: collect('explainers'),
		briefings: collect('briefings'),
		claims: collect('claims'),
		glossary: collect('glossary'),
		'joint-kinds': collect('joint-kinds'),
		joint: collect('joint'),
	} satisfies Record<keyof typeof entryCollections, RawEntry[]>;
	const readTable = (name: TableName): RawEntry | undefined => {
		const path = join(folder, tables[name].file);
		if (kindOf(path) !== 'file') return undefined;
		const text = readText(path, named(path), unreadable);
		if (text === undefined) return undefined;
		return ofFile(named(path), () => parse(name, name, named(path), 'table', text, unreadable));
	};
	const names = Object.keys(tables) as TableName[];
	const read = Object.fromEntries(names.map((name) => [name, readTable(name)])) as RawContent['tables'];
	return { entries, tables: read, unreadable };
}

type Kind = 'file' | 'folder' | 'link' | 'other' | 'nothing';

/** What stands at a path; a link is never followed, as what it leads to is not part of the record. */
function kindOf(path: string): Kind {
	let found;
	try {
		found = lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		// Below a file there is nothing.
		if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'nothing';
		throw error;
	}
	if (!found) return 'nothing';
	if (found.isSymbolicLink()) return 'link';
	if (found.isDirectory()) return 'folder';
	return found.isFile() ? 'file' : 'other';
}

function describe(kind: Kind): string {
	return {
		file: 'a file',
		folder: 'a folder',
		link: 'a link to another file',
		other: 'a pipe or device',
		nothing: 'nothing',
	}[kind];
}

function itemsIn(folder: string): { readonly name: string; readonly path: string }[] {
	const names = kindOf(folder) === 'folder' ? readdirSync(folder).filter(isVisible).sort() : [];
	return names.map((name) => ({ name, path: join(folder, name) }));
}

/** The files of a collection; folders stand in it only so many levels deep, and what is neither is refused. */
function filesIn(folder: string, levels: number, refuse: (path: string, rule: string) => void): string[] {
	return itemsIn(folder).flatMap(({ name, path }) => {
		const kind = kindOf(path);
		if (kind === 'file') return [path];
		if (kind !== 'folder') refuse(path, `expected a file, not ${describe(kind)}`);
		else if (name.endsWith('.mdx')) refuse(path, 'expected a file, not a folder');
		else if (levels > 0) return filesIn(path, levels - 1, refuse);
		else refuse(path, 'expected no folder here; put its files one level higher');
		return [];
	});
}

/** A file’s text, if it is one: UTF-8, of a sensible size, each character one that readers see. */
function readText(path: string, file: string, unreadable: UnreadableFile[]): string | undefined {
	const refuse = (line: number, found: string, rule: string): undefined => {
		unreadable.push({ file, line, field: 'file', found, rule });
		return undefined;
	};
	let bytes: Buffer;
	try {
		const { size } = lstatSync(path);
		if (size > MAX_FILE) return refuse(0, `${size} bytes`, `expected at most ${MAX_FILE}`);
		bytes = readFileSync(path);
	} catch (error) {
		return refuse(
			0,
			error instanceof Error && 'code' in error ? String(error.code) : 'an error',
			'the file cannot be opened; expected one that you may read',
		);
	}
	if (!isUtf8(bytes)) {
		let line = 1;
		for (let start = 0; start < bytes.length; line += 1) {
			const end = bytes.indexOf(0x0a, start);
			const part = bytes.subarray(start, end === -1 ? bytes.length : end);
			if (!isUtf8(part)) {
				const column = [...part.toString('utf8')].indexOf('\uFFFD') + 1;
				return refuse(line, `column ${column}`, 'a byte that is not UTF-8; save the file as UTF-8');
			}
			start = end === -1 ? bytes.length : end + 1;
		}
	}
	const text = bytes.toString('utf8');
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const odd = oddCharacter(text.slice(start));
	if (!odd) return text;
	const before = text.slice(0, odd.index + start).split('\n');
	return refuse(before.length, `${odd.name} in column ${[...(before.at(-1) ?? '')].length + 1}`, odd.rule);
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
	const refuse = (line: number, found: string, rule: string): undefined => {
		unreadable.push({ file, line, field: whole, found, rule });
		return undefined;
	};
	const counter = new LineCounter();
	const lineAt = (position: number): number => counter.linePos(position).line + offset;
	const parsed = (): Document.Parsed => parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
	const read = (data: unknown, document: Document.Parsed | undefined): RawEntry => ({
		entry,
		id,
		file,
		whole,
		data,
		body: { text: '', line: 1 },
		lineOf: (path) => {
			// Of a text that was read before, lines are asked for only where something is wrong.
			document ??= parsed();
			const position = positionOf(document, path);
			return position === undefined ? 1 : lineAt(position);
		},
	});
	const known = knownYaml.valueOf(yaml);
	if (known) return read(known.value, undefined);
	const deep = nestedTooDeeply(yaml);
	if (deep !== undefined) {
		return refuse(
			deep + offset,
			yaml.split('\n')[deep - 1]?.trim() ?? '',
			`expected at most ${MAX_LEVELS} levels within each other`,
		);
	}
	const document = parsed();
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
	const special = specialYaml(yaml, document);
	if (special) {
		const line = lineAt(special.position);
		return refuse(line, yaml.split('\n')[line - offset - 1]?.trim() ?? '', special.rule);
	}
	const data = document.toJS() as unknown;
	knownYaml.remember(yaml, data);
	return read(data, document);
}

/** The first line in which brackets or indentation go too deep for any record; readers of YAML fail at thousands. */
function nestedTooDeeply(yaml: string): number | undefined {
	let depth = 0;
	for (const [index, text] of yaml.split('\n').entries()) {
		for (const sign of text) {
			if (sign === '[' || sign === '{') depth += 1;
			else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
		}
		const dashes = /^(?:[ ]*[-?:] )+/.exec(text)?.[0].match(/[-?:]/g)?.length ?? 0;
		const indent = /^ */.exec(text)?.[0].length ?? 0;
		if (depth > MAX_LEVELS || dashes > MAX_LEVELS || indent > MAX_LEVELS * 8) return index + 1;
	}
	return undefined;
}

/** Words that YAML reads as something else than the person meant who wrote them without quotation marks. */
function lostWords({ type, comment, value }: Scalar, written: string): string | undefined {
	if (type !== 'PLAIN' || typeof value !== 'string') return undefined;
	if (typeof comment === 'string' && !comment.startsWith(' ')) {
		return 'what follows # is no part of the text; expected quotation marks round all of it, or a space after #';
	}
	return /\n\s*[-?] /.test(written) ? 'expected a list that begins in a line of its own, or one text' : undefined;
}

/** A number as people write it: none of the ways in which programs do (0x24, 1e1, .inf). */
const FIGURES = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * What YAML can do and a record has no need of: each is read differently by different readers, or hides what it stands for.
 * A name for a part (&name) may be used again (*name) further down, as long as that part holds no such use itself.
 */
function specialYaml(yaml: string, document: Document.Parsed): { position: number; rule: string } | undefined {
	const directive = /^(?:%|\.\.\.\s*$)/m.exec(yaml);
	if (directive)
		return { position: directive.index, rule: 'expected fields alone, no instructions for the reader of YAML' };
	let found: { position: number; rule: string } | undefined;
	const seen = new Map<string, boolean>();
	visit(document, {
		Node: (_, node) => {
			const position = node.range?.[0] ?? 0;
			if (isAlias(node)) {
				const simple = seen.get(node.source);
				if (simple === true) return undefined;
				const rule =
					simple === undefined
						? `expected &${node.source} further up, or the value itself`
						: `&${node.source} uses such a name itself; expected the value written out`;
				found = { position, rule };
				return visit.BREAK;
			}
			if (isScalar(node) && typeof node.value === 'number' && !FIGURES.test(node.source ?? '')) {
				found = { position, rule: 'expected a number in figures, such as 36, or quotation marks round a text' };
				return visit.BREAK;
			}
			const lost = isScalar(node) ? lostWords(node, yaml.slice(position, node.range?.[1])) : undefined;
			if (lost !== undefined) {
				found = { position, rule: lost };
				return visit.BREAK;
			}
			if (node.tag !== undefined) {
				found = { position, rule: `expected the value without ${node.tag.replace('tag:yaml.org,2002:', '!!')}` };
				return visit.BREAK;
			}
			if (node.anchor !== undefined) {
				let simple = true;
				visit(node, { Alias: () => ((simple = false), visit.BREAK) });
				if (seen.has(node.anchor)) {
					found = { position, rule: `expected &${node.anchor} once` };
					return visit.BREAK;
				}
				seen.set(node.anchor, simple);
			}
			return undefined;
		},
		Pair: (_, pair) => {
			const key = isScalar(pair.key) ? pair.key : undefined;
			if (key && !['__proto__', '<<', '', null].includes(key.value as string | null)) return undefined;
			const position = key?.range?.[0] ?? document.contents?.range[0] ?? 0;
			found = { position, rule: 'expected the name of a field' };
			return visit.BREAK;
		},
	});
	if (found) return found;
	const warning = document.warnings[0];
	return warning && { position: warning.pos[0], rule: `not plain YAML; ${warning.message}` };
}

/** What to do about an error of syntax, for people who have never heard of a block mapping. */
function plainly({ code, message }: YAMLParseError): string {
	if (code === 'DUPLICATE_KEY') return 'expected each field once; this one stands further up, too';
	if (code === 'MULTIPLE_DOCS') return 'expected one list or group of fields; a line of --- begins another';
	if (code === 'BAD_SCALAR_START') return 'expected quotation marks round a text that begins with this sign';
	if (code === 'BAD_DQ_ESCAPE') return 'expected no \\ between double quotation marks; single ones take it as it is';
	if (code === 'MULTILINE_IMPLICIT_KEY') return 'expected a colon and a space between a field and its value';
	if (code === 'TAB_AS_INDENT') return 'expected spaces at the start of the line, no tab';
	if (code === 'BLOCK_AS_IMPLICIT_KEY') {
		return 'expected quotation marks round a text with a colon in it, or lines that begin below each other';
	}
	const quote = /^Missing closing (["'])/.exec(message)?.[1];
	if (quote !== undefined) return `expected a second ${quote} in this line or before it`;
	const missing = /end with a ([\]}])$/.exec(message)?.[1];
	return missing === undefined
		? 'expected fields and lists, as the other files of this collection have them'
		: `expected a ${missing} in this line or before it`;
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
