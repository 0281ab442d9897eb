/**
 * Long tables on phones: the first rows, and a button that shows the others. The style sheet hides rows of the class `beyond`
 * there and nowhere else, and only a script gives it: without one, and on paper, all rows are there.
 */

/** The number of rows that a phone shows first. */
export const PHONE_ROWS = 20;

/** The class of a row that a phone shows when all are asked for. */
export const BEYOND = 'beyond';

/** What the button says. */
export function showAllText(count: number, noun: string): string {
	return `Show all ${count} ${noun}`;
}

/** Whether the reader had asked for all rows when leaving this page, to which they have come back. */
export function wereAllAsked(): boolean {
	return (history.state as { allRows?: boolean } | null)?.allRows === true;
}

/** Keeps with this entry of the history that all rows were asked for: who comes back finds the place that was left. */
export function keepAllAsked(): void {
	history.replaceState({ ...(history.state as object | null), allRows: true }, '');
}

/** Moves the focus to the first row that the button has brought: a reader by keyboard goes on from there. */
export function goOnIn(rows: readonly Element[]): void {
	rows[PHONE_ROWS]?.querySelector('a')?.focus();
}

/**
 * Gives a table the button. Returns what is to be called whenever rows were moved or hidden; `whole` says that all of them
 * must be seen, because the reader looks for something.
 */
export function cutRows(table: HTMLTableElement, noun: string): (whole: boolean) => void {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'show-all';
	let isWhole = wereAllAsked();
	const shown = (): HTMLTableRowElement[] =>
		[...table.tBodies].flatMap(({ rows }) => [...rows]).filter((row) => !row.hidden);
	const cut = (whole: boolean): void => {
		const rows = shown();
		const first = whole || isWhole ? rows.length : PHONE_ROWS;
		for (const [index, row] of rows.entries()) row.classList.toggle(BEYOND, index >= first);
		button.hidden = rows.length <= first;
		button.textContent = showAllText(rows.length, noun);
	};
	button.addEventListener('click', () => {
		isWhole = true;
		keepAllAsked();
		cut(true);
		goOnIn(shown());
	});
	(table.closest('.table-frame') ?? table).after(button);
	return cut;
}
