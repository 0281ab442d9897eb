/** Values are words as readers see them: no page, chart or download calculates, links or marks what is in one. */

/** Signs that something else reads as instructions, and what they would be. */
const signs: readonly (readonly [RegExp, string])[] = [
	[/<(?=[a-z/!?])/i, 'the beginning of an HTML tag; expected plain words'],
	[/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i, 'a character as HTML writes it; expected the character itself'],
	[/\]\(/, 'a link; expected plain words'],
	[/[`*]|(?<!\S)_|_(?!\S)/, 'a sign of Markdown; expected plain words'],
	[/^[^()]*\)|\([^()]*$|^[^[\]]*\]|\[[^[\]]*$/, 'a bracket without its other half; expected both, or none'],
	[/^[=+@-]/, 'a spreadsheet would take this for a formula; expected words'],
	[/\s(?:https?:\/\/|www\.)/i, 'an address; expected plain words'],
];

/** What must not stand among words, in values and texts alike. */
const wordless: readonly (readonly [RegExp, string])[] = [
	[/\b(?:TODO|FIXME|TBC|TBD|XXX|[Ll]orem ipsum)\b/, 'a place kept for other words; expected the words themselves'],
	[
		/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}’-]+/u,
		'a person’s title; expected the name alone of a lead inspector, and no name elsewhere',
	],
	[/\p{Extended_Pictographic}/u, 'a picture; expected words'],
];

/** The first thing among words that must not be there: a person’s title, a picture, a place kept for words. */
export function wordlessIn(words: string): { readonly found: string; readonly rule: string } | undefined {
	for (const [sign, rule] of wordless) {
		const found = sign.exec(words)?.[0];
		if (found !== undefined) return { found, rule };
	}
	return undefined;
}

/** What is wrong with a value that pages show as it is; undefined for plain words. `facts`: whether it may name facts. */
export function plainWordsRule(value: string, facts: boolean): string | undefined {
	if (!facts && /[{}]/.test(value)) return 'facts and expressions are not calculated here; expected plain words';
	return signs.find(([sign]) => sign.test(value))?.[1] ?? wordlessIn(value)?.rule;
}
