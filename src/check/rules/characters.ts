/** Characters that readers cannot see, or that look like others: the record must not contain them. */

/** A character that texts of the record must not contain, and the rule against it. */
export interface OddCharacter {
	/** Its number, as lists of characters have it: "U+202E". */
	readonly name: string;
	readonly rule: string;
	/** Position in the text. */
	readonly index: number;
}

/**
 * Control, formatting, private and unassigned characters; invisible ones; loose accents; letters of other scripts, and Latin
 * ones that only look like those of words: “ﬁ”, “Ａ”, “ⅷ”, “ɑ”.
 */
const ODD =
	/[^\P{C}\n\r\t]|[\p{DI}\p{Zl}\p{Zp}\uFFFD\p{M}]|\r(?!\n)|(?![A-Za-z\u00C0-\u017F\u1E00-\u1EFF])[\p{L}\p{Nl}]|[^\P{Zs} \u00A0\u2009\u202F]/uy;

/** Characters that are not of every day. Only they are looked at more closely, which takes far longer. */
const UNUSUAL = /[^\n\t -~£–—‘’“”…]/gu;

/** The first such character of a text. */
export function oddCharacter(text: string): OddCharacter | undefined {
	for (const { 0: sign, index } of text.matchAll(UNUSUAL)) {
		ODD.lastIndex = index;
		if (!ODD.test(text)) continue;
		const name = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
		return { name, rule: ruleOf(sign), index };
	}
	return undefined;
}

function ruleOf(sign: string): string {
	if (sign === '\uFFFD') return 'the sign for a letter that was lost; expected the letter itself';
	if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(sign))
		return 'turns the direction of writing; expected none';
	if (/\p{Cc}/u.test(sign)) return 'a control character; expected none';
	if (/\p{M}/u.test(sign)) return 'an accent on its own; expected the letter with its accent as one character';
	if (/\p{Script=Latin}/u.test(sign)) return 'a letter in an unusual form; expected the plain letter';
	if (/\p{L}/u.test(sign) && !/\p{DI}/u.test(sign)) return 'a letter of another script; expected Latin letters';
	return 'a character that nobody sees; expected none';
}
