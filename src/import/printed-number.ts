/** Numbers as sentences print them: "2,849", "62 100", "eight", "forty-three", "no". */

const small = [
	...[
		'no',
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'eleven',
		'twelve',
		'thirteen',
	],
	...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number within a sentence, as the group `number`. It is not a word that ends a longer number (“two hundred and five”). */
export const numberInText =
	String.raw`(?<![\d.,/%-])(?<number>\d{1,3}(?:,\d{3})+|\d+|` +
	String.raw`(?<![\p{L}-])(?<!\bhundred and )(?:(?:${tens.join('|')})(?:-(?:${small.slice(1, 10).join('|')}))?|${small.join('|')}))`;

/** The number that `numberInText` found. */
export function printedNumber(text: string): number {
	if (/\d/.test(text)) return Number(text.replace(/[, ]/g, ''));
	return text
		.toLowerCase()
		.split('-')
		.reduce((sum, word) => sum + (small.includes(word) ? small.indexOf(word) : (tens.indexOf(word) + 2) * 10), 0);
}
