/** What does not fit on a page, at the width that it has at the moment. */
import type { Page } from 'playwright-core';

/** What does not fit. What was not asked for is an empty list. */
interface Misfits {
	/** Width by which the document is wider than the window, and what makes it so. */
	readonly over: number;
	readonly because: readonly string[];
	/** Judgements whose words are wider than their box. */
	readonly spilt: readonly string[];
	/** Elements whose text is cut off, but for those that can be scrolled and those meant to be unseen. */
	readonly cutOff: readonly string[];
	/** Tables of many columns of which a part stands outside their frame. */
	readonly wideTables: readonly string[];
}

/** What to look for besides what is wider than the window or its box, and whether with doubled text. */
interface Wanted {
	readonly doubled?: boolean;
	readonly cutOff?: boolean;
	readonly wideTables?: boolean;
}

/**
 * Measures a page in one go: between two calls the browser would draw it, doubled text once and what comes after it once
 * more. The text is as it was afterwards.
 */
export function misfits(page: Page, wanted: Wanted = {}): Promise<Misfits> {
	return page.evaluate(({ doubled = false, cutOff = false, wideTables = false }) => {
		const root = document.documentElement;
		const every = (selector: string): Element[] => [...document.querySelectorAll(selector)];
		const nameOf = (e: Element): string => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`;
		const sizes = (e: Element): string => `${e.scrollWidth} in ${e.clientWidth}`;
		const isCutOff = (e: Element): boolean => {
			const { overflowX, overflowY } = getComputedStyle(e);
			const clips = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
			const larger = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
			return clips && larger && !e.closest('.visually-hidden, .rows thead, .council-matrix :is(.word-of, .kind), svg');
		};
		if (doubled) root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
		try {
			const over = (document.scrollingElement?.scrollWidth ?? 0) - root.clientWidth;
			const wide = over <= 0 ? [] : every('body *').filter((e) => !e.parentElement?.closest('.table-frame'));
			return {
				over,
				because: wide
					.map((e) => ({ e, right: e.getBoundingClientRect().right }))
					.filter(({ right }) => right > root.clientWidth + 1)
					.map(({ e, right }) => `${nameOf(e)} to ${right}`)
					.slice(0, 10),
				spilt: every('.strip > li, .tiles > li')
					.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
					.map((e) => `${e.textContent.trim()}: ${sizes(e)}`),
				cutOff: !cutOff
					? []
					: every('body *')
							.filter(isCutOff)
							.map((e) => `${nameOf(e)}: ${e.textContent.slice(0, 40)}`),
				wideTables: !wideTables
					? []
					: every('.table-frame:has(.rows)')
							.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
							.map((e) => `${e.getAttribute('aria-label') ?? ''}: ${sizes(e)}`),
			};
		} finally {
			if (doubled) root.removeAttribute('style');
		}
	}, wanted);
}
