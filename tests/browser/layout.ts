/** What does not fit on a page, at the width and with the text that it has at the moment. */
import type { Page } from 'playwright-core';

/** Width by which the document is wider than the window, and what makes it so. */
export function sideways(page: Page): Promise<{ over: number; because: string[] }> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const over = (document.scrollingElement?.scrollWidth ?? 0) - width;
		if (over <= 0) return { over, because: [] };
		const because = [...document.querySelectorAll('body *')]
			.filter((e) => e.getBoundingClientRect().right > width + 1 && !e.parentElement?.closest('.table-frame'))
			.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} to ${e.getBoundingClientRect().right}`);
		return { over, because: because.slice(0, 10) };
	});
}

/** Judgements whose words are wider than their box. */
export function spilt(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.strip > li, .tiles > li')]
			.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
			.map((e) => `${e.textContent.trim()}: ${e.scrollWidth} in ${e.clientWidth}`),
	);
}

/** Tables of many columns of which a part stands outside their frame. */
export function wideTables(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.table-frame:has(.rows)')]
			.filter((frame) => frame.checkVisibility() && frame.scrollWidth > frame.clientWidth + 1)
			.map((frame) => `${frame.getAttribute('aria-label') ?? ''}: ${frame.scrollWidth} in ${frame.clientWidth}`),
	);
}

/** Elements whose text is cut off, but for those that can be scrolled and those meant to be unseen. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((e) => {
				const { overflowX, overflowY } = getComputedStyle(e);
				const clips = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
				const larger = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
				return (
					clips && larger && !e.closest('.visually-hidden, .rows thead, .council-matrix :is(.word-of, .kind), svg')
				);
			})
			.map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}: ${e.textContent.slice(0, 40)}`),
	);
}
