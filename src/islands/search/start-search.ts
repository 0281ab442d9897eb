/**
 * Starts a page’s search field. It stands in the page itself and imports nothing, so that no script is fetched before the
 * page is drawn: the search box’s program is fetched when the box is first used.
 */

/** Whether a key press is "/" as the shortcut to the search field, and not part of typed text. */
export function isSearchKey(event: KeyboardEvent): boolean {
	const at = event.target as HTMLElement;
	const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
	return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Leads "/" to the page’s search field, of the header or of the search page, and adds the program of a search box, which
 * waits in a template, when its field gets the focus or has it.
 */
export function startSearch(): void {
	addEventListener('keydown', (event) => {
		if (!isSearchKey(event)) return;
		event.preventDefault();
		document.querySelector<HTMLInputElement>('form[role=search] input')?.focus();
	});

	const field = document.querySelector('.search-box input');
	const program = document.querySelector<HTMLTemplateElement>('.search-box template');
	if (!field || !program) return;
	const start = (): void => document.head.append(program.content.cloneNode(true));
	if (document.activeElement === field) start();
	else field.addEventListener('focus', start, { once: true });
}

/** Starts the service worker once the page is whole and a moment has passed, so that nothing waits for it. */
export function startServiceWorker(): void {
	const worker = document.querySelector<HTMLElement>('.search-box')?.dataset['worker'];
	if (worker === undefined) return;
	addEventListener('load', () => setTimeout(() => navigator.serviceWorker?.register(worker).catch(() => 0), 999));
}
