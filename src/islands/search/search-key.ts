/** Whether a key is "/" for the search field, and not a letter of something that is being typed. */
export function isSearchKey(event: KeyboardEvent): boolean {
	const at = event.target as HTMLElement;
	const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
	return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
