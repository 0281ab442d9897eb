/** Words of a query that search cannot follow: those that leave something out, and days that depend on today. */
import { plainText } from './name-words.ts';

/** What search cannot do for a query. */
export interface Unread {
	/** What the words would do: leave out what follows them, or name days. */
	readonly kind: 'leaving-out' | 'days';
	/** The words, as plain text. */
	readonly words: string;
}

/** “Not” in the middle of a question, as in “why is Kent not inspected”, leaves nothing out. */
const leavingOut =
	/^(?:(?:all|any|every|councils?|authorities|las|reports?|inspections?) )*(not|without|except|excluding) \S| (but not|and not|except for|except|excluding|other than|apart from|without) \S/;

const days =
	/ (yesterday|today|tonight|(?:this|last|past|previous) (?:week|month|quarter|year)|(?:last|past) (?:few |\d+ |two |three |six )(?:days|weeks|months|years)) /;

/** What search cannot follow in a query; undefined where it can, and for a query in quotation marks, which is searched for as it is. */
export function unreadWords(text: string): Unread | undefined {
	if (/["“”]/.test(text)) return undefined;
	const plain = plainText(text);
	const found = leavingOut.exec(plain);
	const out = found?.[1] ?? found?.[2];
	if (out !== undefined) return { kind: 'leaving-out', words: out };
	const named = days.exec(` ${plain} `)?.[1];
	return named === undefined ? undefined : { kind: 'days', words: named };
}
