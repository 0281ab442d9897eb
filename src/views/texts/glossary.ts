/** The glossary’s pages: the list from A to Z, and each term’s page. */
import { upper } from '../words/wording.ts';
import { addresses } from '../addresses/addresses.ts';
import type { CitedSource } from '../parts/cited-source.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { Term } from '../../domain/record/glossary.ts';

/** A line of the list: a term with its meaning, or another name that links to a term. */
type GlossaryLine =
	| { readonly kind: 'term'; readonly link: LinkView; readonly also: readonly string[]; readonly meaning: string }
	| { readonly kind: 'see'; readonly name: string; readonly link: LinkView };

interface GlossaryLetter {
	/** "A" */
	readonly letter: string;
	/** "a", the id of its place on the page. */
	readonly id: string;
	readonly lines: readonly GlossaryLine[];
}

/** The glossary from A to Z. */
export interface GlossaryView {
	/** How many terms there are. */
	readonly count: number;
	/** The letters that have lines, in order. */
	readonly letters: readonly GlossaryLetter[];
}

/** The page of a term. */
export interface TermView {
	readonly term: string;
	readonly meaning: string;
	readonly also: readonly string[];
	/** In the order in which the term names them. */
	readonly related: readonly LinkView[];
	/** The sources of the meaning; undefined when the term names none. */
	readonly ground: { readonly sources: readonly CitedSource[]; readonly checked: string } | undefined;
}

const collator = new Intl.Collator('en-GB', { ignorePunctuation: true });

/** The list from A to Z, with other names sorted among the terms. */
export function glossaryView(terms: readonly Term[]): GlossaryView {
	const lines = terms
		.flatMap(glossaryLines)
		.map((line) => ({ line, name: line.kind === 'term' ? line.link.text : line.name }))
		.sort((a, b) => collator.compare(a.name, b.name));
	const byLetter = Map.groupBy(lines, ({ name }) => name.charAt(0).toUpperCase());
	return {
		count: terms.length,
		letters: [...byLetter].map(([letter, group]) => ({
			letter,
			id: letter.toLowerCase(),
			lines: group.map(({ line }) => line),
		})),
	};
}

function glossaryLines(term: Term): GlossaryLine[] {
	const link = linkTo(term);
	return [
		{ kind: 'term', link, also: term.synonyms, meaning: term.meaning },
		...term.synonyms
			.filter((name) => !standsBeside(name, term.term))
			.map((name): GlossaryLine => ({ kind: 'see', name: upper(name), link })),
	];
}

/** Whether two names begin in the same way, so that a reader who looks for one sees the other. */
function standsBeside(a: string, b: string): boolean {
	const [first, second] = [a.toLowerCase(), b.toLowerCase()];
	return first.startsWith(second) || second.startsWith(first);
}

/** A term’s page. Throws when the term, or a term that it refers to, does not exist. */
export function termView(terms: readonly Term[], slug: string): TermView {
	const bySlug = new Map(terms.map((term) => [term.slug, term]));
	const found = (wanted: string): Term => {
		const term = bySlug.get(wanted);
		if (!term) throw new Error(`The glossary has no term ${wanted}`);
		return term;
	};
	const { term, meaning, synonyms, see, sources, checked } = found(slug);
	return {
		term,
		meaning,
		also: synonyms,
		related: see.map((other) => linkTo(found(other))),
		ground: sources && checked !== undefined ? { sources, checked } : undefined,
	};
}

function linkTo({ slug, term }: Term): LinkView {
	return { text: term, address: addresses.term(slug) };
}
