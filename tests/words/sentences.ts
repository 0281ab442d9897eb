/** The sentences of a built page, each with the place where it stands. */
import { attribute, childrenOf, classes, isElement } from '../support/html.ts';
import { isSetApart } from '../support/glued-words.ts';
import type { Element, Node, ParsedPage } from '../support/html.ts';

/** Where a sentence stands: what a page begins with, running text, a heading, a cell of a table, what search engines show. */
export type Place = 'lead' | 'text' | 'heading' | 'cell' | 'title' | 'description';

export interface Sentence {
	readonly text: string;
	readonly place: Place;
	/** Whether its line begins with it. */
	readonly isFirst: boolean;
}

/** A line of text with the place where it stands. */
type Line = Pick<Sentence, 'text' | 'place'>;

/** Elements without sentences of the page’s own. The words of the glossary are read on their own pages. */
const passedOver = new Set('script style template svg nav dialog option noscript'.split(' '));
const passedOverClasses = ['words', 'visually-hidden', 'breadcrumb'];

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Every sentence of a page’s main part, its title and its description. */
export function sentencesOf(page: ParsedPage & { readonly title: string; readonly description: string }): Sentence[] {
	const main = page.elements.find(({ tagName }) => tagName === 'main');
	const lines: Line[] = [
		{ text: page.title.replace(/ \| Inspection Record$/, ''), place: 'title' },
		{ text: page.description, place: 'description' },
	];
	if (main) collect(main, 'text', lines);
	return lines.flatMap(({ text, place }) =>
		split(text).map((sentence, index) => ({ text: sentence, place, isFirst: index === 0 })),
	);
}

/** Lines of text that have been split: most lines stand on many pages. */
const splits = new Map<string, readonly string[]>();

/** The sentences of a text. “e.g. 1.5” and the like do not end one. */
export function split(text: string): readonly string[] {
	const known = splits.get(text);
	if (known) return known;
	const line = text.replace(/\s+/g, ' ').trim();
	const found = [...segmenter.segment(line)].flatMap(({ segment }) => segment.trim() || []);
	splits.set(text, found);
	return found;
}

function collect(element: Element, place: Place, into: Line[]): void {
	let line = '';
	const endLine = (): void => {
		if (/\p{L}/u.test(line)) into.push({ text: line, place });
		line = '';
	};
	const read = (node: Node): void => {
		if ('value' in node) line += node.value;
		if (!isElement(node) || isPassedOver(node)) return;
		if (isInLine(node)) {
			childrenOf(node).forEach(read);
		} else {
			endLine();
			collect(node, placeOf(node, place), into);
		}
	};
	childrenOf(element).forEach(read);
	endLine();
}

/** Whether an element is part of a line of text; the words of the glossary and of grades are, whatever their looks. */
function isInLine(element: Element): boolean {
	return !isSetApart(element) || classes(element).some((name) => ['word', 'grade'].includes(name));
}

function isPassedOver(element: Element): boolean {
	return (
		passedOver.has(element.tagName) ||
		attribute(element, 'aria-hidden') === 'true' ||
		classes(element).some((name) => passedOverClasses.includes(name))
	);
}

function placeOf(element: Element, outer: Place): Place {
	if (/^(?:h\d|caption|legend|summary|th|dt)$/.test(element.tagName)) return 'heading';
	if (element.tagName === 'td') return 'cell';
	return classes(element).includes('lead') ? 'lead' : outer;
}
