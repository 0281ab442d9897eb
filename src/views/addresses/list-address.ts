/** Reading and writing the order and the filter of a long table in the page’s address. */
import { excerptOf } from '../words/excerpt.ts';

/** How a reader has narrowed and ordered a list, as its address says it. */
export interface ListState {
	/** Words that the rows must have; "" for all rows. */
	readonly find: string;
	/** The field by which the rows are ordered, as in the address; undefined for the order of the table. */
	readonly sort: string | undefined;
	readonly reverse: boolean;
}

/** The most letters of a text to look for; every name in the tables is shorter. */
const LONGEST = 80;

/** The state that an address asks for, with a message about an order that the table does not have. */
export function listStateFrom(
	search: string,
	fields: readonly string[],
): { readonly state: ListState; readonly ignored: string | undefined } {
	const params = new URLSearchParams(search);
	const asked = params.get('sort') ?? '';
	const sort = fields.find((field) => field === asked);
	return {
		state: {
			find: (params.get('find') ?? '').trim().slice(0, LONGEST),
			sort,
			reverse: params.get('order') === 'reverse',
		},
		ignored:
			asked !== '' && sort === undefined
				? `The table cannot be ordered by “${excerptOf(asked)}”, so it has its usual order.`
				: undefined,
	};
}

/** The address’s query for a state; "" for the usual one. */
export function listAddress({ find, sort, reverse }: ListState): string {
	const params = new URLSearchParams();
	if (find.trim() !== '') params.set('find', find.trim());
	if (sort !== undefined) params.set('sort', sort);
	if (reverse) params.set('order', 'reverse');
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}
