/**
 * Orders, narrows down and saves the long tables of a page. The table in the page is the data: its rows are read once, and then
 * hidden and moved. The state is in the address. Where tools are for several tables, each is ordered by itself.
 */
import { arranged, fieldId, listCsv } from '../../views/parts/arrange-list.ts';
import { listAddress, listStateFrom } from '../../views/addresses/list-address.ts';
import { BEYOND, cutRows } from './phone-rows.ts';
import { saveText } from './save-file.ts';
import type { ListState } from '../../views/addresses/list-address.ts';
import type { ListField, ListRow } from '../../views/parts/arrange-list.ts';

/** A row of a table with its element. */
interface TableRow extends ListRow {
	readonly element: HTMLTableRowElement;
}

/** Milliseconds without typing after which the address changes; browsers limit how often it may. */
const TYPING_PAUSE = 300;

/** Makes the tools above each long table, or several, work. */
export function enhanceLists(): void {
	for (const tools of document.querySelectorAll<HTMLElement>('.list-tools')) {
		const tables = (tools.dataset['list'] ?? '').split(' ').flatMap((id) => {
			const table = document.getElementById(id);
			return table instanceof HTMLTableElement ? [table] : [];
		});
		if (tables.length > 0) enhanceList(tools, tables);
	}
	stayAtTarget();
}

/** Who has just come to a part of the page below a list stays there when phones leave out rows of the list. */
function stayAtTarget(): void {
	const [arrival] = performance.getEntriesByType('navigation');
	const isNew = (arrival as PerformanceNavigationTiming | undefined)?.type === 'navigate';
	if (!isNew || document.querySelector(`.${BEYOND}`) === null) return;
	document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
}

function enhanceList(tools: HTMLElement, tables: readonly HTMLTableElement[]): void {
	const input = tools.querySelector('input');
	const select = tools.querySelector('select');
	const reverse = tools.querySelector<HTMLButtonElement>('.reverse');
	const save = tools.querySelector<HTMLButtonElement>('.save');
	const shownText = tools.querySelector('.shown');
	const notice = tools.querySelector<HTMLElement>('.notice');
	if (!input || !select || !reverse || !save || !shownText || !notice) return;
	const groups = tables.flatMap(({ tBodies }) => [...tBodies].map((body) => ({ body, rows: rowsOf(body) })));
	const all = groups.flatMap(({ rows }) => rows);
	const fields = [...select.options].slice(1).map(({ text }) => text);
	const heads = tables.flatMap(headButtons);
	const noun = tools.dataset['noun'] ?? '';
	const cuts = 'phoneRows' in tools.dataset ? tables.map((table) => cutRows(table, noun)) : [];
	let shown: readonly TableRow[] = all;
	let { state } = listStateFrom(location.search, fields.map(fieldId));

	const show = (next: ListState): void => {
		state = next;
		shown = groups.flatMap(({ body, rows }) => {
			const kept = arranged(rows, state).flatMap((index) => rows[index] ?? []);
			const isKept = new Set(kept);
			for (const row of rows) row.element.hidden = !isKept.has(row);
			body.hidden = kept.length === 0;
			// What was looked for must not stay folded.
			const folded = state.find !== '' && kept.length > 0 ? body.closest('details') : null;
			if (folded) folded.open = true;
			// Rows that are moved are drawn anew, which takes a phone a third of a second.
			const rowsThere = [...body.rows].filter((row) => !row.hidden);
			if (kept.some(({ element }, at) => element !== rowsThere[at])) body.append(...kept.map(({ element }) => element));
			return kept;
		});
		for (const cut of cuts) cut(state.find !== '');
		select.value = fields.find((field) => fieldId(field) === state.sort) ?? '';
		reverse.setAttribute('aria-pressed', String(state.reverse));
		reverse.className = state.reverse ? 'reverse pressed' : 'reverse';
		for (const { head, field } of heads) {
			const isSorted = fieldId(field) === state.sort;
			head.setAttribute('aria-sort', isSorted ? (state.reverse ? 'descending' : 'ascending') : 'none');
		}
		shownText.textContent =
			shown.length === all.length ? `${all.length} ${noun}` : `${shown.length} of ${all.length} ${noun}`;
		save.disabled = shown.length === 0;
	};

	let writing: ReturnType<typeof setTimeout> | undefined;
	const go = (next: ListState, pause = 0): void => {
		show(next);
		notice.hidden = true;
		clearTimeout(writing);
		writing = setTimeout(() => {
			history.replaceState(history.state, '', `${location.pathname}${listAddress(next)}${location.hash}`);
		}, pause);
	};
	const read = (): void => {
		const found = listStateFrom(location.search, fields.map(fieldId));
		input.value = found.state.find;
		notice.hidden = found.ignored === undefined;
		notice.textContent = found.ignored ?? '';
		show(found.state);
	};

	input.addEventListener('input', () => go({ ...state, find: input.value }, TYPING_PAUSE));
	select.addEventListener('change', () => {
		go({ ...state, sort: select.value === '' ? undefined : fieldId(select.value), reverse: false });
	});
	reverse.addEventListener('click', () => go({ ...state, reverse: !state.reverse }));
	for (const { button, field } of heads) {
		button.addEventListener('click', () => {
			const sort = fieldId(field);
			go({ ...state, sort, reverse: state.sort === sort && !state.reverse });
		});
	}
	save.addEventListener('click', () => saveText(`${tools.dataset['file'] ?? 'list'}.csv`, listCsv(shown)));
	addEventListener('popstate', read);
	// What the reader chose before this script had loaded.
	const [typed, chosen] = [input.value, select.value];
	read();
	if (typed !== '' || chosen !== '') {
		go({ ...state, ...(typed !== '' && { find: typed }), ...(chosen !== '' && { sort: fieldId(chosen) }) });
	}
}

function rowsOf(body: HTMLTableSectionElement): TableRow[] {
	return [...body.rows]
		.filter((row) => row.querySelector('[data-field]'))
		.map((element) => ({ element, words: wordsOf(element), fields: fieldsOf(element) }));
}

/** The texts of a row’s fields. Those of its cells would run into one another. */
function wordsOf(row: HTMLTableRowElement): string {
	return [...row.querySelectorAll('[data-field]')].map(({ textContent }) => textContent).join(' ');
}

/** A row’s fields by their names. */
function fieldsOf(row: HTMLTableRowElement): Map<string, ListField> {
	const marked = row.querySelectorAll<HTMLElement>('[data-field]');
	return new Map(
		[...marked].map((element): [string, ListField] => {
			const value = valueOf(element);
			return [element.dataset['field'] ?? '', { value, order: orderOf(element.dataset['order'], value) }];
		}),
	);
}

/** What an element says for a machine, or else its text. */
function valueOf(element: HTMLElement): string {
	const exact =
		element instanceof HTMLTimeElement ? element.dateTime : element instanceof HTMLDataElement ? element.value : '';
	return exact === '' ? element.textContent.trim() : exact;
}

/** By the order given, or by the value. "" says that there is nothing to order. */
function orderOf(order: string | undefined, value: string): string | number | undefined {
	const by = order ?? value;
	if (by === '') return undefined;
	return /^\d+$/.test(by) ? Number(by) : by;
}

/** Makes buttons of the headings by which the table can be ordered. */
function headButtons(
	table: HTMLTableElement,
): { readonly head: HTMLElement; readonly field: string; readonly button: HTMLButtonElement }[] {
	return [...table.querySelectorAll<HTMLElement>('thead [data-sort]')].map((head) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sort';
		button.append(...head.childNodes);
		head.append(button);
		return { head, field: head.dataset['sort'] ?? '', button };
	});
}
