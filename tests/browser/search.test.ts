/** Search as a reader uses it: the right page first, filters, the address, the header’s box, and every kind of failure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAxe } from './axe.ts';
import { newPage, served, useBrowser } from './browser.ts';
import { weighSearch } from '../bench/measure-search.ts';
import { record } from '../support/search-groups.ts';
import { reportFacets } from '../../src/views/search/search-facets.ts';
import { excerptOf } from '../../src/views/words/excerpt.ts';
import { absentQueries, askingQueries, bringing, namingQueries, readQueries } from '../support/search-queries.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';

const { open, lend, blank } = useBrowser();

const find = (query: string) => `/search/?${new URLSearchParams({ q: query })}`;

/** Waits for the results of what is asked; a page of results or a failure. */
async function settled(page: Page): Promise<void> {
	await page.locator('.search-head h2, .search-results .banner').first().waitFor();
}

/** Searches for something else on the page as it is, and waits until its results are there. */
async function searchFor(page: Page, query: string): Promise<void> {
	const field = page.locator('#search-query');
	await field.fill(query);
	await field.press('Enter');
	await page.waitForFunction(
		(end) => document.querySelector('.search-head h2')?.textContent.endsWith(end),
		` “${excerptOf(query)}”`,
	);
	expect(new URL(page.url()).searchParams.get('q')).toBe(query);
}

const heading = (page: Page) => page.locator('.search-head h2').innerText();
const results = (page: Page) =>
	page
		.locator('.found > li > a.name')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const counted = async (page: Page) => Number(/^([\d,]+) /.exec(await heading(page))?.[1]?.replace(',', ''));

/** Errors of scripts, and messages of the content security policy. */
function faultsOf(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
	});
	return faults;
}

async function ready(address = '/search/', options?: BrowserContextOptions): Promise<Page> {
	const page = await open(address, options);
	await hydrated(page);
	return page;
}

/** Some of many queries, spread over them; all are tried where nothing has to be drawn (tests/output/search-ranking). */
const some = <Row>(rows: readonly Row[], count: number): Row[] =>
	rows.filter((_, index) => index % Math.ceil(rows.length / count) === 0);

/** For many searches one after the other: on a phone the filters are closed, and nothing is counted for them. */
const phone = { viewport: { width: 360, height: 700 } } as const satisfies BrowserContextOptions;

const hydrated = (page: Page): Promise<void> =>
	page.locator('astro-island[uid]:not([ssr])').first().waitFor({ state: 'attached' });

describe('the right page first', () => {
	test('on the search page', async () => {
		const page = await ready('/search/', phone);
		const wrong: string[] = [];
		for (const [query, ...first] of some(namingQueries, 12)) {
			await searchFor(page, query);
			const got = await results(page);
			if (got.slice(0, first.length).toSorted().join() !== first.toSorted().join())
				wrong.push(`${query}: ${got.slice(0, 3).join(' ')}`);
			if (new Set(got).size !== got.length) wrong.push(`${query}: a page twice`);
			if (got.length < 10 && (await counted(page)) !== got.length)
				wrong.push(`${query}: ${await heading(page)}, and ${got.length} shown`);
		}
		expect(wrong).toEqual([]);
	});

	test('among the first on the search page', async () => {
		const page = await ready('/search/', phone);
		for (const [query, ...wanted] of some(bringing, 2)) {
			await searchFor(page, query);
			expect((await results(page)).slice(0, 5), query).toEqual(expect.arrayContaining(wanted));
		}
	});

	test('in the header’s box, where Enter on the first option opens it', async () => {
		const page = await open('/about/');
		await page.keyboard.press('/');
		await page.locator('#site-search[role=combobox]').waitFor();
		const wrong: string[] = [];
		for (const [query, ...first] of some(namingQueries, 24)) {
			await page.locator('#site-search').fill('');
			await page.locator('#search-options').waitFor({ state: 'hidden' });
			await page.locator('#site-search').fill(query);
			await page.locator('#search-options li').first().waitFor();
			const got = await page
				.locator('#search-options li')
				.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['address'] ?? ''));
			if (got.slice(0, first.length).toSorted().join() !== first.toSorted().join())
				wrong.push(`${query}: ${got.slice(0, 3).join(' ')}`);
			if (!got.at(-1)?.startsWith('/search/?q=')) wrong.push(`${query}: no way to search everything`);
		}
		expect(wrong).toEqual([]);
		await page.locator('#site-search').fill('hull');
		await page.locator('#search-options li').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/authorities/hull/');
	});

	test.each(readQueries)('“%s” is read as filters', async (query, filters) => {
		const page = await open(find(query));
		await settled(page);
		expect(await page.locator('.reading').innerText()).toMatch(/^Listed by /);
		// A page that has the query for its name comes on top.
		const named = await page.locator('.found > li.named').count();
		const [total, list] = [(await counted(page)) - named, (await results(page)).slice(named)];
		await page.goto(served(`/search/?${filters}`));
		await settled(page);
		expect(list.length).toBeGreaterThan(0);
		expect((await results(page)).slice(0, list.length)).toEqual(list);
		// Of the pages on top some have the filters’ values too.
		expect(await counted(page)).toBeGreaterThanOrEqual(total);
		expect(await counted(page)).toBeLessThanOrEqual(total + named);
	});
});

describe('the search page', () => {
	test('a council in the results shows its grades and dates, a report shows why it matched', async () => {
		const page = await open(find('hull'));
		await settled(page);
		const [first] = await page.locator('.found > li').all();
		expect(await first?.innerText()).toMatch(/Hull[\s\S]*last report \d+ \w+ 20\d\d[\s\S]*Leaders/);
		await page.goto(served(find('single inspection framework good')));
		await settled(page);
		expect(await page.locator('.found mark').count()).toBeGreaterThan(0);
	});

	test('typing searches after a pause and replaces the address; choosing adds to the history, and Back undoes it', async () => {
		const page = await ready();
		const before = await page.evaluate(() => history.length);
		await page.locator('#search-query').pressSequentially('leadership');
		await page.waitForURL('**/search/?q=leadership');
		await page.locator('.search-head h2', { hasText: 'for “leadership”' }).waitFor();
		expect(await page.evaluate(() => history.length)).toBe(before);
		const all = await counted(page);
		await page.locator('.search-filters label', { hasText: 'Reports' }).click();
		await page.waitForURL('**/search/?q=leadership&kind=report');
		await page.waitForFunction(
			(n) => !document.querySelector('.search-head h2')?.textContent.startsWith(n),
			all.toLocaleString('en-GB'),
		);
		expect(await counted(page)).toBeLessThan(all);
		await page.locator('select').selectOption('oldest');
		await page.waitForURL('**/search/?q=leadership&kind=report&sort=oldest');
		await page.goBack();
		await page.goBack();
		await page.waitForFunction(
			(n) => document.querySelector('.search-head h2')?.textContent.startsWith(n),
			all.toLocaleString('en-GB'),
		);
		expect(new URL(page.url()).search).toBe('?q=leadership');
		expect(await page.locator('#search-query').inputValue()).toBe('leadership');
		expect(await page.locator('.search-filters input:checked').count()).toBe(0);
		await page.goForward();
		await page.locator('.search-filters input:checked').waitFor();
	});

	test('an address restores query, filters, order and page', async () => {
		const page = await open('/search/?q=good&kind=report&region=london&sort=oldest&page=2');
		await settled(page);
		expect(await page.locator('#search-query').inputValue()).toBe('good');
		expect(await page.locator('.chosen li').allInnerTexts()).toEqual([
			expect.stringContaining('Kind of page: Reports'),
			expect.stringContaining('Region: London'),
			'Remove all filters',
		]);
		expect(await page.locator('select').inputValue()).toBe('oldest');
		expect(await page.locator('.pager p').innerText()).toMatch(/^Page 2 of \d+$/);
		const dates = await page
			.locator('.found > li')
			.evaluateAll((items) => items.map((item) => /20\d\d/.exec(item.textContent.split('published')[1] ?? '')?.[0]));
		expect(dates).toEqual(dates.toSorted());
	});

	test('values of one filter are alternatives, filters combine, and counts show what a choice would find', async () => {
		const page = await open('/search/?kind=council&region=london');
		await settled(page);
		const london = await counted(page);
		expect(london).toBe(33);
		const other = page.locator('.search-filters label', { hasText: 'North East' });
		await other.locator('.count').waitFor();
		const more = Number(await other.locator('.count').innerText());
		await other.click();
		await page.waitForURL('**/search/?kind=council&region=north-east&region=london');
		await page.waitForFunction(
			(n) => document.querySelector('.search-head h2')?.textContent === `${n} pages fit`,
			london + more,
		);
		await page.locator('.search-filters summary', { hasText: 'Overall effectiveness' }).click();
		const inadequate = page
			.locator('.search-filters details', { hasText: 'Overall effectiveness' })
			.last()
			.locator('label', { hasText: 'Inadequate' });
		await inadequate.locator('.count').waitFor();
		const left = Number(await inadequate.locator('.count').innerText());
		await inadequate.click();
		await page.waitForFunction(
			(n) => document.querySelector('.search-head h2')?.textContent.startsWith(`${n} page`),
			left,
		);
		expect(left).toBeLessThan(london + more);
	});

	test('filters without a query list every match, page by page, none twice', async () => {
		const page = await open('/search/?kind=council&region=north-west');
		await settled(page);
		const total = await counted(page);
		const seen: string[] = [];
		for (;;) {
			seen.push(...(await results(page)));
			const next = page.locator('.pager a[rel=next]');
			if ((await next.count()) === 0) break;
			const [first = ''] = await results(page);
			await next.click();
			await page.waitForFunction(
				(a) =>
					new URL(document.querySelector<HTMLAnchorElement>('.found a.name')?.href ?? a, location.href).pathname !== a,
				first,
			);
			expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
		}
		expect(seen.length).toBe(total);
		expect(new Set(seen).size).toBe(total);
		expect(seen.length).toBeGreaterThan(20);
	});

	test('paging a query with pages known by name shows each page once', async () => {
		const seen: string[] = [];
		const page = await open(find('cheshire'));
		await settled(page);
		const total = await counted(page);
		for (let n = 1; seen.length < total && n < 10; n++) {
			await page.goto(served(`${find('cheshire')}&page=${n}`));
			await settled(page);
			seen.push(...(await results(page)));
		}
		expect(new Set(seen).size).toBe(total);
		expect(seen.length).toBe(total);
	});

	test('a page number past the last shows the last page', async () => {
		const page = await open('/search/?kind=council&page=99');
		await settled(page);
		expect(await page.locator('.pager p').innerText()).toMatch(/^Page (\d+) of \1$/);
	});

	test('a query typed before the script has loaded is searched for', async () => {
		const page = await blank();
		const typed = Promise.withResolvers<void>();
		await page.route('**/_astro/SearchPage*.js', async (route) => {
			await typed.promise;
			await route.continue();
		});
		await page.goto(served('/search/'), { waitUntil: 'commit' });
		await page.locator('#search-query').fill('hull');
		typed.resolve();
		await settled(page);
		expect(await heading(page)).toMatch(/for “hull”$/);
	});

	test('the number of results is announced when typing stops, not on each keystroke', async () => {
		const page = await blank();
		await page.clock.install();
		await page.goto(served('/search/'));
		await hydrated(page);
		await page.evaluate(() => {
			const said: string[] = [];
			Object.assign(window, { said });
			const status = document.querySelector('.search-results [role=status]');
			if (status)
				new MutationObserver(() => said.push(status.textContent)).observe(status, {
					childList: true,
					characterData: true,
					subtree: true,
				});
		});
		// The page’s clock moves only 60 milliseconds after each letter, however slow the machine is.
		await page.clock.pauseAt(new Date(Date.now() + 86_400_000));
		await page.locator('#search-query').focus();
		for (const letter of 'safeguarding') {
			await page.keyboard.type(letter);
			await page.clock.runFor(60);
		}
		await page.clock.resume();
		await page
			.locator('.search-results [role=status]', { hasText: 'for “safeguarding”' })
			.waitFor({ state: 'attached' });
		const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
		expect(said.filter((text) => text !== '')).toHaveLength(1);
	});

	test('removing a filter leaves the focus on the results', async () => {
		const page = await open('/search/?region=london&kind=council');
		await settled(page);
		await page.locator('.chosen button').first().press('Enter');
		await page.waitForURL('**/search/?region=london');
		await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
	});

	test('a box that is unticked stays in place', async () => {
		const page = await open('/search/?region=london');
		await settled(page);
		const box = page.locator('.search-filters label', { hasText: 'London' }).first().locator('input');
		await box.uncheck();
		await page.waitForURL('**/search/');
		expect(await box.isVisible()).toBe(true);
	});

	test('the filters are open on a wide page and closed on a narrow one', async () => {
		const [wide, narrow] = [await ready(), await open('/search/', phone)];
		await wide.locator('.search-filters label').first().waitFor();
		expect(await narrow.locator('.search-filters label').first().isVisible()).toBe(false);
	});
});

describe('what reports say', () => {
	/** Each statement of the results: its label, its address, and that of its page of the PDF. */
	const statements = (page: Page) =>
		page.locator('.found > li').evaluateAll((items) =>
			items.map((item) =>
				[...item.querySelectorAll('ul.plain-list > li')].map((one) => ({
					label: one.querySelector('span')?.textContent ?? '',
					links: [...one.querySelectorAll('a')].map((a) => a.href),
				})),
			),
		);

	test('is a result by itself, with its place on the page and its page of Ofsted’s PDF', async () => {
		const page = await open(`${find('unregistered homes')}&kind=report`);
		await settled(page);
		const found = (await statements(page)).flat();
		expect(found.length).toBeGreaterThan(5);
		expect(new Set(found.map(({ label }) => label)).size).toBeGreaterThan(1);
		for (const { links } of found) {
			expect(links[0]).toMatch(/\/reports\/[a-z-]+\/[\d-]+\/#(?:summary|[a-z-]+-\d+)$/);
			if (!links[0]?.endsWith('#summary'))
				expect(links[1]).toMatch(/^https:\/\/files\.ofsted\.gov\.uk\/v1\/file\/\d+#page=\d+$/);
		}
		const [first] = found;
		await page.goto(first?.links[0] ?? '');
		expect(await page.locator(`${new URL(page.url()).hash}`).isVisible()).toBe(true);
	});

	test('is narrowed by theme, region, year, framework and judgement, and shows the points on the theme', async () => {
		const wanted = {
			theme: 'neglect',
			region: 'london',
			framework: 'ilacs',
			year: '2023',
			'help-and-protection': 'requires-improvement',
		};
		const fitting = record.reports.filter((report) => {
			const has = reportFacets(record, report).filters.map(([group, value]) => `${group}=${value}`);
			return Object.entries(wanted).every(([group, value]) => has.includes(`${group}=${value}`));
		});
		expect(fitting.length).toBeGreaterThan(0);
		const page = await open(`/search/?${new URLSearchParams(wanted)}`);
		await settled(page);
		expect((await results(page)).toSorted()).toEqual(fitting.map(({ id }) => `/reports/${id}/`).toSorted());
		for (const found of await statements(page)) {
			expect(found.length).toBeGreaterThan(0);
			for (const { label } of found) expect(label).toMatch(/^To improve/);
		}
	});

	test('a first search fetches few parts of the index', async () => {
		const page = await blank();
		const parts: string[] = [];
		page.on('request', (request) => {
			const path = new URL(request.url()).pathname;
			if (path.includes('/pagefind/index/') || path.endsWith('/places.json')) parts.push(path);
		});
		await page.goto(served('/search/'));
		await hydrated(page);
		await searchFor(page, 'children');
		// The word’s own part, and that of the word that every page has, by which filters are counted.
		expect(parts.length).toBeGreaterThan(0);
		expect(parts.length).toBeLessThanOrEqual(3);
		expect(parts.filter((path) => path.endsWith('/places.json'))).toEqual([]);
	});

	test('a first search, for the word that most pages have, fetches no more than 170 kB', async () => {
		const browser = (await blank()).context().browser();
		const { firstKb } = await weighSearch(browser!, served('/'));
		expect(firstKb).toBeGreaterThan(100);
		expect(firstKb).toBeLessThanOrEqual(170);
	});
});

describe('nothing found', () => {
	test('filters that exclude everything can be removed', async () => {
		const page = await open('/search/?q=hull&region=london&kind=report');
		await settled(page);
		expect(await heading(page)).toBe('0 pages for “hull”');
		await page.locator('.nothing button', { hasText: 'Remove all filters' }).click();
		await page.waitForURL('**/search/?q=hull');
		await page.locator('.found li').first().waitFor();
	});
	test('a misspelling gets similar names as suggestions', async () => {
		const page = await open(find('birmngham'));
		await settled(page);
		expect(await heading(page)).toBe('1 name close to “birmngham”');
		expect(await page.locator('.found').innerText()).toContain('Did you mean this?');
		await page.goto(served(find('leads')));
		await settled(page);
		expect(await page.locator('.reading').innerText()).toBe('Did you mean Leeds?');
	});
	test('no results at all still gives links to go on', async () => {
		const page = await open(find('xyzzyqq'));
		await settled(page);
		expect(await heading(page)).toBe('0 pages for “xyzzyqq”');
		expect(await page.locator('.nothing a').count()).toBe(4);
		expect(await page.locator('.nothing a').last().getAttribute('href')).toContain('/explained/worried-about-a-child/');
		// Nothing can be narrowed, so no filters are offered.
		expect(await page.locator('.search-filters').count()).toBe(0);
	});
});

describe('what is asked for, first', () => {
	const firstOf = async (page: Page): Promise<string | undefined> => {
		const links = page.locator('.answer ul[aria-label="More on this"] a, .found > li > a.name');
		const all = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
		return all[0]?.replace(served('/'), '/');
	};

	test.each(Object.entries(askingQueries))('%s', async (_, rows) => {
		const page = await ready('/search/', phone);
		const wrong: string[] = [];
		for (const [query, first] of some(rows, 3)) {
			await searchFor(page, query);
			const got = await firstOf(page);
			if (got !== first) wrong.push(`${query}: ${got ?? 'nothing'}`);
		}
		expect(wrong).toEqual([]);
	});

	test('an address of a file of Ofsted’s leads to its report', async () => {
		const page = await open(find('See https://files.ofsted.gov.uk/v1/file/50253183'));
		await settled(page);
		expect(await results(page)).toEqual(['/reports/hampshire/2024-07-23/']);
		await page.goto(served(find('https://files.ofsted.gov.uk/v1/file/12345678')));
		await settled(page);
		expect(await page.locator('.reading').innerText()).toBe('No report in the record is Ofsted’s file 12345678.');
	});

	test('words that no page has bring nothing, or a name that is close', async () => {
		const page = await ready();
		for (const query of some(absentQueries, 2)) {
			await searchFor(page, query);
			expect(await page.locator('.found > li:not(.named)').count(), query).toBe(0);
		}
		await searchFor(page, 'permanence orchid');
		await page.locator('.reading a', { hasText: 'Search for “permanence”' }).click();
		await page.waitForURL('**/search/?q=permanence');
		await page.locator('.found li').first().waitFor();
	});

	test('a day without reports says so, and brings those of its month', async () => {
		const page = await open(find('24/4/2014'));
		await settled(page);
		expect(await page.locator('.reading').innerText()).toMatch(
			/^We know of no report that was published on 24 April 2014/,
		);
		expect((await results(page))[0]).toBe('/reports/hampshire/2014-04-22/');
	});

	test.each(['never inadequate', 'councils that were not outstanding in 2014', '"inadequate" councils'])(
		'“%s” is not turned into a filter',
		async (query) => {
			const page = await open(find(query));
			await settled(page);
			expect(await page.locator('.reading', { hasText: /^List/ }).count()).toBe(0);
		},
	);
});

describe('what a query says beside its words', () => {
	test('who seems to need help sees first whom to ring, and who reads about reports does not', async () => {
		const page = await open(find('my brother is being hit'));
		await settled(page);
		const help = page.locator('.search-results .banner', { hasText: 'call 999' });
		expect(await help.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
			'tel:999',
			'/explained/worried-about-a-child/',
			'/young-people/#help',
		]);
		const { y = Infinity } = (await help.boundingBox()) ?? {};
		expect(y).toBeLessThan((await page.locator('.nothing').boundingBox())?.y ?? 0);
		for (const query of ['neglect', 'domestic abuse', 'Devon neglect']) {
			await page.goto(served(find(query)));
			await settled(page);
			expect(await page.locator('.found > li').count(), query).toBeGreaterThan(0);
			expect(await help.count(), query).toBe(0);
		}
	});

	test.each([
		['not Leeds', 'Search cannot leave out what follows “not”. Type only what you want to find'],
		['last week', 'Search does not know which days “last week” means. Type a day, a month or a year'],
	])('“%s” is told what search cannot do, and what to type', async (query, told) => {
		const page = await open(find(query));
		await settled(page);
		expect(await page.locator('.reading').first().innerText()).toContain(told);
	});
});

describe('bad input', () => {
	test.each([
		['<script>alert(1)</script>'],
		['<img src=x onerror=alert(1)>'],
		['"><b>x'],
		['🙂'],
		['.*(+[\\'],
		['%00'],
		['constructor'],
		['__proto__'],
		['"'],
		['\u0000\u202e'],
	])('%j is searched for, and nothing else', async (query) => {
		const page = await lend();
		const faults = faultsOf(page);
		page.on('dialog', (dialog) => {
			faults.push('a dialog');
			void dialog.dismiss();
		});
		await page.goto(served(find(query)));
		await settled(page);
		expect(await heading(page)).toMatch(/ pages? (for|fit)|close to/);
		expect(await page.locator('.search-page script, .search-page img, .search-page b').count()).toBe(0);
		await page.locator('#search-query').fill(`${query} hull`);
		await page.waitForFunction(() => document.querySelector('.search-head h2')?.textContent.includes('hull'));
		expect(faults).toEqual([]);
	});

	test('10,000 characters are cut, with a message, and searched for once', async () => {
		const page = await lend();
		const faults = faultsOf(page);
		await page.goto(served(find('a'.repeat(10_000))));
		await settled(page);
		expect(await page.locator('.search-notes').innerText()).toBe(
			'Only the first 200 characters of the search were used.',
		);
		await page.evaluate(() => {
			let renders = 0;
			Object.assign(window, { renders: () => renders });
			const { replaceState } = history;
			history.replaceState = (...given) => {
				renders += 1;
				replaceState.apply(history, given);
			};
		});
		await page.locator('#search-query').fill('b'.repeat(10_000));
		await page.waitForFunction(() => document.querySelector('.search-head h2')?.textContent.includes('bbb'));
		await page.waitForTimeout(700);
		expect(await page.evaluate(() => (window as unknown as { renders(): number }).renders())).toBe(1);
		expect(faults).toEqual([]);
	});

	test('unknown values of the address are left out with a message', async () => {
		const page = await open('/search/?q=hull&region=atlantis&colour=%3Cb%3E&sort=worst&page=-3');
		await settled(page);
		expect(await page.locator('.search-notes li').count()).toBe(4);
		expect((await results(page))[0]).toBe('/authorities/hull/');
	});
});

describe('when something is missing', () => {
	const refuse = (status: number, body = '') => ({ status, body });
	test.each<[what: string, route: string, answer: { status: number; body: string } | 'abort']>([
		['no program', '**/pagefind/*.pagefind', refuse(404, 'Not here')],
		['no connection to the index', '**/pagefind/**', 'abort'],
		['an index of nothing', '**/pagefind/pagefind-entry.json*', refuse(200, '{"version":"1.5.2","languages":{}}')],
		['no table of contents', '**/pagefind/*.pf_meta', refuse(404, 'Not here')],
		['a damaged program', '**/pagefind/*.pagefind', refuse(200, 'damaged')],
		['a missing chunk', '**/pagefind/index/*', refuse(404, 'Not here')],
		['a damaged chunk', '**/pagefind/index/*', refuse(200, '\u001f\u008bdamaged')],
		['an empty chunk', '**/pagefind/index/*', refuse(200)],
		['missing texts', '**/pagefind/fragment/*', refuse(404, 'Not here')],
		['missing filters', '**/pagefind/filter/*', 'abort'],
	])('%s: a message says so and offers other ways, and trying again works', async (_, pattern, answer) => {
		const page = await lend();
		const faults = faultsOf(page);
		// Not unrouted later: a request that is on its way just then could be lost.
		let isMissing = true;
		await page.route(pattern, (route) =>
			isMissing ? (answer === 'abort' ? route.abort() : route.fulfill(answer)) : route.continue(),
		);
		await page.goto(served('/search/?q=leadership&region=london'));
		const failure = page.locator('.search-results .banner');
		await failure.waitFor();
		expect(await failure.innerText()).toContain('Search cannot be loaded just now.');
		expect(await failure.locator('a').count()).toBe(2);
		expect(await page.locator('#search-query').inputValue()).toBe('leadership');
		isMissing = false;
		await failure.getByRole('button', { name: 'Try again' }).click();
		await page.locator('.found li').first().waitFor();
		await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
		expect(faults).toEqual([]);
	});

	test('a browser that cannot unzip finds the same', async () => {
		const found = async (script: string): Promise<string[]> => {
			const page = await blank();
			await page.addInitScript(script);
			await page.goto(served(find('unregistered')));
			await settled(page);
			return results(page);
		};
		const addresses = await found('');
		expect(addresses.length).toBeGreaterThan(5);
		expect(await found('delete globalThis.DecompressionStream')).toEqual(addresses);
	});

	test('without WebAssembly names, places, days, pages and answers are found, and it says what is missing', async () => {
		const page = await blank();
		await page.addInitScript('delete globalThis.WebAssembly');
		for (const [query, first] of [
			['hampshire', '.found a[href="/authorities/hampshire/"]'],
			['guildford', '.places a[href="/authorities/surrey/"]'],
			['12 July 2024', '.found a[href="/reports/ealing/2024-07-12/"]'],
			['map', '.found a[href="/map/"]'],
			['inadequate councils', '.answer'],
		] as const) {
			await page.goto(served(find(query)));
			await page.locator(first).first().waitFor();
			expect(await page.locator('.search-results .banner').innerText()).toContain('cannot search the full text');
		}
		await page.goto(served('/search/?region=london'));
		await page.locator('.search-results .banner a').first().waitFor();
	});

	test('says when the reader is offline, and works again once online', async () => {
		const page = await ready();
		await page.context().setOffline(true);
		await page.locator('#search-query').fill('safeguarding');
		const failure = page.locator('.search-results .banner');
		await failure.waitFor();
		expect(await failure.innerText()).toContain('You seem to be offline');
		await page.context().setOffline(false);
		await failure.getByRole('button', { name: 'Try again' }).click();
		await page.locator('.found li').first().waitFor();
	});

	test.each([['abort'], ['damaged']])(
		'no names (%s): full text goes on, and the header’s box leads to it',
		async (how) => {
			const page = await lend();
			const faults = faultsOf(page);
			await page.route('**/search/names.json', (route) =>
				how === 'abort' ? route.abort() : route.fulfill({ status: 200, body: '{"councils":' }),
			);
			await page.goto(served(find('hull')));
			await settled(page);
			expect(await results(page)).toContain('/authorities/hull/');
			await page.goto(served('/about/'));
			await page.locator('#site-search').fill('hull');
			await page.locator('#search-options li', { hasText: 'Search everything for “hull”' }).waitFor();
			await page.locator('#site-search').press('Enter');
			await page.waitForURL('**/search/?q=hull');
			expect(faults).toEqual([]);
		},
	);
});

describe('the header’s box', () => {
	const box = (page: Page) => page.locator('#site-search');

	test('works by keyboard: / opens, arrows move, Escape closes and then empties, Enter searches', async () => {
		const page = await open('/authorities/hampshire/');
		await page.keyboard.press('/');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
		await page.keyboard.type('north');
		await page.locator('#search-options li').first().waitFor();
		expect(await box(page).getAttribute('aria-expanded')).toBe('true');
		const options = page.locator('#search-options [role=option]');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
		expect(await box(page).getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
		await page.keyboard.press('ArrowUp');
		expect(await options.nth(0).getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('ArrowUp');
		expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
		await page.keyboard.press('ArrowUp');
		expect(await options.last().getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('Escape');
		expect(await page.locator('#search-options').isVisible()).toBe(false);
		expect(await box(page).inputValue()).toBe('north');
		await page.keyboard.press('Escape');
		expect(await box(page).inputValue()).toBe('');
		await page.keyboard.type('care leavers');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search/?q=care+leavers');
	});

	test('/ is a letter while something is typed, and goes to the field of the search page there', async () => {
		const page = await ready();
		await page.keyboard.press('/');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
		await page.keyboard.type('a/b');
		expect(await page.locator('#search-query').inputValue()).toBe('a/b');
	});

	test('an option leads on by click, and the list closes when the focus leaves', async () => {
		const page = await open('/');
		await box(page).fill('kent');
		await page.locator('#search-options li', { hasText: 'Kent' }).first().waitFor();
		await page.keyboard.press('Tab');
		await page.locator('#search-options').waitFor({ state: 'hidden' });
		await box(page).fill('kent');
		await page.locator('#search-options li').first().click();
		await page.waitForURL('**/authorities/kent/');
	});

	test('what is typed is shown as text', async () => {
		const page = await open('/about/');
		const faults = faultsOf(page);
		await box(page).fill('<img src=x onerror=alert(1)>');
		await page.locator('#search-options li').first().waitFor();
		expect(await page.locator('#search-options img').count()).toBe(0);
		expect(faults).toEqual([]);
	});

	test('results are announced when typing stops', async () => {
		const page = await open('/about/');
		await box(page).pressSequentially('hull', { delay: 40 });
		await page.locator('.search-box [role=status]', { hasText: /^\d+ pages? by name/ }).waitFor({ state: 'attached' });
	});
});

test('without script the form opens the search page, which links to the lists', async () => {
	const page = await open('/about/', { javaScriptEnabled: false });
	await page.locator('#site-search').fill('hull');
	await page.locator('.search-box button').click();
	await page.waitForURL('**/search/?q=hull');
	expect(await page.locator('.search-page noscript').innerText()).toContain('The lists below');
	expect(await page.locator('#search-query').isVisible()).toBe(false);
	expect(await page.locator('.search-filters').isVisible()).toBe(false);
	for (const list of [
		'/reports/year/2014/',
		'/reports/region/london/',
		'/reports/framework/sif/',
		'/reports/grade/#overall',
	])
		expect(await page.locator(`main a[href="${list}"]`).count(), list).toBeGreaterThan(0);
});

describe('axe finds nothing', () => {
	const states: [name: string, address: string, prepare?: (page: Page) => Promise<unknown>][] = [
		['before a search', '/search/'],
		['results', '/search/?q=leadership&kind=report&region=london'],
		[
			'filters open',
			'/search/?overall=good',
			(page) =>
				page
					.locator('.search-filters summary')
					.evaluateAll((all) => all.forEach((s) => ((s.parentElement as HTMLDetailsElement).open = true))),
		],
		['words read as filters', find('children in care outstanding')],
		['names that are close', find('birmngham')],
		['nothing found', '/search/?q=hull&region=london&kind=report'],
		['notes on the address', '/search/?q=hull&region=atlantis&page=x'],
		['failure', '/search/?q=hull', (page) => page.locator('.search-results .banner').waitFor()],
		[
			'the header’s box, open',
			'/about/',
			async (page) => {
				await page.locator('#site-search').fill('north');
				await page.locator('#search-options li').first().waitFor();
				await page.keyboard.press('ArrowDown');
			},
		],
	];
	const medias = [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const;
	describe.each(states)('%s', (name, address, prepare) => {
		let page: Page;
		beforeAll(async () => {
			page = await newPage({ viewport: { width: name === 'results' ? 360 : 1280, height: 900 } });
			if (name === 'failure') await page.route('**/pagefind/**', (route) => route.abort());
			await page.goto(served(address));
			if (address !== '/search/' && address !== '/about/') await settled(page);
			await prepare?.(page);
		});
		afterAll(() => page.context().close());

		test.each(medias)('%j', async (media) => {
			await page.emulateMedia(media);
			// Dark differs from light only in colours: accessibility.test.ts.
			const isDark = media.colorScheme === 'dark';
			const { faults, passed } = await runAxe(page, isDark ? 'of colours' : 'all');
			expect(faults).toEqual([]);
			expect(passed.length).toBeGreaterThan(isDark ? 0 : 20);
		});
	});
});
