/** Finds words with missing white space between them: "the153", "end.Next", "Framework(SIF)". */
import { defaultTreeAdapter as tree } from 'parse5';
import { attribute, childrenOf, classes, isElement } from './html.ts';
import type { Element, Node } from './html.ts';

/** Inline elements. Every other element begins a new line. */
const inline = new Set([
	'a',
	'abbr',
	'b',
	'cite',
	'code',
	'em',
	'i',
	'q',
	'small',
	'span',
	'strong',
	'sub',
	'sup',
	'time',
]);

/** Classes of elements that the stylesheets separate from the text before and after. */
const setApart = [
	'line',
	'when',
	'part',
	'what',
	'followed',
	'node',
	'grade',
	'wordmark',
	'independent',
	'skip',
	'name',
	'legend-key',
];

/** Whether an element is not part of the line of text before and after it: by its tag, or by the stylesheets. */
export function isSetApart(element: Element): boolean {
	const { parentNode } = element;
	const inPager = parentNode !== null && isElement(parentNode) && attribute(parentNode, 'rel') !== undefined;
	return !inline.has(element.tagName) || inPager || classes(element).some((name) => setApart.includes(name));
}

/** Elements whose text is for machines. */
const forMachines = (element: Element): boolean =>
	['script', 'style', 'code', 'svg', 'template'].includes(element.tagName) || classes(element).includes('code');

const joints: readonly RegExp[] = [
	// A word and a number, either way round; 12th and A4 are right.
	/\p{L}{2,}\d/u,
	/\d(?!(?:st|nd|rd|th|s)\b)\p{L}/u,
	// A mark that ends a sentence or clause, and the next word.
	/[\p{L}\d)”’%][.!?][\p{Lu}“‘(]/u,
	/[,;:)!?”]\p{L}/u,
	// A word, a comma or colon, and a number.
	/\p{L}[,:;]\d/u,
	// A word and the bracket or quotation after it.
	/[\p{L}\d]\((?!s\))/u,
	/[\p{L}\d]“/u,
	// The end of one word and the start of the next.
	/\p{Ll}\p{Lu}/u,
];

/** Spellings that are right as they are. */
const right = new RegExp(
	[
		// Names and abbreviations: McKenzie, DfE, AfC, LBRuT, S.I., mySociety, GeoNames, BibTeX, CycloneDX, kB.
		'\\b(?:mySociety|GeoNames|BibTeX|CycloneDX|kB)\\b',
		'\\b(?:Mc|Mac|De|Di|Le|La|Fitz|Java)\\p{Lu}\\p{L}+',
		'\\b\\p{Lu}+\\p{Ll}\\p{Lu}+\\b',
		'\\b(?:\\p{Lu}\\.){2,}',
		// Addresses and codes: hants.gov.uk, E10000014, HL1076.
		'\\bhttps?:\\S+',
		'\\b(?:[\\w-]+\\.)+[a-z]{2,}\\b',
		'\\b(?:[EN]\\d{8}|H[CL]\\d+)\\b',
		// Sections of an Act: 15A, 136(2).
		'\\b\\d+\\p{Lu}?(?:\\(\\d+\\))+',
		'\\b\\d+\\p{Lu}\\b',
	].join('|'),
	'gu',
);

/** The joints found, each with the text around it. */
export function gluedWords(root: Node): string[] {
	return linesOf(root).flatMap((line) => {
		const text = line.replace(right, '');
		return joints.flatMap((joint) => {
			const found = joint.exec(text);
			return found ? [text.slice(Math.max(0, found.index - 20), found.index + 22).trim()] : [];
		});
	});
}

/** The text below a node in lines, as a reader sees them: inline elements within, all others apart. */
function linesOf(root: Node): string[] {
	const lines = [''];
	const add = (node: Node): void => {
		if (tree.isTextNode(node)) lines[lines.length - 1] += node.value;
		if (isElement(node) && (forMachines(node) || attribute(node, 'hidden') !== undefined)) {
			lines.push('');
			return;
		}
		const apart = isElement(node) && isSetApart(node);
		if (apart) lines.push('');
		for (const child of childrenOf(node)) add(child);
		if (apart) lines.push('');
	};
	add(root);
	return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
