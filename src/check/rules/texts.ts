/**
 * What the text below an entry's fields may hold: Markdown, our components and our facts. MDX is a programming language; a
 * text is content. The check and the build both ask this file, and it reads a text with the parser of the build, so that
 * they cannot see different things.
 */
import { mdxToMdast } from 'satteri';
import { oddCharacter } from './characters.ts';
import { wordlessIn } from './plain-words.ts';
import type { EntryCollection } from '../../schemas/collections.ts';

/** Something that a text may not hold. */
interface TextSlip {
	/** Line of the text, from 1. */
	readonly line: number;
	readonly found: string;
	readonly rule: string;
	readonly misspelt?: string;
	readonly candidates?: readonly string[];
}

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

/** Letters of a text; the longest of the record has 13,000. */
const MAX_TEXT = 100_000;
/** Levels of brackets, quotations or elements in each other; the parser needs seconds, or ends, at thousands. */
const MAX_DEPTH = 24;

/** Said before the parser sees the text: some beginnings of a program end it, and the check with it. */
const PROGRAM = 'a text holds no program; expected no import and no export';

/** Components that pages give to texts, with the pattern and the description of each property. */
const components: Readonly<
	Partial<Record<EntryCollection, Readonly<Record<string, Readonly<Record<string, Property>>>>>>
> = {
	briefings: { MarginNote: { label: { pattern: /^(?=.{1,30}$)\S+(?: \S+){0,2}$/, expected: 'one to three words' } } },
};

interface Property {
	readonly pattern: RegExp;
	readonly expected: string;
}

/** Elements of HTML that Markdown has no sign for; they take no property. */
const elements = ['br', 'sub', 'sup'];

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

/** What stands in the words of a text where Markdown did not see what was meant, and what was expected. */
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

/** A node of the parsed text, as far as the rule looks at it. */
interface TextNode {
	readonly type: string;
	readonly children?: readonly TextNode[];
	readonly value?: unknown;
	readonly url?: unknown;
	readonly title?: unknown;
	readonly name?: unknown;
	readonly depth?: unknown;
	readonly align?: unknown;
	readonly checked?: unknown;
	readonly identifier?: unknown;
	readonly attributes?: readonly { readonly type: string; readonly name?: unknown; readonly value?: unknown }[];
	readonly position?: { readonly start: { readonly line: number } } | undefined;
}

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
	const slips: TextSlip[] = [];
	const links: TextPlace[] = [];
	const phones: TextPlace[] = [];
	const headings: TextPlace[] = [];
	const lost = lostNotes(root);
	const known = components[collection] ?? {};

	/** The signs of the heading further up; 1 for the page’s title. */
	let depthBefore = 1;
	const visit = (node: TextNode, inside: TextNode | undefined, above: number): void => {
		const line = node.position?.start.line ?? above;
		const add = (found: string, rule: string, more: Pick<TextSlip, 'misspelt' | 'candidates'> = {}): void => {
			slips.push({ line, found, rule, ...more });
		};
		switch (node.type) {
			case 'mdxTextExpression':
			case 'mdxFlowExpression':
				add1(expressionSlip(textOf(node.value), facts), line);
				break;
			case 'mdxjsEsm':
				add(firstLine(String(node.value)), PROGRAM);
				break;
			case 'mdxJsxTextElement':
			case 'mdxJsxFlowElement':
				for (const slip of elementSlips(node, inside, known)) add1(slip, line);
				break;
			case 'image':
			case 'imageReference':
				add(
					typeof node.url === 'string' ? node.url : '![…]',
					'texts have no pictures; expected words, or a link to a page',
				);
				break;
			case 'yaml':
			case 'toml':
				add(firstLine(String(node.value)), 'expected fields only once, at the beginning of the file');
				break;
			case 'heading': {
				const words = wordsOf(node);
				if (inside) add(firstLine(lines[line - 1] ?? ''), 'expected no heading within a component');
				if (!/^[\s>*+\d.)-]*#/.test(lines[line - 1] ?? '')) {
					add(
						firstLine(lines[line - 1] ?? ''),
						'the signs below it make this a heading; expected ## before it, or an empty line between',
					);
				} else if (node.depth !== 2 && node.depth !== 3 && node.depth !== 4) {
					add(
						`${'#'.repeat(Number(node.depth))} ${words ?? ''}`.trim(),
						'expected ##, ### or ####: the page has its title already',
					);
				}
				const before = depthBefore;
				depthBefore = Number(node.depth);
				if (before > 0 && depthBefore > before + 1) {
					add(
						`${'#'.repeat(depthBefore)} ${words ?? ''}`.trim(),
						before === 1
							? 'expected ## first: the page has its title already'
							: `expected ${'#'.repeat(before + 1)} below ${'#'.repeat(before)}`,
					);
				}
				if (words === '') add('#'.repeat(Number(node.depth)), 'expected the words of a heading');
				if (words !== undefined) headings.push({ line, text: words });
				break;
			}
			case 'table':
				// A colon would become a style of each cell, which the pages’ security policy stops.
				if (Array.isArray(node.align) && node.align.some((one) => typeof one === 'string')) {
					add(firstLine(lines[line] ?? ''), 'columns are aligned by the site; expected | --- | without colons');
				}
				if (node.children?.length === 1)
					add(firstLine(lines[line - 1] ?? ''), 'expected a row below the head of the table');
				for (const row of node.children ?? []) {
					const [cells, columns] = [row.children?.length ?? 0, node.children?.[0]?.children?.length ?? 0];
					if (cells === columns) continue;
					const at = row.position?.start.line ?? line;
					const found = firstLine(lines[at - 1] ?? '');
					slips.push({
						line: at,
						found,
						rule: `the table has ${columns} columns; expected as many cells, and not ${cells}`,
					});
				}
				break;
			case 'listItem':
				// A box that nobody can tick, and that screen readers have no name for.
				if (typeof node.checked === 'boolean') {
					add(firstLine(lines[line - 1] ?? ''), 'a box to tick; expected a list of words alone');
				}
				break;
			case 'footnoteDefinition':
				if (lost.has(node))
					add(
						`[^${textOf(node.identifier)}]`,
						'nobody would read these words; expected this sign in the text, once further down',
					);
				break;
			case 'link':
			case 'definition': {
				const url = textOf(node.url);
				if (node.type === 'definition' && lost.has(node)) {
					add(url, 'nothing leads there; expected the name of this address in the text, and its address once');
					break;
				}
				const odd = oddCharacter(textOf(node.title));
				if (odd) add(odd.name, odd.rule);
				const phone = /^tel:(\d{3,11})$/.exec(url)?.[1];
				if (phone !== undefined) {
					phones.push({ line, text: phone });
					if (wordsOf(node)?.replaceAll(' ', '') !== phone)
						add(url, 'expected the number itself as the words of its link');
					break;
				}
				const rule = linkRule(url);
				if (rule !== undefined) add(url, rule);
				else if (!/^https:/.test(url)) links.push({ line, text: url });
				if (node.type === 'link' && !hasWords(node)) add(url, 'expected words that say where the link leads');
				break;
			}
			case 'text':
			case 'inlineCode':
			case 'code': {
				const value = textOf(node.value);
				const odd = oddCharacter(value);
				if (odd) add(odd.name, odd.rule);
				const left = node.type === 'text' ? (wordlessIn(value) ?? leftoverIn(value)) : undefined;
				if (left) add(left.found, left.rule);
				break;
			}
			default:
				if (!markdown.includes(node.type)) add(node.type, 'expected Markdown, a component or a fact');
		}
		for (const child of node.children ?? []) {
			visit(child, node.type.startsWith('mdxJsx') ? node : inside, line);
		}
	};
	const add1 = (slip: Omit<TextSlip, 'line'> | undefined, line: number): void => {
		if (slip) slips.push({ line, ...slip });
	};
	visit(root, undefined, 1);
	return { slips, links, phones, headings };
}

/** A field of the parser’s tree, which does not say what its fields hold; "" where it is no text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is wrong with an expression; undefined for a fact. */
function expressionSlip(value: string, facts: readonly string[]): Omit<TextSlip, 'line'> | undefined {
	const name = /^props\.facts\.([A-Za-z]\w*)$/.exec(value)?.[1];
	if (name === undefined) {
		const found = `{${firstLine(value)}}`;
		const comment = /^\s*\/[*/]/.test(value);
		const rule = comment
			? 'a text holds no comments; expected it to be removed'
			: 'expected a fact and nothing else, such as {props.facts.published}';
		const misspelt = /(\w+)\W*$/.exec(value)?.[1];
		return comment || misspelt === undefined ? { found, rule } : { found, rule, misspelt, candidates: facts };
	}
	if (facts.includes(name)) return undefined;
	return { found: `props.facts.${name}`, rule: 'there is no such fact.', misspelt: name, candidates: facts };
}

function elementSlips(
	node: TextNode,
	inside: TextNode | undefined,
	known: Readonly<Record<string, Readonly<Record<string, Property>>>>,
): Omit<TextSlip, 'line'>[] {
	const name = typeof node.name === 'string' ? node.name : '';
	const found = `<${name}>`;
	const properties = Object.entries(known).find(([component]) => component === name)?.[1];
	const attributes = node.attributes ?? [];
	if (elements.includes(name)) {
		return attributes.length === 0
			? []
			: [{ found: `${found} ${nameOf(attributes[0])}`, rule: `expected ${found} alone` }];
	}
	if (!properties) {
		const candidates = Object.keys(known);
		const allowed = [...candidates, ...elements].map((one) => `<${one}>`).join(', ');
		return [
			{
				found,
				rule: `not allowed in this text; expected Markdown, or one of ${allowed}.`,
				misspelt: name,
				candidates,
			},
		];
	}
	const slips: Omit<TextSlip, 'line'>[] = [];
	if (inside) slips.push({ found, rule: 'expected no component within another element' });
	if (node.type === 'mdxJsxTextElement')
		slips.push({ found, rule: `expected ${found} and </${name}> on lines of their own` });
	if (!hasWords(node)) slips.push({ found, rule: 'expected a text in it' });
	for (const [index, attribute] of attributes.entries()) {
		const given = nameOf(attribute);
		const property = Object.entries(properties).find(([one]) => one === given)?.[1];
		if (!property) {
			const candidates = Object.keys(properties);
			slips.push({
				found: given,
				rule: `${found} has no such property; expected ${candidates.join(', ')}.`,
				misspelt: given,
				candidates,
			});
		} else if (typeof attribute.value !== 'string' || !property.pattern.test(attribute.value)) {
			const value = typeof attribute.value === 'string' ? `${given}="${attribute.value}"` : given;
			slips.push({ found: value, rule: `expected ${given}="…", ${property.expected} between quotation marks` });
		} else if (oddCharacter(attribute.value)) {
			const odd = oddCharacter(attribute.value);
			if (odd) slips.push({ found: odd.name, rule: odd.rule });
		} else if (attributes.findIndex((other) => nameOf(other) === given) < index) {
			slips.push({ found: given, rule: 'expected each property once' });
		}
	}
	for (const [property, { expected }] of Object.entries(properties)) {
		if (!attributes.some((attribute) => nameOf(attribute) === property)) {
			slips.push({ found, rule: `expected ${property}="…", ${expected} between quotation marks` });
		}
	}
	return slips;
}

function nameOf(
	attribute: { readonly type: string; readonly name?: unknown; readonly value?: unknown } | undefined,
): string {
	return typeof attribute?.name === 'string' ? attribute.name : `{${String(attribute?.value)}}`;
}

/** What is wrong with a link's address in itself; undefined for a page of this site or of another over https. */
function linkRule(url: string): string | undefined {
	if (/^(?:\/(?![/\\])|#)[^\s\\]*$/.test(url)) return undefined;
	const expected = 'expected an address of this site, such as /frameworks/sif/, or one that begins with https://';
	if (!/^https:\/\/[^\s\\<>"]+$/.test(url) || !URL.canParse(url)) return expected;
	return hostRule(new URL(url), url);
}

/** What is wrong with the host of an address elsewhere; undefined where a reader can see where it leads. */
export function hostRule({ hostname, port, username, password }: URL, written: string): string | undefined {
	if (username !== '' || password !== '') return 'expected an address without a name or password before the host';
	if (port !== '' || /^https?:\/\/[^/?#]*:/i.test(written)) return 'expected an address without a port';
	if (hostname.startsWith('xn--') || hostname.includes('.xn--') || !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) {
		return 'expected the name of a host in plain letters, such as www.gov.uk';
	}
	if (/\.(?:invalid|localhost|local|internal)$/.test(hostname)) return 'no public site has such a host';
	return undefined;
}

/** The words of a heading; undefined where a fact is among them. */
function wordsOf(node: TextNode): string | undefined {
	if (node.type === 'mdxTextExpression') return undefined;
	if (node.children === undefined) return typeof node.value === 'string' ? node.value : '';
	const parts = node.children.map(wordsOf);
	return parts.includes(undefined) ? undefined : parts.join('');
}

function hasWords(node: TextNode): boolean {
	if (node.type === 'mdxTextExpression') return true;
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
		return String(node.value).trim() !== '';
	return (node.children ?? []).some(hasWords);
}

/** The first thing in the words of a text that was meant to be something else. */
function leftoverIn(value: string): { readonly found: string; readonly rule: string } | undefined {
	for (const [pattern, rule] of leftovers) {
		const found = pattern.exec(value)?.[0];
		if (found !== undefined) return { found: firstLine(found), rule };
	}
	return undefined;
}

/** Addresses and footnotes that no sign of the text leads to, or that have the name of another further up. */
function lostNotes(root: TextNode): ReadonlySet<TextNode> {
	const [notes, references]: [[TextNode, string][], Set<string>] = [[], new Set()];
	const visit = (node: TextNode): void => {
		const name = textOf(node.identifier);
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

function firstLine(value: string): string {
	return value.split('\n', 1).join('').trim();
}

/** A text that is too long, or nested too deeply, for the parser to be given it. */
function tooMuch(text: string): TextSlip | undefined {
	if (text.length > MAX_TEXT) {
		return { line: 1, found: `${text.length} letters`, rule: `expected at most ${MAX_TEXT}; divide the text` };
	}
	let depth = 0;
	let line = 1;
	let quoted = 0;
	let atStart = true;
	for (const [index, sign] of [...text].entries()) {
		if (sign === '\n') {
			line += 1;
			quoted = 0;
			atStart = true;
			// A paragraph ends what was left open.
			if (text[index + 1] === '\n') depth = 0;
			continue;
		}
		if (atStart && '>-*+ \t'.includes(sign)) quoted += sign === ' ' || sign === '\t' ? 0 : 1;
		else atStart = false;
		if ('([{'.includes(sign)) depth += 1;
		else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
		if (depth > MAX_DEPTH || (quoted > MAX_DEPTH && text[index] === '>')) {
			return { line, found: sign, rule: `expected no more than ${MAX_DEPTH} levels within each other` };
		}
	}
	const open = text.match(/<[A-Za-z]/g)?.length ?? 0;
	return open > 500 ? { line: 1, found: `${open} elements`, rule: 'expected at most 500' } : undefined;
}

/** A text that the parser refused, in words for people who have never heard of JSX. */
function unparsed(message: string, lines: readonly string[]): TextSlip {
	const [, row = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
	const line = Math.min(Math.max(Number(row), 1), lines.length);
	const written = lines[line - 1] ?? '';
	const at = written.slice(Number(column) - 1);
	const found = written.trim();
	if (/<(?:https?:|mailto:|[\w.+-]+@)/i.test(written)) {
		return { line, found, rule: 'expected [words](https://…) for a link, without < and >' };
	}
	const unclosed = /closing tag for `(<[^`]*>)`/.exec(message)?.[1];
	if (at.startsWith('<!--') || (message.includes('`!`') && written.includes('<!'))) {
		return { line, found, rule: 'a text holds no comments; expected it to be removed' };
	}
	if (unclosed !== undefined) return { line, found, rule: `expected an end tag for ${unclosed}` };
	if (/closing tag/.test(message)) return { line, found, rule: 'an end tag without its beginning; expected none' };
	if (/expression|brace|oxc/i.test(message)) {
		return { line, found, rule: 'expected a fact and nothing else between { and }, such as {props.facts.published}' };
	}
	return {
		line,
		found,
		rule: 'expected no < other than before the name of a component; write \\< for the sign itself',
	};
}
