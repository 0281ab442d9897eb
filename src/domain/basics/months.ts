/** The months by name, as texts write them and as readers and reports shorten them. */

/** January to December, in full. */
export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** The source of a pattern for a month in full or shortened, "Sept" too. Without a group of its own; ignore case with it. */
export const monthPattern =
	'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** The number of a month in full or shortened, in upper or lower case: 5 for "May"; undefined for any other text. */
export function monthNumber(text: string): number | undefined {
	const start = text.slice(0, 3).toLowerCase();
	const index = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === start);
	return index < 0 ? undefined : index + 1;
}
