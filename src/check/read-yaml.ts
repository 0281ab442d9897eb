/** Reads the YAML of an entry or a table, and says in plain words what is wrong with it, and in which line. */
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { knownYaml } from './known-yaml.ts';
import type { Document, Scalar, YAMLParseError } from 'yaml';
import type { RawEntry, RawPlace, UnreadableFile } from './raw-content.ts';

/** A file in its two parts. */
interface SplitText {
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

/** Levels of fields and lists within each other; the record has ten. */
const MAX_LEVELS = 16;

/** For a text whose file does not matter. */
const nowhere = { entry: '', id: '', file: '' };

/** The fields of an entry, as the check reads them; undefined where they are not plain YAML. */
export function parseFrontmatter(yaml: string): unknown {
	return readYaml({ ...nowhere, whole: 'frontmatter' }, yaml, [])?.data;
}

/** The rows of a table, as the check reads them; undefined where they are not plain YAML. */
export function parseTable(yaml: string): unknown {
	return readYaml({ ...nowhere, whole: 'table' }, yaml, [])?.data;
}

/** Reads the fields of an entry or the rows of a table; undefined where `unreadable` was given what is wrong with them. */
export function readYaml(place: RawPlace, yaml: string, unreadable: UnreadableFile[]): RawEntry | undefined {
	const { file, whole } = place;
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
		...place,
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

/** Words without quotation marks that YAML reads as another value than the writer meant. */
function lostWords({ type, comment, value }: Scalar, written: string): string | undefined {
	if (type !== 'PLAIN' || typeof value !== 'string') return undefined;
	if (typeof comment === 'string' && !comment.startsWith(' ')) {
		return 'what follows # is no part of the text; expected quotation marks round all of it, or a space after #';
	}
	return /\n\s*[-?] /.test(written) ? 'expected a list that begins in a line of its own, or one text' : undefined;
}

/** A number as people write it, and not as programs do (0x24, 1e1, .inf). */
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
	if (code === 'BLOCK_IN_FLOW') return 'expected a comma between the fields in { }';
	if (code === 'BLOCK_AS_IMPLICIT_KEY') {
		return 'expected quotation marks round a text with a colon in it, or lines that begin below each other';
	}
	const quote = /^Missing closing (["'])/.exec(message)?.[1];
	if (quote !== undefined) return `expected a second ${quote} in this line or before it`;
	const missing = /end with a ([\]}])$/.exec(message)?.[1];
	if (missing !== undefined) return `expected a ${missing} in this line or before it`;
	return code === 'BAD_INDENT'
		? 'expected as many spaces at the start of this line as before the other fields of its group'
		: 'expected fields and lists, as the other files of this collection have them';
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
