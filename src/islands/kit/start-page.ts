/**
 * Starts what a page can do with script. This stands in the page itself and imports no other script, so that no script is fetched
 * before the page is drawn; programs wait in templates, where no browser fetches them.
 */
import { afterPaint } from './after-paint.ts';

/** Whether a key press is "/" as the shortcut to the search field, and not part of typed text. */
function isSearchKey(event: KeyboardEvent): boolean {
	const at = event.target as HTMLElement;
	const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
	return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Starts the programs that wait in a template. They go into the page’s head: anywhere else, the browser would have to work out
 * again how everything around them looks.
 */
function release(template: HTMLTemplateElement): void {
	document.head.append(template.content);
}

/** Leads "/" to the page’s search field, and starts the search box of the header when it is first used. */
export function startSearch(): void {
	addEventListener('keydown', (event) => {
		if (!isSearchKey(event)) return;
		event.preventDefault();
		document.querySelector<HTMLInputElement>('form[role=search] input')?.focus();
	});

	const field = document.querySelector('.search-box input');
	const program = document.querySelector<HTMLTemplateElement>('.search-box template');
	if (!field || !program) return;
	const start = (): void => release(program);
	if (document.activeElement === field) start();
	else field.addEventListener('focus', start, { once: true });
}

/** Remembers the last press of a program’s buttons until the program can answer it. */
function keepPress(program: Element | null, buttons: string): void {
	let pressed: HTMLElement | null = null;
	const keep = ({ target }: Event): void => {
		if (target instanceof Element) pressed = target.closest<HTMLElement>(buttons) ?? pressed;
	};
	document.addEventListener('click', keep);
	program?.addEventListener('load', () => {
		document.removeEventListener('click', keep);
		pressed?.click();
	});
}

/**
 * Starts what can wait until the page is whole and drawn, and a moment after that the service worker. Where the address asks for
 * something, nothing waits: a page drawn twice would jump.
 */
export function startTheRest(): void {
	const worker = document.querySelector<HTMLElement>('.search-box')?.dataset['worker'];
	const waiting = document.querySelectorAll<HTMLTemplateElement>('template.later');
	for (const { content, dataset } of waiting) {
		if (dataset['buttons'] !== undefined) keepPress(content.querySelector('script'), dataset['buttons']);
	}
	if (location.search !== '') waiting.forEach(release);
	addEventListener('load', () => {
		afterPaint(() => document.querySelectorAll<HTMLTemplateElement>('template.later').forEach(release));
		if (worker === undefined || !('serviceWorker' in navigator)) return;
		setTimeout(() => void navigator.serviceWorker.register(worker).catch(() => undefined), 999);
	});
}
