/** Worked claims as built: their verdicts, the facts behind them, and their links to the checker. */
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { all, attribute, readText, within } from '../support/html.ts';

const site = builtSite();

const worked = [
	['hampshire-11th-inspected', 'Does not hold: 12th, not 11th', 'Hampshire was 12th, joint with Bradford'],
	['hampshire-best-results', 'Holds', 'None of them had the same grades, or better ones'],
	['hampshire-at-least-good', 'Holds', 'Derbyshire, Essex, Hampshire, Hartlepool and Staffordshire'],
	['hampshire-published-23-april', 'Not enough evidence', 'Ofsted’s site dates the file 22 April 2014'],
	['hampshire-11-inspectors', 'Not enough evidence', '10 inspectors'],
	['hampshire-70-days', 'Does not hold', '31 July 2014'],
	['hampshire-unusual-so-early', 'Holds', 'Hampshire'],
	['none-outstanding-overall', 'Holds', 'none of the 82 councils in England'],
	['north-west-three-good', 'Holds', 'Cheshire West and Chester, Salford and Trafford'],
	['two-outstanding-judgements', 'Holds', 'Cheshire West and Chester and Trafford'],
	['walsall-unregistered-homes', 'Not enough evidence', 'we do not have the points of'],
] as const;

describe('worked claims', () => {
	test.each(worked)('%s: %s', (slug, verdict, fact) => {
		const page = site.page(`/claims/${slug}/`);
		const text = readText(all(page, 'main')[0]!);
		const verdicts = all(page, 'p', 'verdict').map(readText);
		expect(verdicts).toEqual([verdict]);
		expect(text).toContain(fact);
	});

	test('two outstanding judgements: the page also says that the claim is not true for England', () => {
		const page = site.page('/claims/two-outstanding-judgements/');
		expect(readText(all(page, 'main')[0]!)).toMatch(/England: does not hold\..*Hampshire and Trafford/);
	});

	test('the first asked about a theme: holds where every report was read, and says what that does not mean', () => {
		const text = readText(all(site.page('/claims/walsall-unregistered-homes/'), 'main')[0]!);
		expect(text).toMatch(/West Midlands: holds\./);
		expect(text).toContain('This counts what was asked, not how good services were.');
	});

	test('all are listed, and those that can be checked open in the checker', () => {
		const index = site.page('/claims/');
		const links = all(index, 'a').map((a) => attribute(a, 'href'));
		const built = site.pages.filter((p) => /^\/claims\/[^/]+\/$/.test(p.address)).map((p) => p.address);
		expect(built.sort()).toEqual(worked.map(([slug]) => `/claims/${slug}/`).sort());
		for (const address of built) expect(links).toContain(address);
		const open = all(site.page('/claims/hampshire-best-results/'), 'a').map((a) => attribute(a, 'href'));
		expect(open).toContain('/claims/?kind=best&council=hampshire&area=england&framework=sif&date=2014-05-27');
	});
});

test('every report links to the checker, as at its day of publication if known', () => {
	const reports = site.pages.filter((p) =>
		/^\/reports\/[^/]+\/(\d{4}-\d\d-\d\d|inspected-\d{4}-\d\d)\/$/.test(p.address),
	);
	expect(reports.length).toBeGreaterThan(490);
	for (const page of reports) {
		const day = /\d{4}-\d\d-\d\d/.exec(page.address)?.[0];
		const [section] = all(page, 'section').filter((s) => attribute(s, 'aria-labelledby') === 'claims');
		const links = within(section!, 'a').map((a) => attribute(a, 'href') ?? '');
		expect(links.length, page.address).toBeGreaterThan(0);
		if (day === undefined || day < '2014-02-11') continue;
		for (const link of links) expect(link, page.address).toContain(`date=${day}`);
	}
});
