/**
 * What the text below an entry's fields may hold: Markdown, our components and our facts. MDX is a programming language; a
 * text is content. The check and the build both ask this file, and it reads a text with the parser of the build, so that
 * they cannot see different things.
 */
import { mdxToMdast } from 'satteri';
import { oddCharacter } from './characters.ts';
import { wordlessIn } from './plain-words.ts';
import { firstLine, textField, wordsOf, hasWords } from './text-nodes.ts';
import { linkRule } from './web-addresses.ts';
import { components, expressionSlip, elementSlips } from './text-elements.ts';
import { tooMuch, unparsed } from './text-refusals.ts';
import type { Components } from './text-elements.ts';
import type { EntryCollection } from '../../schemas/collections.ts';
import type { TextNode, TextSlip } from './text-nodes.ts';

/** A link of a text, or a heading that links may lead to. */
export interface TextPlace {
	readonly line: number;
	/** The link's address, or the heading's words. */
	readonly text: string;
}

/** What one reading of an entry’s text finds. */
export interface TextReading {
	readonly slips: readonly TextSlip[];
	/** Links within the site, which only the whole record can resolve. */
	readonly links: readonly TextPlace[];
	/** Numbers that a reader can ring, without spaces. */
	readonly phones: readonly TextPlace[];
	/** Headings without a fact in them, as those have the same words in every build. */
	readonly headings: readonly TextPlace[];
}

/** Said before the parser sees the text: some beginnings of a program end it, and the check with it. */
const PROGRAM = 'a text holds no program; expected no import and no export';

/** Everything of Markdown that the site has a look for. */
const markdown = [
	'root',
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference',
	'definition',
	'list',
	'listItem',
	'table',
	'tableRow',
	'tableCell',
	'heading',
	'blockquote',
	'thematicBreak',
	'break',
	'inlineCode',
	'code',
	'footnoteReference',
	'footnoteDefinition',
];

/** What remains among the words of a text when Markdown misread the writer, and what was expected instead. */
const leftovers: readonly (readonly [RegExp, string])[] = [
	[/\[\^[^\]\s]*\]/, 'a footnote without its words; expected them further down, after the same sign and a colon'],
	[/\S*(?:\]\(|\]\[|\[\[)\S*/, 'a link without its address; expected [words](/frameworks/sif/)'],
	[/^\[![a-z]+\]/i, 'a sign of another kind of Markdown; expected words'],
	[
		/\S*(?:\*\*|__|==|`|:::|\$\$)\S*|^#{1,6}\S*/,
		'a sign of Markdown that marks nothing; expected it in pairs, or words',
	],
	[
		/(?:^|\s)[*_](?!\s)\S*|\S*(?<!\s)[*_](?=\s|$)/,
		'a sign of Markdown that marks nothing; expected it in pairs, or words',
	],
	[/\S*[{}]\S*/, 'a brace that belongs to nothing; expected a fact, such as {props.facts.published}, or words'],
	[
		/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i,
		'a character as HTML writes it, which is not known; expected the character itself',
	],
	[/\S{81,}/, 'a word of more than 80 letters; expected words'],
];

/** Reads a text; `facts` are the names that it may use. Never throws. */
export function readText(text: string, collection: EntryCollection, facts: readonly string[]): TextReading {
	const lines = text.split('\n');
	const none = { links: [], phones: [], headings: [] };
	const bulk = tooMuch(text);
	if (bulk) return { slips: [bulk], ...none };
	const program = lines.findIndex(
		(one, index) => /^(?:import|export)\b/.test(one) && (lines[index - 1] ?? '').trim() === '',
	);
	if (program >= 0)
		return { slips: [{ line: program + 1, found: firstLine(lines[program] ?? ''), rule: PROGRAM }], ...none };
	let root: TextNode;
	try {
		// The rule looks at a few properties, and takes none for granted.
		root = mdxToMdast(text) as unknown as TextNode;
	} catch (error) {
		return { slips: [unparsed(error instanceof Error ? error.message : String(error), lines)], ...none };
	}
	const reading: OpenReading = {
		lines,
		facts,
		known: components[collection] ?? {},
		lost: lostNotes(root),
		depthBefore: 1,
		slips: [],
		links: [],
		phones: [],
		headings: [],
	};
	readNode(reading, root, undefined, 1);
	const { slips, links, phones, headings } = reading;
	return { slips, links, phones, headings };
}

/** A reading that is not at the end of its text yet. */
interface OpenReading {
	readonly lines: readonly string[];
	readonly facts: readonly string[];
	readonly known: Components;
	/** Definitions of addresses and footnotes that the text does not use. */
	readonly lost: ReadonlySet<TextNode>;
	/** The signs of the heading further up; 1 for the page’s title. */
	depthBefore: number;
	readonly slips: TextSlip[];
	readonly links: TextPlace[];
	readonly phones: TextPlace[];
	readonly headings: TextPlace[];
}

/** Reads a node and those within it. `inside`: the component that it is in; `above`: the line of what it is in. */
function readNode(reading: OpenReading, node: TextNode, inside: TextNode | undefined, above: number): void {
	const line = node.position?.start.line ?? above;
	reading.slips.push(...nodeSlips(reading, node, inside, line).map((slip) => ({ line, ...slip })));
	for (const child of node.children ?? []) {
		readNode(reading, child, node.type.startsWith('mdxJsx') ? node : inside, line);
	}
}

/** A slip in the line of its node, unless it names another. */
type NodeSlip = Omit<TextSlip, 'line'> & Partial<Pick<TextSlip, 'line'>>;

function nodeSlips(reading: OpenReading, node: TextNode, inside: TextNode | undefined, line: number): NodeSlip[] {
	const written = firstLine(reading.lines[line - 1] ?? '');
	switch (node.type) {
		case 'mdxTextExpression':
		case 'mdxFlowExpression':
			return listed(expressionSlip(textField(node.value), reading.facts));
		case 'mdxjsEsm':
			return [{ found: firstLine(String(node.value)), rule: PROGRAM }];
		case 'mdxJsxTextElement':
		case 'mdxJsxFlowElement':
			return elementSlips(node, inside, reading.known);
		case 'image':
		case 'imageReference': {
			const found = typeof node.url === 'string' ? node.url : '![…]';
			return [{ found, rule: 'texts have no pictures; expected words, or a link to a page' }];
		}
		case 'yaml':
		case 'toml': {
			const found = firstLine(String(node.value));
			return [{ found, rule: 'expected fields only once, at the beginning of the file' }];
		}
		case 'heading':
			return readHeading(reading, node, inside, line);
		case 'table':
			return tableSlips(reading, node, line);
		case 'listItem':
			// A box that nobody can tick, and that screen readers have no name for.
			return typeof node.checked === 'boolean'
				? [{ found: written, rule: 'a box to tick; expected a list of words alone' }]
				: [];
		case 'footnoteDefinition': {
			const rule = 'nobody would read these words; expected this sign in the text, once further down';
			return reading.lost.has(node) ? [{ found: `[^${textField(node.identifier)}]`, rule }] : [];
		}
		case 'link':
		case 'definition':
			return readLink(reading, node, line);
		case 'text':
		case 'inlineCode':
		case 'code': {
			const value = textField(node.value);
			const left = node.type === 'text' ? (wordlessIn(value) ?? leftoverIn(value)) : undefined;
			return [...oddSlips(value), ...listed(left)];
		}
		default:
			return markdown.includes(node.type)
				? []
				: [{ found: node.type, rule: 'expected Markdown, a component or a fact' }];
	}
}

const listed = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

function oddSlips(value: string): NodeSlip[] {
	const odd = oddCharacter(value);
	return odd ? [{ found: odd.name, rule: odd.rule }] : [];
}

function readHeading(reading: OpenReading, node: TextNode, inside: TextNode | undefined, line: number): NodeSlip[] {
	const slips: NodeSlip[] = [];
	const written = reading.lines[line - 1] ?? '';
	const words = wordsOf(node);
	const depth = Number(node.depth);
	const found = `${'#'.repeat(depth)} ${words ?? ''}`.trim();
	if (inside) slips.push({ found: firstLine(written), rule: 'expected no heading within a component' });
	if (!/^[\s>*+\d.)-]*#/.test(written)) {
		const rule = 'the signs below it make this a heading; expected ## before it, or an empty line between';
		slips.push({ found: firstLine(written), rule });
	} else if (depth < 2 || depth > 4) {
		slips.push({ found, rule: 'expected ##, ### or ####: the page has its title already' });
	}
	const before = reading.depthBefore;
	reading.depthBefore = depth;
	if (before > 0 && depth > before + 1) {
		const rule =
			before === 1
				? 'expected ## first: the page has its title already'
				: `expected ${'#'.repeat(before + 1)} below ${'#'.repeat(before)}`;
		slips.push({ found, rule });
	}
	if (words === '') slips.push({ found: '#'.repeat(depth), rule: 'expected the words of a heading' });
	if (words !== undefined) reading.headings.push({ line, text: words });
	return slips;
}

function tableSlips({ lines }: OpenReading, node: TextNode, line: number): NodeSlip[] {
	const slips: NodeSlip[] = [];
	const rows = node.children ?? [];
	// A colon would become a style of each cell, which the pages’ security policy stops.
	if (Array.isArray(node.align) && node.align.some((one) => typeof one === 'string')) {
		const rule = 'columns are aligned by the site; expected | --- | without colons';
		slips.push({ found: firstLine(lines[line] ?? ''), rule });
	}
	if (rows.length === 1) {
		slips.push({ found: firstLine(lines[line - 1] ?? ''), rule: 'expected a row below the head of the table' });
	}
	const columns = rows[0]?.children?.length ?? 0;
	for (const row of rows) {
		const cells = row.children?.length ?? 0;
		if (cells === columns) continue;
		const at = row.position?.start.line ?? line;
		const rule = `the table has ${columns} columns; expected as many cells, and not ${cells}`;
		slips.push({ line: at, found: firstLine(lines[at - 1] ?? ''), rule });
	}
	return slips;
}

function readLink(reading: OpenReading, node: TextNode, line: number): NodeSlip[] {
	const url = textField(node.url);
	if (node.type === 'definition' && reading.lost.has(node)) {
		const rule = 'nothing leads there; expected the name of this address in the text, and its address once';
		return [{ found: url, rule }];
	}
	const slips = oddSlips(textField(node.title));
	const phone = /^tel:(\d{3,11})$/.exec(url)?.[1];
	if (phone !== undefined) {
		reading.phones.push({ line, text: phone });
		if (wordsOf(node)?.replaceAll(' ', '') !== phone) {
			slips.push({ found: url, rule: 'expected the number itself as the words of its link' });
		}
		return slips;
	}
	const rule = linkRule(url);
	if (rule !== undefined) slips.push({ found: url, rule });
	else if (!/^https:/.test(url)) reading.links.push({ line, text: url });
	if (node.type === 'link' && !hasWords(node)) {
		slips.push({ found: url, rule: 'expected words that say where the link leads' });
	}
	return slips;
}

/** The first sign among the words of a text that the writer meant as Markdown. */
function leftoverIn(value: string): { readonly found: string; readonly rule: string } | undefined {
	for (const [pattern, rule] of leftovers) {
		const found = pattern.exec(value)?.[0];
		if (found !== undefined) return { found: firstLine(found), rule };
	}
	return undefined;
}

/** Addresses and footnotes that the text does not use, or whose name another further up has already. */
function lostNotes(root: TextNode): ReadonlySet<TextNode> {
	const [notes, references]: [[TextNode, string][], Set<string>] = [[], new Set()];
	const visit = (node: TextNode): void => {
		const name = textField(node.identifier);
		if (node.type === 'definition' || node.type === 'footnoteDefinition') notes.push([node, `${node.type} ${name}`]);
		else if (node.type === 'footnoteReference') references.add(`footnoteDefinition ${name}`);
		else if (node.type === 'linkReference') references.add(`definition ${name}`);
		for (const child of node.children ?? []) visit(child);
	};
	visit(root);
	const names = notes.map(([, name]) => name);
	return new Set(
		notes.flatMap(([node, name], at) => (references.has(name) && names.indexOf(name) === at ? [] : [node])),
	);
}
