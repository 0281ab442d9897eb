import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildStopped } from '../src/build/build-stopped.ts';
import { startLastSteps } from '../src/build/last-steps.ts';
import type { LastSteps } from '../src/build/last-steps.ts';
import type { Term } from '../src/domain/record/glossary.ts';

const term: Term = { slug: 'sif', term: 'SIF', synonyms: [], meaning: 'The first framework.', see: [] };
const page = (text: string): string =>
	`<html lang="en"><head><title>Leeds</title></head><body><main data-pagefind-body><p class="prose">${text}</p></main></body></html>`;
const read = (file: Uint8Array): string => new TextDecoder().decode(file);

let steps: LastSteps;
let site: string;
beforeEach(() => {
	steps = startLastSteps({ base: '/record/', terms: [term] });
	site = `${mkdtempSync(join(tmpdir(), 'last-steps-'))}${sep}`;
});
afterEach(() => rmSync(site, { recursive: true }));

test('a page is finished whenever it comes, and indexed in the order in which pages are begun', async () => {
	const [first, file, second] = ['/a/', '/data/x.csv', '/b/'].map(steps.begin);
	const made = await second!(
		page(
			'<i data-pagefind-filter="kind:term"></i><i data-pagefind-filter="region:london"></i>Under SIF, <astro-island uid="Zx"></astro-island>',
		),
	);
	expect(read(made)).toContain('href="/record/glossary/sif/"');
	expect(read(made)).toContain('<astro-island uid="1">');
	const plain = page(
		'<i data-pagefind-filter="kind:report"></i><i data-pagefind-filter="kind:term"></i>Nothing marked — “as written”',
	);
	expect(read(await first!(plain))).toBe(plain);
	// A Word file that is never made keeps back no page.
	void file;
	await steps.writeIndex(site);
	const entry = JSON.parse(readFileSync(join(site, 'pagefind', 'pagefind-entry.json'), 'utf8')) as {
		languages: Record<string, { page_count: number }>;
	};
	expect(entry.languages['en']?.page_count).toBe(2);
	const kept = (file: string): unknown => JSON.parse(readFileSync(join(site, 'pagefind', file), 'utf8'));
	expect(Object.keys(kept('pages.json') as object)).toEqual(['/a/', '/b/']);
	expect(kept('counts.json')).toEqual({ kind: { report: 1, term: 2 }, region: { london: 1 } });
});

test('a page that cannot be finished fails by itself, with its address', async () => {
	const [bad, good] = ['/bad/', '/good/'].map(steps.begin);
	await expect(bad!('<main><dialog class="prose"></main>')).rejects.toThrow('/bad/: <dialog> has no end');
	expect(read(await good!(page('Well')))).toBe(page('Well'));
	// Its place in the index stays empty, so there is no index either.
	await expect(steps.writeIndex(site)).rejects.toThrow('2 were not finished');
});

test('an index without a page is no index', async () => {
	await expect(steps.writeIndex(site)).rejects.toThrow(BuildStopped);
});
