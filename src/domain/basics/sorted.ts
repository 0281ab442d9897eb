/** Places in lists that are in order. */

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
