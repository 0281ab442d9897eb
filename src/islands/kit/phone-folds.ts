/** Folds the details of a long page on phones, so that its answers and headings are seen first. Without script all is open. */

/**
 * Closes each `details.phone-fold` on a narrow screen, except one that the page’s address leads into; a link into one opens
 * it. When a screen becomes wide, where they have no button, all of them open.
 */
export function foldOnPhones(): void {
	const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.phone-fold')];
	const wide = matchMedia('(min-width: 44rem)');
	/** Opens the fold of the section that the address names, below whose heading it lies. */
	const openTarget = (): void => {
		const target = document.getElementById(location.hash.slice(1));
		const fold = folds.find((one) => target !== null && one.parentElement?.contains(target));
		if (fold === undefined || fold.open) return;
		fold.open = true;
		// While it was closed the browser may have found nothing to go to.
		target?.scrollIntoView();
	};
	if (!wide.matches) for (const fold of folds) fold.open = false;
	wide.addEventListener('change', () => {
		if (wide.matches) for (const fold of folds) fold.open = true;
	});
	openTarget();
	addEventListener('hashchange', openTarget);
	// The same link pressed again changes no address.
	document.addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
		if (link?.hash === location.hash) openTarget();
	});
}
