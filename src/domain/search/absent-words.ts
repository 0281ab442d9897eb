/**
 * Finds the words of a query that a page does not have. For a word that no page has, the full-text index searches for the
 * longest piece of it instead, and finds “or” for “orchid”. As every page found has every word or such a piece, one page is enough.
 */
import { isCommonWord, plainText } from './name-words.ts';

/** Endings that the index takes off before it compares words, longest first. */
const endings =
	'ations ments ation ities ment ings ness ions able ably ives ing ies ied ion ity ers ors ive ful als ed es er or ly al s y e'.split(
		' ',
	);

/** The fewest letters of a word, and of the beginning that forms of a word share. */
const SHORTEST = 3;

/** From this length on, a word may be written as two on the page: "cooperative", "co-operative". */
const LONG = 8;

/** The beginning that all forms of a word share: "plan" of "planning", "polic" of "policies". */
function commonBeginning(word: string): string {
	const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST);
	if (ending === undefined) return word;
	const rest = word.slice(0, -ending.length);
	return /([^aeiou])\1$/.test(rest) && rest.length > SHORTEST ? rest.slice(0, -1) : rest;
}

/** The words of a query that a page’s text does not have in any form, without common words and words of a quotation. */
export function absentWords(query: string, text: string): string[] {
	if (/["“”]/.test(query)) return [];
	const plain = plainText(text);
	const joined = plain.replaceAll(' ', '');
	return plainText(query)
		.split(' ')
		.filter((word) => word.length >= SHORTEST && !isCommonWord(word))
		.filter((word) => {
			const beginning = commonBeginning(word);
			return !(` ${plain}`.includes(` ${beginning}`) || (word.length >= LONG && joined.includes(word)));
		});
}
