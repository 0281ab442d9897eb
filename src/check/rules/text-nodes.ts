/** Nodes of a parsed text, as far as its rules look at them, and what may be wrong with one. */

/** A node of the parsed text, as far as the rule looks at it. */
export interface TextNode {
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

/** A field of the parser’s tree, which does not say what its fields hold; "" where it is no text. */
export const textField = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a heading; undefined where a fact is among them. */
export function wordsOf(node: TextNode): string | undefined {
	if (node.type === 'mdxTextExpression') return undefined;
	if (node.children === undefined) return typeof node.value === 'string' ? node.value : '';
	const parts = node.children.map(wordsOf);
	return parts.includes(undefined) ? undefined : parts.join('');
}

/** Whether a reader would see any words, or a fact. */
export function hasWords(node: TextNode): boolean {
	if (node.type === 'mdxTextExpression') return true;
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
		return String(node.value).trim() !== '';
	return (node.children ?? []).some(hasWords);
}

/** The first line of what was written, which messages name. */
export function firstLine(value: string): string {
	return value.split('\n', 1).join('').trim();
}

/** Something that a text may not hold. */
export interface TextSlip {
	/** Line of the text, from 1. */
	readonly line: number;
	readonly found: string;
	readonly rule: string;
	readonly misspelt?: string;
	readonly candidates?: readonly string[];
}
