/** Where the keyboard is on a page, and where it can go. */
import type { Page } from 'playwright-core';

/** What has the focus, as a short text. */
export function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const at = document.activeElement;
		return at ? `${at.tagName.toLowerCase()}${at.id && `#${at.id}`} ${at.textContent.trim().slice(0, 30)}` : 'nothing';
	});
}

/** Everything that Tab can reach, in the order of the document. */
export const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
