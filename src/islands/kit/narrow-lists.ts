/** Narrows lists down to one kind of their items. The lists are complete in the page; without script there is no choice. */

/** Makes each choice with `data-narrows`, the id of what has the lists, show only items whose `data-kind` is chosen. */
export function narrowLists(): void {
	for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-narrows]')) {
		const whole = document.getElementById(select.dataset['narrows'] ?? '');
		const show = (): void => {
			const { value } = select;
			for (const list of whole?.querySelectorAll('ul:has(> [data-kind])') ?? []) {
				const items = [...list.querySelectorAll<HTMLElement>(':scope > [data-kind]')];
				for (const item of items) item.hidden = value !== '' && item.dataset['kind'] !== value;
				const folded = list.closest<HTMLDetailsElement>(`#${whole?.id} details`);
				// A fold with what the reader chose opens, and a fold without it is hidden.
				if (folded) {
					folded.hidden = items.every(({ hidden }) => hidden);
					if (value !== '') folded.open = true;
				}
			}
		};
		select.addEventListener('change', show);
		// A browser that goes back has the last choice again.
		show();
	}
}
