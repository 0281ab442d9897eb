/** What a query says: a name, and what a reader wants to know about it. */
import { monthNames } from '../basics/months.ts';
import { readDays } from './read-days.ts';
import { splitText, isCommonWord, words } from './name-words.ts';
import type { AskedDays } from './read-days.ts';
import type { NameWords } from './name-words.ts';

const monthWords = new Map(
	monthNames.flatMap((name, index) =>
		[name, name.slice(0, 3)].map((word) => [word.toLowerCase(), String(index + 1).padStart(2, '0')] as const),
	),
);

/** Words for what a reader wants to know about a council; with its name, the query is still about the council. */
const topicWords = new Set(
	(
		'adequate adoption after am best board bad call care classed compare compared current effectiveness failing failed focused ' +
		'focussed full good grade grades graded grading help im improve improvement in inadequate judgement judgements ' +
		'judgment lac leader leaders leadership leaver leavers leaving looked lscb monitoring needs new no now old ' +
		'outstanding overall poor protection re rate reinspection require requires review safeguarding score short single ' +
		'standard still trust visit visits weak worst year years'
	).split(' '),
);

/** What a query says, word by word. */
export interface Query extends NameWords {
	/** Whether the reader may still be typing the last word of `distinctive`. */
	readonly open: boolean;
	/** Without words for what is wanted about a council: years, grades, kinds of inspection. */
	readonly subject: readonly string[];
	/** Whether the reader may still be typing the last word of `subject`. */
	readonly subjectOpen: boolean;
	/** The days that it names; undefined where it names none. */
	readonly days: AskedDays | undefined;
	/** A month that stands apart from its year, or without one. */
	readonly month: string | undefined;
}

/** Points of the compass as people shorten them before a name. */
const compass = new Map([
	['n', 'north'],
	['e', 'east'],
	['s', 'south'],
	['w', 'west'],
	['ne', 'north east'],
	['nw', 'north west'],
	['se', 'south east'],
	['sw', 'south west'],
]);

/** "N Tyneside" as "north tyneside", and any other query as it is. */
function spelledOut(text: string): string {
	const [first = '', next = '', ...rest] = words(text);
	const point = compass.get(first);
	return point !== undefined && /^\p{L}{3}/u.test(next) ? [point, next, ...rest].join(' ') : text;
}

/** Reads a query. Words for years, grades and kinds of inspection are set apart from what it is about. */
export function readQuery(given: string): Query {
	const text = spelledOut(given);
	const split = splitText(text);
	const { words: tokens, distinctive: rare } = split;
	const subject = tokens.filter((token) => !isAside(token));
	const days = readDays(text);
	const apart = days === undefined || days.kind === 'year' ? tokens.find((token) => monthWords.has(token)) : undefined;
	return {
		...split,
		open: rare.at(-1) === tokens.at(-1),
		subject,
		subjectOpen: subject.at(-1) === tokens.at(-1),
		days,
		month: apart === undefined ? undefined : monthWords.get(apart),
	};
}

/** Whether a word gives a time or a topic and names no council. */
export function isAside(token: string): boolean {
	return (
		isCommonWord(token) ||
		topicWords.has(token) ||
		monthWords.has(token) ||
		/^20[12]\d$/.test(token) ||
		/^\d{1,2}(st|nd|rd|th)?$/.test(token)
	);
}
