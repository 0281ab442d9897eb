/** What a reader has to load. Sizes in bytes; a kilobyte is 1,000 of them. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { golden } from '../support/golden.ts';
import { attribute } from '../support/html.ts';
import { referencesOf } from '../support/links.ts';
import type { BuiltPage } from '../support/built-site.ts';

const site = builtSite();
const reports = site.pages.filter((page) => /^\/reports\/[^/]+\/(\d{4}-|inspected-)[\d-]+\/$/.test(page.address));

const zipped = new Map<string, number>();
function zippedSize(file: string): number {
	const size = zipped.get(file) ?? gzipSync(site.read(file)).length;
	zipped.set(file, size);
	return size;
}

const zippedPages = new Map<BuiltPage, number>();
function zippedPageSize(page: BuiltPage): number {
	const size = zippedPages.get(page) ?? gzipSync(page.html).length;
	zippedPages.set(page, size);
	return size;
}

/** Files that a page loads at once: stylesheets, scripts, preloads. */
function loadedBy(page: BuiltPage): string[] {
	return referencesOf(page)
		.filter(({ element }) => {
			if (element.tagName === 'script') return true;
			const kinds = ['stylesheet', 'preload', 'modulepreload'];
			return element.tagName === 'link' && kinds.includes(attribute(element, 'rel') ?? '');
		})
		.map(({ address }) => address);
}

describe('a report page', () => {
	test('exists for every report', () => {
		expect(reports).toHaveLength(golden().reports);
	});

	test('with its stylesheet and script weighs no more than 30 kB, compressed', () => {
		const heavy = reports
			.map((page) => {
				const rest = loadedBy(page).filter((file) => !file.endsWith('.woff2'));
				expect(rest.some((file) => file.endsWith('.css'))).toBe(true);
				return { page, size: zippedPageSize(page) + rest.reduce((sum, file) => sum + zippedSize(file), 0) };
			})
			.filter(({ size }) => size > 30_000);
		expect(few(heavy.map(({ page, size }) => `${page.address}: ${size}`))).toEqual([]);
	});

	test('loads one font, of no more than 40 kB', () => {
		const loaded = [...new Set(reports.flatMap(loadedBy))];
		const named = loaded
			.filter((file) => file.endsWith('.css'))
			.flatMap(
				(file) =>
					site
						.read(file)
						.toString()
						.match(/[^"'(]+\.woff2/g) ?? [],
			);
		const fonts = new Set([...loaded.filter((file) => file.endsWith('.woff2')), ...named]);
		expect([...fonts]).toHaveLength(1);
		expect([...fonts].map((font) => site.read(font).length).filter((size) => size > 40_000)).toEqual([]);
	});

	test('loads no more than 2 kB of script by itself', () => {
		const scripted = reports.filter((page) => {
			const files = loadedBy(page).filter((file) => file.endsWith('.js'));
			return files.reduce((sum, file) => sum + zippedSize(file), 0) > 2_000;
		});
		expect(few(scripted.map((page) => page.address))).toEqual([]);
	});
});

test('no page weighs more than 100 kB, compressed', () => {
	// What cannot be compressed is stored as it is, with 18 bytes around it and 5 for each 16 kB: 99 kB stay below 100 kB.
	const isLight = ({ html }: BuiltPage): boolean => Buffer.byteLength(html) <= 99_000;
	const heavy = site.pages.filter((page) => !isLight(page) && zippedPageSize(page) > 100_000);
	expect(heavy.map((page) => page.address)).toEqual([]);
});
