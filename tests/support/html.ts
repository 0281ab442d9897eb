/** Parsed HTML, as far as tests need it. */
import { parse, defaultTreeAdapter as tree } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ParsedPage {
	/** In document order. */
	readonly elements: readonly Element[];
	readonly ids: readonly string[];
}

export function parsePage(html: string): ParsedPage {
	const elements: Element[] = [];
	collect(parse(html), elements);
	return { elements, ids: elements.flatMap((element) => attribute(element, 'id') ?? []) };
}

function collect(node: Node, into: Element[]): void {
	if (tree.isElementNode(node)) into.push(node);
	for (const child of childrenOf(node)) collect(child, into);
}

export function childrenOf(node: Node): readonly Node[] {
	return 'childNodes' in node ? node.childNodes : [];
}

export function isElement(node: Node): node is Element {
	return tree.isElementNode(node);
}

export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((a) => a.name === name)?.value;
}

export function classes(element: Element): readonly string[] {
	return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** Elements of each page by their tags: dozens of tests ask for the same. */
const byTag = new WeakMap<ParsedPage, Map<string, Element[]>>();

function elementsOf(page: ParsedPage, tag: string): readonly Element[] {
	if (tag === '*') return page.elements;
	const tags = byTag.get(page) ?? Map.groupBy(page.elements, ({ tagName }) => tagName);
	byTag.set(page, tags);
	return tags.get(tag) ?? [];
}

/** Elements with a tag name, and with a class where one is given: all(page, 'td'), all(page, '*', 'grade'). */
export function all(page: ParsedPage, tag: string, className?: string): Element[] {
	return elementsOf(page, tag).filter((e) => className === undefined || hasClass(e, className));
}

function hasClass(element: Element, name: string): boolean {
	const value = attribute(element, 'class');
	return value !== undefined && value.includes(name) && value.split(/\s+/).includes(name);
}

/** Whether an element is inside an element of that tag. */
export function within(ancestor: Element, tag: string): Element[] {
	const found: Element[] = [];
	for (const child of childrenOf(ancestor)) {
		if (!isElement(child)) continue;
		if (tag === '*' || child.tagName === tag) found.push(child);
		found.push(...within(child, tag));
	}
	return found;
}

/** Every piece of text below a node, unchanged, without scripts and styles. */
export function textsOf(node: Node): string[] {
	const texts: string[] = [];
	addTexts(node, texts);
	return texts;
}

function addTexts(node: Node, into: string[]): void {
	if (tree.isTextNode(node)) into.push(node.value);
	else if (!(isElement(node) && ['script', 'style', 'template'].includes(node.tagName))) {
		for (const child of childrenOf(node)) addTexts(child, into);
	}
}

/** All text below a node, unchanged, without scripts and styles. */
export function textOf(node: Node): string {
	return textsOf(node).join('');
}

/** Text with each run of white space as one space. */
export function readText(node: Node): string {
	return textOf(node).replace(/\s+/g, ' ').trim();
}
