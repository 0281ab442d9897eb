/** What people call grades, judgements and kinds of council, for reading a query’s words as what they mean. */

/** Words as plain text (see `plainText`), and the value that they mean. */
export type Phrase = readonly [words: string, value: string];

/** What people call the judgements, longest first where one contains another. */
export const judgementPhrases: readonly Phrase[] = [
	['need help and protection', 'help-and-protection'],
	['help and protection', 'help-and-protection'],
	['child protection', 'help-and-protection'],
	['safeguarding children board', 'lscb'],
	['safeguarding board', 'lscb'],
	['lscb', 'lscb'],
	['care leavers', 'care-leavers'],
	['care leaver', 'care-leavers'],
	['leaving care', 'care-leavers'],
	['children in care', 'children-in-care'],
	['looked after children', 'children-in-care'],
	['children looked after', 'children-in-care'],
	['looked after', 'children-in-care'],
	['in care', 'children-in-care'],
	['leadership', 'leadership'],
	['leaders', 'leadership'],
	['adoption', 'adoption'],
	['overall effectiveness', 'overall'],
	['overall', 'overall'],
];

/** Other names that people use for grades, longest first. */
export const gradePhrases: readonly Phrase[] = [
	['requires improvement to be good', 'requires-improvement'],
	['require improvement', 'requires-improvement'],
	['requiring improvement', 'requires-improvement'],
];

/** Other names for types of council. */
export const typePhrases: readonly Phrase[] = [
	['london boroughs', 'london-borough'],
	['county councils', 'county'],
	['counties', 'county'],
	['unitary authorities', 'unitary'],
	['unitaries', 'unitary'],
	['metropolitan districts', 'metropolitan-district'],
	['metropolitan boroughs', 'metropolitan-district'],
];

/** Other names that people use for regions, each with the region’s id. */
export const regionPhrases: readonly Phrase[] = [
	['yorkshire', 'yorkshire-and-the-humber'],
	['west mids', 'west-midlands'],
	['east mids', 'east-midlands'],
	['eastern region', 'east-of-england'],
	['east anglia', 'east-of-england'],
];

/** Words that turn what they stand by into its opposite, or leave it out; what has one is not read as a filter. */
const denials = new Set(
	'aint arent cannot except excluding isnt neither never no non none nor not wasnt werent without'.split(' '),
);

/** Whether a plain text says what something is not. */
export function denies(plain: string): boolean {
	return plain.split(' ').some((word) => denials.has(word));
}

/** A phrase found in a text, with where it begins. */
export interface FoundPhrase {
	readonly value: string;
	readonly at: number;
}

/** Every phrase of a padded text (" so padded "), first come first, and the text without them. Longer phrases go first. */
export function takePhrases(padded: string, phrases: readonly Phrase[]): { found: FoundPhrase[]; rest: string } {
	const found: FoundPhrase[] = [];
	let rest = padded;
	for (const [words, value] of phrases.toSorted(([a], [b]) => b.length - a.length)) {
		for (let at = rest.indexOf(` ${words} `); at >= 0; at = rest.indexOf(` ${words} `)) {
			found.push({ value, at });
			// As many signs stand in for the words, so that places stay what they are.
			rest = `${rest.slice(0, at + 1)}${'*'.repeat(words.length)}${rest.slice(at + 1 + words.length)}`;
		}
	}
	return { found: found.sort((a, b) => a.at - b.at), rest };
}
