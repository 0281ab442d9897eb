import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildStopped } from '../../src/build/build-stopped.ts';
import { startLastSteps } from '../../src/build/last-steps.ts';
import type { LastSteps } from '../../src/build/last-steps.ts';
import type { Term } from '../../src/domain/record/glossary.ts';

const term: Term = { slug: 'sif', term: 'SIF', synonyms: [], meaning: 'The first framework.', see: [] };
const page = (text: string): string =>
	`<html lang="en"><head><meta http-equiv="content-security-policy" content="default-src 'none';"><title>Leeds</title></head><body><main data-pagefind-body><p class="prose">${text}</p></main></body></html>`;
const made = (text: string, isPage = true) => ({ bytes: new TextEncoder().encode(text).buffer, isPage });
const textOf = (file = ''): string => gunzipSync(readFileSync(join(site, 'pagefind', 'fragment', file))).toString();

/** The headers of a site before its pages are made. */
const writeRules = (folder: string): void =>
	writeFileSync(join(folder, '_headers'), "/*\n  Content-Security-Policy: frame-ancestors 'none'\n");

let steps: LastSteps;
let site: string;
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
beforeEach(() => {
	site = `${mkdtempSync(join(tmpdir(), 'last-steps-'))}${sep}`;
	writeRules(site);
	steps = startLastSteps({ base: '/record/', terms: [term], site });
});
afterEach(async () => {
	// The thread still writes for the pages that a test did not wait for, and a folder that is being filled cannot be removed.
	await steps.end().catch(() => undefined);
	rmSync(site, { recursive: true });
});

test('a page is finished whenever it comes, and indexed in the order in which pages are begun', async () => {
	const [first, second, file] = ['/a/', '/b/', '/data/x.csv'].map(steps.begin);
	await second!(
		made(
			page(
				'<i data-pagefind-filter="kind:term"></i><i data-pagefind-filter="region:london"></i>Under SIF, <astro-island uid="Zx"></astro-island>',
			),
		),
	);
	expect(read('b/index.html')).toContain('href="/record/glossary/sif/"');
	expect(read('b/index.html')).toContain('<astro-island uid="1">');
	const plain = page(
		'<i data-pagefind-filter="kind:report"></i><i data-pagefind-filter="kind:term"></i>Nothing marked — “as written”',
	);
	await first!(made(plain));
	expect(read('a/index.html')).toBe(plain);
	// A Word file that is never made keeps back no page.
	void file;
	mkdirSync(join(site, 'search'));
	const named = ['/b/', '/none/', '/a/'].map((address) => [address, '', '', []]);
	writeFileSync(
		join(site, 'search', 'names.json'),
		JSON.stringify({ kinds: [], councils: [], jointKinds: [], joint: [], tools: named, own: [], terms: [], lists: [] }),
	);
	await steps.end();
	const entry = JSON.parse(read('pagefind/pagefind-entry.json')) as {
		languages: Record<string, { page_count: number }>;
	};
	expect(entry.languages['en']?.page_count).toBe(2);
	const kept = (file: string): unknown => JSON.parse(read(`pagefind/${file}`));
	const texts = readdirSync(join(site, 'pagefind', 'fragment'));
	const fileOf = (beginning: string): string | undefined => texts.find((name) => name.startsWith(`en_${beginning}`));
	const [b = '', none, a = '', ...rest] = String(kept('pages.json')).split(' ');
	expect([fileOf(b), fileOf(a)].map(textOf)).toEqual([
		expect.stringContaining('"url":"/b/"'),
		expect.stringContaining('"url":"/a/"'),
	]);
	expect([none, rest]).toEqual(['', []]);
	expect(read('_headers')).toBe("/record/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n");
	expect(kept('counts.json')).toEqual({ kind: { report: 1, term: 2 }, region: { london: 1 } });
});

test('a page that cannot be finished fails by itself, with its address', async () => {
	const [bad, good] = ['/bad/', '/good/'].map(steps.begin);
	await expect(bad!(made('<main><dialog class="prose"></main>'))).rejects.toThrow('/bad/: <dialog> has no end');
	await good!(made(page('Well')));
	expect(read('good/index.html')).toBe(page('Well'));
	// Its place in the index stays empty, so there is no index either.
	await expect(steps.end()).rejects.toThrow('2 were not finished');
});

test('a file is written as it is, and nothing comes of an empty answer', async () => {
	const [nothing, unknown, table] = ['/none/', '/404/', '/data/under-sif.csv'].map(steps.begin);
	await table!(made('<main><p class="prose">SIF</p></main>', false));
	await nothing!(undefined);
	await unknown!(made(page('No such page')));
	expect(read('data/under-sif.csv')).toBe('<main><p class="prose">SIF</p></main>');
	expect(read('404.html')).toBe(page('No such page'));
	expect(() => read('none/index.html')).toThrow('ENOENT');
});

test('a file that is there already, from public/ for example, stays, and the fault says which', async () => {
	writeFileSync(join(site, 'robots.txt'), 'ours');
	const path = join(site, 'robots.txt');
	await expect(steps.begin('/robots.txt')(made('other', false))).rejects.toMatchObject({ code: 'EEXIST', path });
	expect(read('robots.txt')).toBe('ours');
});

test('the service worker has the number of its build, the same for the same pages', async () => {
	const numberOf = async (text: string): Promise<string> => {
		const folder = `${mkdtempSync(join(site, 'build-'))}${sep}`;
		writeRules(folder);
		const build = startLastSteps({ base: '/', terms: [], site: folder });
		await build.begin('/a/')(made(page(text)));
		await build.begin('/sw.js')(made('const version = "@version";', false));
		await build.end();
		return readFileSync(`${folder}sw.js`, 'utf8');
	};
	const [one, same, other] = [await numberOf('One'), await numberOf('One'), await numberOf('Other')];
	expect(one).toMatch(/^const version = "[\w-]{16}";$/);
	expect(same).toBe(one);
	expect(other).not.toBe(one);
});

test('the header has the digests that some page needs, and no others', async () => {
	const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	const all = ['one()', 'two()', 'three()'].map(digest).join(' ');
	const withScript = (script: string): string =>
		page('Text')
			.replace("default-src 'none'", `default-src 'none'; script-src 'self' ${all}`)
			.replace('</body>', `<script>${script}</script></body>`);
	for (const [address, script] of Object.entries({ '/a/': 'one()', '/b/': 'three()', '/c/': 'one()' })) {
		await steps.begin(address)(made(withScript(script)));
	}
	await steps.end();
	expect(read('_headers')).toContain(`script-src 'self' ${digest('one()')} ${digest('three()')}; frame-ancestors`);
	expect(read('b/index.html')).toContain(`script-src 'self' ${digest('three()')};`);
});

test('the index is put together while things are made that are not searched', async () => {
	const [first, paper] = ['/reports/leeds/2022-04-11/', '/reports/leeds/2022-04-11/paper/'].map(steps.begin);
	await first!(made(page('Found')));
	const entry = join('pagefind', 'pagefind-entry.json');
	await expect.poll(() => (existsSync(join(site, entry)) ? read(entry) : '')).toContain('"page_count":1');
	await paper!(made(page('Not found')));
	await expect(async () => steps.begin('/late/')(made(page('Late')))).rejects.toThrow('begun after one that is not');
	await steps.end();
	expect(readdirSync(join(site, 'pagefind', 'fragment'))).toHaveLength(1);
});

test('an index without a page is no index', async () => {
	await expect(steps.end()).rejects.toThrow(BuildStopped);
});
