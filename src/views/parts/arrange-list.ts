/**
 * A long table that the reader may order and narrow down. What is shown follows from the rows of the table itself and the
 * state in the page’s address.
 */
import { plainText } from '../../domain/search/name-words.ts';
import { csvText } from '../words/csv.ts';
import type { ListState } from '../addresses/list-address.ts';

/** A field of a row: what it says, and by what it is ordered; undefined where there is nothing to order. */
export interface ListField {
	readonly value: string;
	readonly order: string | number | undefined;
}

/** A row of the table, as read from the page. */
export interface ListRow {
	/** The words of all its fields. */
	readonly words: string;
	/** By name: "Council", "Leadership". */
	readonly fields: ReadonlyMap<string, ListField>;
}

const alphabet = new Intl.Collator('en-GB');

/** A field’s name in an address: "Help and protection" becomes "help-and-protection". */
export function fieldId(name: string): string {
	return plainText(name).replaceAll(' ', '-');
}

/**
 * The places of the rows to show, in order. Shown are the rows that have the words asked for one after the other (“north
 * east”) or, when there are none, those of which each word begins a word (“london inadequate”). Rows alike in the field stay in
 * the order that the table has; rows without it come last either way.
 */
export function arranged(rows: readonly ListRow[], { find, sort, reverse }: ListState): number[] {
	const asked = plainText(find).split(' ').filter(Boolean);
	const plain = rows.map(({ words }) => ` ${plainText(words)}`);
	const having = (texts: readonly string[]): number[] =>
		plain.flatMap((row, index) => (texts.every((text) => row.includes(` ${text}`)) ? [index] : []));
	const whole = having([asked.join(' ')]);
	const shown = whole.length > 0 ? whole : having(asked);
	if (sort === undefined) return reverse ? shown.reverse() : shown;
	const orders = rows.map(({ fields }) => [...fields].find(([name]) => fieldId(name) === sort)?.[1].order);
	return shown.sort((a, b) => {
		const [one, other] = [orders[a], orders[b]];
		if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
		return reverse ? compare(other, one) : compare(one, other);
	});
}

function compare(a: string | number, b: string | number): number {
	return typeof a === 'number' && typeof b === 'number' ? a - b : alphabet.compare(String(a), String(b));
}

/** Rows as CSV: a column for each field that any of them has, in the order of the row that has it first. */
export function listCsv(rows: readonly ListRow[]): string {
	const columns = [...new Set(rows.flatMap(({ fields }) => [...fields.keys()]))];
	if (columns.length === 0) return '';
	return csvText([columns, ...rows.map(({ fields }) => columns.map((name) => fields.get(name)?.value ?? ''))]);
}
