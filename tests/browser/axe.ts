/** axe on a page as it is at the moment. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

export interface AxeFindings {
	/** Each fault with its rule, its place and what to do about it. */
	readonly faults: readonly string[];
	/** Names of the rules that found the page in order. */
	readonly passed: readonly string[];
}

const everything: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
	// Off unless asked for by name.
	rules: { 'target-size': { enabled: true } },
};

/** A page that has axe. */
interface WithAxe {
	readonly axe: { run: (of: Document, options: RunOptions) => Promise<AxeResults> };
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Brings axe into a page, once; past what makes a page.evaluate() of half a megabyte take twice as long. */
async function bringAxe(page: Page): Promise<void> {
	if (await page.evaluate(() => 'axe' in window)) return;
	const session = await page.context().newCDPSession(page);
	await session.send('Runtime.evaluate', { expression: source });
	await session.detach();
}

/** The rules that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rules = {
	all: everything,
	'of colours': { runOnly: { type: 'rule', values: ofColours } },
	'of sizes': { runOnly: { type: 'rule', values: ['target-size'] } },
} as const satisfies Record<string, RunOptions>;

/**
 * How often axe is shown each kind of element of the rows of a list. Each element of a kind has the same colours; its
 * size, and how far it is from its neighbours, depend on its words.
 */
const timesShown = { all: 3, 'of colours': 1, 'of sizes': 3 } as const satisfies Record<keyof typeof rules, number>;

/**
 * Runs rules on a page: unless said otherwise all of WCAG 2.2 A and AA and of good practice. Of a list, axe is shown the
 * rows that bring each kind of element (its tag, classes and attributes within the row) one to three times: all 300
 * reports of a framework take it five seconds and say nothing that these do not. Lists of the same kind in the same kind
 * of place, such as those of each year, count as one list. The other rows are back in their places afterwards.
 */
export async function runAxe(page: Page, which: keyof typeof rules = 'all'): Promise<AxeFindings> {
	const options: RunOptions = {
		...rules[which],
		// Of what passes, the names of the rules will do.
		resultTypes: ['violations'],
	};
	await bringAxe(page);
	return page.evaluate(
		async ([run, times]) => {
			const { axe } = window as unknown as WithAxe;
			const kind = (element: Element): string =>
				[element.tagName, element.className, ...element.getAttributeNames()].join(' ');
			const back: (() => void)[] = [];
			// What has been shown, by the kinds of a list and of everything around it.
			const shown = new Map<string, Map<string, number>>();
			const place = (list: Element | null): string => (list ? `${kind(list)} < ${place(list.parentElement)}` : '');
			// A row with the focus stays; taken out, it would lose it.
			for (const list of document.querySelectorAll('main :is(tbody, ul, ol, dl)')) {
				// It is in a row that has been taken out.
				if (!list.isConnected) continue;
				// Of a list of terms, a term must not stay without its meaning.
				const its = list.localName === 'dl' ? undefined : shown.get(place(list));
				const seen = its ?? new Map<string, number>();
				shown.set(place(list), seen);
				for (const row of [...list.children]) {
					const kinds = new Set([row, ...row.querySelectorAll('*')].map((element) => kind(element)));
					const isWanted = [...kinds].some((one) => (seen.get(one) ?? 0) < times);
					if (isWanted) for (const one of kinds) seen.set(one, (seen.get(one) ?? 0) + 1);
					if (isWanted || row.contains(document.activeElement)) continue;
					const gap = document.createComment('');
					row.replaceWith(gap);
					back.push(() => gap.replaceWith(row));
				}
			}
			try {
				const { violations, passes } = await axe.run(document, run);
				return {
					faults: violations.flatMap(({ id, help, nodes }) =>
						nodes
							.slice(0, 5)
							.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
					),
					passed: passes.map(({ id }) => id),
				};
			} finally {
				for (const put of back) put();
			}
		},
		[options, timesShown[which]] as const,
	);
}
