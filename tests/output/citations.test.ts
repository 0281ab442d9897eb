/** Councils, reports and worked claims say how to cite them, in a sentence and for reference managers. */
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { all, attribute, readText, textOf } from '../support/html.ts';
import { realRecord } from '../support/content.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();
const record = realRecord();

const kinds: Readonly<Record<string, readonly BuiltPage[]>> = {
	council: record.authorities.map(({ slug }) => site.page(`/authorities/${slug}/`)),
	report: record.reports.map(({ id }) => site.page(`/reports/${id}/`)),
	claim: site.pages.filter(({ address }) => /^\/claims\/[^/]+\/$/.test(address)),
};

test.each(Object.entries(kinds))('every %s', (_, pages) => {
	expect(pages.length).toBeGreaterThan(5);
	const faults = pages.flatMap((page) => {
		const text = (id: string): string => {
			const element = page.elements.find((e) => attribute(e, 'id') === id);
			return element ? textOf(element) : '';
		};
		const copied = all(page, 'button').map((button) => attribute(button, 'data-copy'));
		const title = /\n {2}title = \{\{(.+)\}\}/.exec(text('cite-bibtex'))?.[1] ?? '';
		return [
			...(/Inspection Record.* \d{1,2} [A-Z][a-z]+ 20\d\d\./.test(text('cite-sentence'))
				? []
				: [`sentence “${text('cite-sentence')}”`]),
			...(/^@(?:misc|techreport)\{[a-z0-9-]+,\n/.test(text('cite-bibtex')) && title !== '' ? [] : ['entry for BibTeX']),
			...(/^TY {2}- (?:ELEC|RPRT)\n[\s\S]+\nER {2}- $/.test(text('cite-ris')) ? [] : ['entry for RIS']),
			...['cite-sentence', 'cite-bibtex', 'cite-ris']
				.filter((id) => !copied.includes(id))
				.map((id) => `no button for ${id}`),
			...all(page, 'button')
				.filter((button) => attribute(button, 'data-copy') !== undefined && attribute(button, 'hidden') === undefined)
				.map((button) => `${readText(button)} is there without script`),
		].map((fault) => `${page.address}: ${fault}`);
	});
	expect(few(faults)).toEqual([]);
});
