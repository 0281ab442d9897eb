/** The words of names and queries, as the two are compared. */

/** Words that only mean “a council” or “a report”, or join other words; the remaining words are the query’s subject. */
const commonWords = new Set(
	(
		'a about all an and any are area areas at authorities authority bc be been borough by can cc children ' +
		'childrens city code copy corporation could council councils county dated did district do does doing during ' +
		'each every find for from get give gss had has have how i if in inspect inspected inspection inspections into ' +
		'is it its judged la last latest lb list local london many mbc me mean means metropolitan my newest number of ofsted on ' +
		'ons our out page please published rated rating ratings rb recent region report reports result results royal s ' +
		'safe see service services show since social tell that the their there they this to unitary urn versus vs want ' +
		'was were what when where which who why with would you your'
	).split(' '),
);

/** Letters and digits in lower case with single spaces: "St. Helens" and "Saint Helens" become "st helens". */
export function plainText(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’'`]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/\bsaint\b/g, 'st');
}

/** Whether a word of a plain text only joins others or fits every page: "the", "council", "report". */
export function isCommonWord(word: string): boolean {
	return commonWords.has(word);
}

/** The words of a text, without signs and capitals. */
export function words(text: string): string[] {
	return plainText(text).split(' ').filter(Boolean);
}

/** A name or a query, as the two are compared. */
export interface NameWords {
	readonly words: readonly string[];
	/** All words with spaces between them, and without. */
	readonly plain: string;
	readonly joined: string;
	/** Without common words. */
	readonly distinctive: readonly string[];
	readonly plainDistinctive: string;
	/** `distinctive` in the singular. */
	readonly singular: string;
}

const splitNames = new Map<string, NameWords>();

/** The words of a name. Cached, because every keystroke goes through all names. */
export function nameWords(name: string): NameWords {
	let split = splitNames.get(name);
	if (!split) {
		split = splitText(name);
		splitNames.set(name, split);
	}
	return split;
}

/** A text as names and queries are compared. */
export function splitText(text: string): NameWords {
	const all = words(text);
	const rare = distinctive(all);
	return {
		words: all,
		plain: all.join(' '),
		joined: all.join(''),
		distinctive: rare,
		plainDistinctive: rare.join(' '),
		singular: singular(rare),
	};
}

function distinctive(tokens: readonly string[]): string[] {
	const rest = tokens.filter((t) => !commonWords.has(t));
	return rest.length > 0 ? rest : [...tokens];
}

/** Words in the singular: "care leavers" is "care leaver". */
function singular(among: readonly string[]): string {
	return among.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ');
}

/** The index at which a run of words begins among others; -1 when it is missing or empty. */
export function indexOfRun(among: readonly string[], run: readonly string[]): number {
	if (run.length === 0) return -1;
	return among.findIndex((_, at) => run.every((word, i) => among[at + i] === word));
}
