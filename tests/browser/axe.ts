/** axe on a page as it is at the moment. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { RunOptions } from 'axe-core';

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

/** The rules that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rules = {
	all: everything,
	'all but contrast': { ...everything, rules: { ...everything.rules, 'color-contrast': { enabled: false } } },
	'of colours': { runOnly: { type: 'rule', values: ofColours } },
} as const satisfies Record<string, RunOptions>;

/** Runs rules on a page: unless said otherwise all of WCAG 2.2 A and AA and of good practice. */
export async function runAxe(page: Page, which: keyof typeof rules = 'all'): Promise<AxeFindings> {
	const options: RunOptions = {
		...rules[which],
		// Of what passes, the names of the rules will do.
		resultTypes: ['violations'],
	};
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (o) => {
		const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(document, o);
		return {
			faults: violations.flatMap(({ id, help, nodes }) =>
				nodes
					.slice(0, 5)
					.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
			),
			passed: passes.map(({ id }) => id),
		};
	}, options);
}
