/**
 * Reads the selectors of a stylesheet and finds the elements that they match. Supports what our stylesheets use, and
 * throws for any other combinator or pseudo-class.
 */
import { attribute, childrenOf, classes, isElement } from './html.ts';
import type { Element } from './html.ts';

/** At-rules that contain rules; all others contain declarations. */
const groups = ['@media', '@layer', '@supports', '@container'];

/** Pseudo-classes for states that depend on the reader or the browser; an element may be in any of them. */
const states = [
	'hover',
	'focus',
	'focus-visible',
	'focus-within',
	'target',
	'popover-open',
	'any-link',
	'root',
	'disabled',
];

/** Pseudo-classes for an element’s position; assumed to match, because islands add and remove elements. */
const places = ['nth-child', 'first-child', 'last-child', 'empty'];

/** Each selector of a stylesheet, once: "a:hover" and "b" of "a:hover,b{…}". */
export function selectorsOf(css: string): string[] {
	const found = new Set<string>();
	const text = css.replace(/\/\*[^]*?\*\//g, '');
	let at = 0;
	let start = 0;
	const skipBlock = (): void => {
		for (let depth = 1; depth > 0;) {
			const char = text[at];
			if (char === undefined) throw new Error('A block of the stylesheet has no end');
			if (char === '"' || char === "'") at = text.indexOf(char, at + 1);
			if (char === '{') depth++;
			if (char === '}') depth--;
			at++;
		}
	};
	while (at < text.length) {
		const char = text[at++];
		if (char === '"' || char === "'") at = text.indexOf(char, at) + 1;
		if (char === ';' || char === '}') start = at;
		if (char !== '{') continue;
		const prelude = text.slice(start, at - 1).trim();
		if (!groups.some((name) => prelude.startsWith(name))) {
			if (!prelude.startsWith('@')) for (const selector of splitOutside(prelude, ',')) found.add(selector);
			skipBlock();
		}
		start = at;
	}
	return [...found];
}

/** The names of the classes in a selector. */
export function classesOf(selector: string): string[] {
	return [...selector.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name]) => name ?? '');
}

interface Compound {
	/** How it is reached from the compound before it: " ", ">", "+", "~"; " " for the first. */
	readonly combinator: string;
	readonly simple: readonly string[];
}

/** Whether an element is what a selector asks for, states aside. */
export function matches(element: Element, selector: string): boolean {
	const compounds = compoundsOf(selector);
	return matchesUpTo(element, compounds, compounds.length - 1);
}

function matchesUpTo(element: Element, compounds: readonly Compound[], last: number): boolean {
	const compound = compounds[last];
	if (!compound || !compound.simple.every((simple) => matchesSimple(element, simple))) return false;
	if (last === 0) return true;
	const before = (candidates: readonly Element[]): boolean =>
		candidates.some((candidate) => matchesUpTo(candidate, compounds, last - 1));
	switch (compound.combinator) {
		case ' ':
			return before(ancestorsOf(element));
		case '>':
			return before(ancestorsOf(element).slice(0, 1));
		case '+':
			return before(precedingOf(element).slice(-1));
		case '~':
			return before(precedingOf(element));
		default:
			throw new Error(`Unknown combinator ${compound.combinator}`);
	}
}

function matchesSimple(element: Element, simple: string): boolean {
	if (simple === '*' || simple.startsWith('::')) return true;
	if (simple.startsWith('.')) return classes(element).includes(simple.slice(1));
	if (simple.startsWith('#')) return attribute(element, 'id') === simple.slice(1);
	if (simple.startsWith('[')) return matchesAttribute(element, simple);
	if (!simple.startsWith(':')) return element.tagName.toLowerCase() === simple.toLowerCase();
	const [, name = '', inner = ''] = /^:([\w-]+)(?:\(([^]*)\))?$/.exec(simple) ?? [];
	if (states.includes(name) || places.includes(name)) return true;
	const inside = splitOutside(inner, ',');
	if (name === 'is' || name === 'where') return inside.some((each) => matches(element, each));
	if (name === 'not') return !inside.some((each) => matches(element, each));
	if (name === 'has') return inside.some((each) => hasRelative(element, each));
	if (['before', 'after', 'placeholder', 'marker'].includes(name)) return true;
	throw new Error(`Unknown pseudo-class ${simple}`);
}

function hasRelative(element: Element, relative: string): boolean {
	if (!relative.startsWith('+')) return descendantsOf(element).some((inner) => matches(inner, relative));
	const siblings = siblingsOf(element);
	const next = siblings[siblings.indexOf(element) + 1];
	return next !== undefined && matches(next, relative.slice(1).trim());
}

function matchesAttribute(element: Element, simple: string): boolean {
	const [, name = '', operator, quoted = ''] = /^\[([\w-]+)(?:([~|^$*]?=)(.*))?\]$/.exec(simple) ?? [];
	const value = attribute(element, name);
	if (operator === undefined || value === undefined) return value !== undefined;
	const wanted = quoted.replace(/^["']|["']$/g, '');
	if (operator === '=') return value === wanted;
	if (operator === '^=') return value.startsWith(wanted);
	if (operator === '*=') return value.includes(wanted);
	throw new Error(`Unknown comparison ${simple}`);
}

const known = new Map<string, readonly Compound[]>();

/** "ul.tree > li:hover" as its compounds, each with its simple selectors. */
function compoundsOf(selector: string): readonly Compound[] {
	const read = known.get(selector) ?? readCompounds(selector);
	known.set(selector, read);
	return read;
}

function readCompounds(selector: string): Compound[] {
	const compounds: { combinator: string; simple: string[] }[] = [];
	const token =
		/\s*([>+~])\s*|(\s+)|(::?[\w-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?|\[[^\]]*\]|[.#]?[\w-]+|\*)/gy;
	let combinator = ' ';
	let open = false;
	const text = selector.trim();
	while (token.lastIndex < text.length) {
		const from = token.lastIndex;
		const [, sign, space, simple] = token.exec(text) ?? [];
		if (sign !== undefined || space !== undefined) {
			combinator = sign ?? ' ';
			open = false;
		} else if (simple !== undefined) {
			if (!open) compounds.push({ combinator, simple: [] });
			compounds.at(-1)?.simple.push(simple);
			open = true;
		} else throw new Error(`Cannot read the selector ${selector} from ${text.slice(from)}`);
	}
	return compounds;
}

function splitOutside(text: string, separator: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let part = '';
	for (const char of text) {
		if (char === '(' || char === '[') depth++;
		if (char === ')' || char === ']') depth--;
		if (char === separator && depth === 0) {
			parts.push(part.trim());
			part = '';
		} else part += char;
	}
	return [...parts, part.trim()].filter((each) => each !== '');
}

function ancestorsOf(element: Element): Element[] {
	const found: Element[] = [];
	for (let parent = element.parentNode; parent && isElement(parent); parent = parent.parentNode) found.push(parent);
	return found;
}

function siblingsOf(element: Element): Element[] {
	return element.parentNode ? childrenOf(element.parentNode).filter(isElement) : [element];
}

function precedingOf(element: Element): Element[] {
	const siblings = siblingsOf(element);
	return siblings.slice(0, siblings.indexOf(element));
}

function descendantsOf(element: Element): Element[] {
	return childrenOf(element)
		.filter(isElement)
		.flatMap((child) => [child, ...descendantsOf(child)]);
}
