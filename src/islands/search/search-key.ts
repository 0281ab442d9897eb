/** Whether a key press is "/" as the shortcut to the search field, and not part of typed text. */
export function isSearchKey(event: KeyboardEvent): boolean {
	const at = event.target as HTMLElement;
	const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
	return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
