/** The built pages that explain frameworks, grades and subjects around inspections. */
import { describe, expect, test } from 'vitest';
import { realContent, realRecord, realTimeline } from '../support/content.ts';
import { builtSite } from '../support/built-site.ts';
import { all, attribute, readText, within } from '../support/html.ts';
import { readability } from '../words/readability.ts';
import { split } from '../words/sentences.ts';
import { allGrades } from '../../src/domain/record/counted-scales.ts';
import type { BuiltPage } from '../support/built-site.ts';
import type { Element } from '../support/html.ts';

const site = builtSite();
const record = realRecord();

const across = ['/frameworks/judgements/', '/frameworks/timeline/', '/frameworks/grades/', '/frameworks/rules/'];
const ofFramework = (page: BuiltPage): boolean =>
	/^\/frameworks\/[a-z0-9-]+\/$/.test(page.address) && !across.includes(page.address);
const frameworks = site.pages.filter(ofFramework);
const around = site.pages.filter((page) => /^\/explained\/[a-z-]+\/$/.test(page.address));
const explainers = [...frameworks, ...around];
const byAddress = explainers.map((page) => ({ address: page.address, page }));

const one = (page: BuiltPage, tag: string, className?: string): Element => {
	const [found] = all(page, tag, className);
	if (!found) throw new Error(`${page.address} has no ${tag}.${className ?? ''}`);
	return found;
};
const words = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** The age at which a reader follows a text, by Flesch and Kincaid: five years more than the school grade. */
function readingAge(text: string): string {
	return ((readability(split(text))?.grade ?? 0) + 5).toFixed(1);
}

test('there is a page for each framework and each explainer, and the counts agree', () => {
	const { explainers: written } = realContent().counts;
	expect(explainers).toHaveLength(record.frameworks.length + written);
	expect(around.length).toBeGreaterThan(5);
});

describe('every explainer', () => {
	test.each(byAddress)('$address lists its sources, and says below its lead as at when it is', ({ page }) => {
		expect(within(one(page, 'section', 'sources'), 'li').length).toBeGreaterThan(0);
		const days = all(page, 'p', 'record-day').map(readText);
		expect(days).toHaveLength(1);
		expect(days[0]).toMatch(
			/^Reports published by \d{1,2} [A-Z][a-z]+ 20\d\d\. Text checked \d{1,2} [A-Z][a-z]+ 20\d\d\.$/,
		);
	});

	test.each(byAddress)('$address begins with a short lead', ({ page }) => {
		const count = words(readText(one(page, 'p', 'lead'))).length;
		expect(count).toBeGreaterThan(15);
		expect(count).toBeLessThan(60);
	});

	test('reports its reading age for information; no text passes or fails by it', async ({ annotate }) => {
		const ages = byAddress.map(({ address, page }) => {
			const lead = readingAge(readText(one(page, 'p', 'lead')));
			const paragraphs = within(one(page, 'div', 'long'), '*').filter((e) => e.tagName === 'p' || e.tagName === 'li');
			const whole = readingAge(paragraphs.map(readText).join('. '));
			return `${address} lead ${lead}, whole ${whole}`;
		});
		expect(ages).toHaveLength(explainers.length);
		await annotate(`Reading ages by Flesch and Kincaid:\n${ages.join('\n')}`);
	});

	test('links only to headings that exist in its contents list, which every framework’s page has', () => {
		const listed = explainers.flatMap((page) => all(page, 'nav', 'contents').map((contents) => ({ page, contents })));
		expect(listed.map(({ page }) => page.address)).toEqual(frameworks.map(({ address }) => address));
		for (const { page, contents } of listed) {
			const headings = new Set(all(page, 'h2').flatMap((h) => attribute(h, 'id') ?? []));
			const wanted = within(contents, 'a').map((a) => attribute(a, 'href') ?? '');
			expect(wanted.filter((href) => !headings.has(href.slice(1)))).toEqual([]);
			expect(wanted.length).toBeGreaterThan(3);
		}
	});
});

describe('the list of frameworks', () => {
	const page = site.page('/frameworks/');
	const links = within(one(page, 'ol', 'frameworks-in-time'), 'h2').flatMap((h) =>
		within(h, 'a').map((a) => attribute(a, 'href') ?? ''),
	);

	test('has them in order of time', () => {
		expect(links.map((href) => href.replace(/^.*\/frameworks\/|\/$/g, ''))).toEqual([
			'before-2009',
			'safeguarding-2009',
			'child-protection-2012',
			'lac-2013',
			'sif',
			'lscb-review',
			'ilacs',
			'announced-2027',
		]);
	});

	test('links to the pages that cover all frameworks', () => {
		const targets = all(page, 'a').map((a) => attribute(a, 'href'));
		for (const address of [...across, '/explained/']) expect(targets).toContain(address);
	});
});

describe('the timeline', () => {
	const page = site.page('/frameworks/timeline/');

	test('has every event, with words for its certainty', () => {
		const list = one(page, 'ol', 'timeline');
		const { events } = realTimeline();
		expect(events.length).toBeGreaterThan(50);
		for (const event of events) {
			const item = within(list, 'li').find((li) => attribute(li, 'id') === event.id);
			const text = item ? readText(item) : '';
			expect(text).toContain(event.text);
			expect(text).toMatch(/read in the reports|official source|press or council paper/);
			for (const { title } of event.sources) expect(text).toContain(title);
		}
	});

	test('has the list first and the picture second', () => {
		const [list, picture] = [one(page, 'ol', 'timeline'), one(page, 'figure', 'time-bars')].map((e) =>
			page.elements.indexOf(e),
		);
		expect(list).toBeLessThan(picture ?? -1);
	});

	test('draws each bar within the picture, and gives its dates in words', () => {
		const bars = within(one(page, 'figure', 'time-bars'), 'li');
		const editions = record.frameworks.flatMap((f) => f.editions).filter((e) => e.scope !== 'safeguarding-board');
		expect(bars).toHaveLength(4 + editions.length);
		for (const bar of bars) {
			expect(readText(bar)).toMatch(/(19|20)\d\d/);
			for (const rect of within(bar, 'rect')) {
				const [x, width] = [Number(attribute(rect, 'x')), Number(attribute(rect, 'width'))];
				expect(x).toBeGreaterThanOrEqual(0);
				expect(width).toBeGreaterThan(0);
				expect(x + width).toBeLessThanOrEqual(1000);
			}
		}
	});
});

describe('grades', () => {
	test.each(allGrades(realRecord()).map((grade) => ({ grade })))(
		'$grade has a page, which the list of grades leads to',
		({ grade }) => {
			const page = site.page(`/frameworks/grades/${grade}/`);
			expect(all(page, 'table').length).toBe(grade === 'adequate' ? 0 : 4);
			const links = all(site.page('/frameworks/grades/'), 'a').map((a) => attribute(a, 'href'));
			expect(links).toContain(`/frameworks/grades/${grade}/`);
		},
	);
});

test('what may be compared: the matrix has a cell for each strand and edition', () => {
	const matrix = one(site.page('/frameworks/judgements/'), 'table', 'matrix');
	const editions = record.frameworks.flatMap((f) => f.editions).length;
	expect(within(matrix, 'td')).toHaveLength(8 * editions);
	expect(readText(matrix)).toContain('a shared grade');
});
