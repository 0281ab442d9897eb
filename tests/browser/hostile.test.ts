/** Addresses made to harm, and data that do not come as they should: a plain message, a way on, nothing run. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newPage, served } from './browser.ts';
import type { Locator, Page, Route } from 'playwright-core';

/** Fragments of an address with which its page has shorter limits of time for its files, or for its search index too. */
const hurry = { forFiles: '#hurry', forIndex: '#hurry-all' } as const;

let page: Page;
let faults: string[] = [];
beforeAll(async () => {
	page = await newPage();
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('dialog', (dialog) => {
		faults.push(`a script opened “${dialog.message()}”`);
		void dialog.dismiss();
	});
	// With such a fragment, limits of time are real ones, only shorter, until the page is asked to try again: then a slow
	// machine is given all the time that a reader’s would be.
	await page.addInitScript((hurried) => {
		if (!hurried.includes(location.hash)) return;
		const shorter = (ms: number): number => (document.documentElement.dataset['patient'] === undefined ? ms / 20 : ms);
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		AbortSignal.timeout = (ms) => timeout(shorter(ms));
		if (location.hash !== hurried[1]) return;
		const later = setTimeout;
		window.setTimeout = ((work: () => void, ms = 0) =>
			later(work, ms >= 20_000 ? shorter(ms) : ms)) as typeof setTimeout;
	}, Object.values<string>(hurry));
});
afterAll(() => page.context().close());

/** Whether files that a test keeps back are let through by now. */
let isThrough = false;
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Keeps files back, in one of the ways, until the page tries again. */
async function keepBack(pattern: string, way: (route: Route) => Promise<unknown> | undefined): Promise<void> {
	isThrough = false;
	await page.route(pattern, async (route) => void (await (isThrough ? route.continue() : way(route))));
}

/** Lets every file through and presses “Try again” in the message. A request on its way is lost if its route is taken away. */
async function tryAgain(message: Locator): Promise<void> {
	isThrough = true;
	await page.evaluate(() => (document.documentElement.dataset['patient'] = ''));
	await message.getByRole('button', { name: 'Try again' }).click();
}

async function arrive(address: string): Promise<void> {
	faults = [];
	// Between two addresses that differ in their fragments alone, a browser only scrolls.
	if (address.includes('#')) await page.goto('about:blank');
	await page.goto(served(address), { waitUntil: 'load' });
	await page.waitForFunction(() => document.querySelector('main astro-island[ssr]') === null);
}

/** Goes to another address of the page as Back does: the page reads it as it read its first one, and is not loaded again. */
async function goWithin(address: string): Promise<void> {
	faults = [];
	await page.evaluate(async (to) => {
		history.pushState(null, '', to);
		dispatchEvent(new PopStateEvent('popstate'));
		// The page shows what it has read with the next frame.
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
	}, address);
}

/** Pages that read their address, with the parameters that they know. */
const readers: readonly (readonly [address: string, ...parameters: string[]])[] = [
	['/search/', 'q', 'region', 'sort', 'page'],
	['/claims/', 'kind', 'council', 'n', 'area', 'date', 'since', 'of'],
	['/compare/', 'a', 'b', 'with', 'date'],
	['/map/', 'strand', 'date', 'reading'],
	['/national/', 'strand', 'date', 'reading'],
];
/** Values that could harm while a page loads. */
const scripts = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'];
/** Values that could harm when a page works with them. */
const values = [
	'javascript:alert(1)',
	'__proto__',
	'constructor',
	'toString',
	'2024-02-30',
	'9999-99-99',
	'-1',
	'1e309',
	'\u0000\u202e\ud800',
	'%',
	'🙂'.repeat(300),
];

describe.each(readers)('%s', (address, ...parameters) => {
	const withAll = (value: string): string =>
		parameters.map((name) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
	const longest = `x=${'a'.repeat(12_000)}`;
	const loaded = [
		...scripts.map(withAll),
		'__proto__=x&constructor=y&__proto__[polluted]=yes&constructor.prototype.polluted=yes',
		'%&%%&=&==&&&',
		longest,
		parameters.flatMap((name) => Array.from({ length: 40 }, (_, i) => `${name}=${i}`)).join('&'),
		Array.from({ length: 400 }, (_, i) => `unknown${i}=1`).join('&'),
	];
	test('no hostile address runs, breaks or widens it', async () => {
		let before = '';
		for (const query of [...loaded, ...values.map(withAll)]) {
			const isLoaded = loaded.includes(query);
			await (isLoaded ? arrive : goWithin)(`${address}?${query}`);
			const seen = await page.evaluate(() => ({
				polluted: 'polluted' in {},
				wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
				// Astro’s own scripts for islands stand there too.
				pictures:
					document.querySelectorAll('main img[onerror]').length +
					[...document.querySelectorAll('main script')].filter((one) => one.textContent.includes('alert(')).length,
				heading: document.querySelector('h1')?.textContent.trim() !== '',
				notes: [...document.querySelectorAll('main .banner li')].map((note) => note.textContent),
			}));
			const { notes, ...rest } = seen;
			expect(rest, query.slice(0, 200)).toEqual({ polluted: false, wide: 0, pictures: 0, heading: true });
			expect(notes.length).toBeLessThan(60);
			// What cannot be used is named, so other words show that the page has read this address.
			if (!isLoaded) expect(notes.join(), query.slice(0, 200)).not.toBe(before);
			before = notes.join();
			expect(faults, query.slice(0, 200)).toEqual([]);
		}
	});
});

/** Ways for a file not to come as it should. */
const ways: Readonly<Record<string, (route: Route) => Promise<unknown> | undefined>> = {
	missing: (route) => route.fulfill({ status: 404, body: 'Not here' }),
	'an error of the host': (route) => route.fulfill({ status: 503, body: '' }),
	HTML: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Log in' }),
	empty: (route) => route.fulfill({ status: 200, body: '' }),
	cut: (route) => route.fulfill({ status: 200, body: '{"authorities":[["hampshire","Hamp' }),
	'of another shape': (route) => route.fulfill({ status: 200, body: '{"version":2,"rows":[]}' }),
	null: (route) => route.fulfill({ status: 200, body: 'null' }),
	'a list': (route) => route.fulfill({ status: 200, body: '[]' }),
	'of another build': (route) =>
		route.fulfill({ status: 200, body: '{"authorities":[],"scales":[],"frameworks":[],"inspections":[]}' }),
	'lost midway': (route) => route.abort('connectionreset'),
	'never answering': () => undefined,
};

/**
 * The ways that are tried on further pages. One function (islands/kit/record.ts) loads the record for every page, so what
 * it rejects is tried once; these show that each page handles a rejection, whichever part of loading fails.
 */
const someWays = ['missing', 'cut', 'of another build', 'never answering'];

describe.each([
	[
		'/claims/?kind=best&council=hampshire&area=england&framework=sif&date=2014-05-27',
		'.claim-checker p.verdict',
		Object.keys(ways),
	],
	['/compare/?a=hampshire&b=surrey', '.compare .drawn', someWays],
	['/map/?strand=care-leavers', 'main', someWays],
])('the record for %s', (address, result, those) => {
	test.each(those)('%s: it is said, the page stays, and trying again works', async (way) => {
		await keepBack('**/charts/record.json', ways[way]!);
		await arrive(`${address}${hurry.forFiles}`);
		const alert = page.getByRole('alert');
		await alert.waitFor();
		expect(await alert.innerText()).toContain('could not be loaded');
		expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/);
		await tryAgain(alert);
		await expect.poll(() => alert.count()).toBe(0);
		await page.locator(result).first().waitFor();
		expect(faults).toEqual([]);
	});
});

describe('the names for search', () => {
	test.each(Object.keys(ways).filter((way) => way !== 'of another build'))(
		'%s: results come from the texts, that is said, and trying again works',
		async (way) => {
			await keepBack('**/search/names.json', ways[way]!);
			await arrive(`/search/?q=hull${hurry.forFiles}`);
			const note = page.locator('.search-results .banner');
			await note.waitFor();
			expect(await note.innerText()).toContain('by name could not be loaded');
			expect(await page.locator('.found li').count()).toBeGreaterThan(3);
			await tryAgain(note);
			await expect.poll(() => note.count()).toBe(0);
			expect(faults).toEqual([]);
		},
	);
});

test.each(['**/pagefind/*.pagefind', '**/pagefind/*.pf_meta', '**/pagefind/index/*', '**/pagefind/fragment/*'])(
	'a part of the search index that never answers (%s) is given up, with ways on',
	async (part) => {
		await keepBack(part, () => undefined);
		await arrive(`/search/?q=leadership${hurry.forIndex}`);
		const failure = page.getByRole('alert');
		await failure.waitFor();
		expect(await failure.innerText()).toContain('Search cannot be loaded just now.');
		await tryAgain(failure);
		await page.locator('.found li').first().waitFor();
		expect(faults).toEqual([]);
	},
);
