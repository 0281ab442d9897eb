/** What must hold of a term of the glossary by itself. */
import { z } from 'astro/zod';
import { entryCollections } from '../../schemas/collections.ts';
import type { RawEntry } from '../raw-content.ts';
import type { LocatedProblem } from '../problems.ts';

/** A section of an Act, or a number of working days. */
const LEGAL_NUMBER = /\bsections? \d+\w*|(?<![\w’'])s\d+[A-Z]?\b|\b(?:\d+|[a-z]+ty) working days/i;

/** A term that gives a legal number names its sources; sources and the day of the check go together. */
export function glossaryProblems(raw: RawEntry, term: z.infer<typeof entryCollections.glossary>): LocatedProblem[] {
	const problem = (field: string, line: number, found: unknown, rule: string): LocatedProblem[] => [
		{ file: raw.file, line, field, found, rule, misspelt: undefined, candidates: [] },
	];
	if ((term.sources === undefined) !== (term.checked === undefined)) {
		const [there, missing] = term.sources ? ['sources', 'checked'] : ['checked', 'sources'];
		return problem(missing, raw.lineOf([there]), undefined, `expected it together with ${there}`);
	}
	if (term.sources) return [];
	const inMeaning = LEGAL_NUMBER.exec(term.meaning)?.[0];
	const rule = 'a section of an Act or a number of working days needs sources, and checked';
	if (inMeaning !== undefined) return problem('meaning', raw.lineOf(['meaning']), inMeaning, rule);
	const inText = raw.body.text.split('\n').flatMap((text, index) => {
		const found = LEGAL_NUMBER.exec(text)?.[0];
		return found === undefined ? [] : problem('text', raw.body.line + index, found, rule);
	});
	return inText.slice(0, 1);
}
