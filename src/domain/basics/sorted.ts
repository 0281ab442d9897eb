/** The order of texts, and places in lists that are in order. */

/** How many items at the beginning of a list are as asked, where none after the first other one is. */
export function countWhile<Item>(list: ArrayLike<Item>, isAsked: (item: Item) => boolean): number {
	let [from, to] = [0, list.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (isAsked(list[middle] as Item)) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** Orders texts by their characters, the same on every machine: negative when `a` comes first, 0 when they are equal. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
