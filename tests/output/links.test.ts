/** Every way through the built site leads somewhere. */
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { brokenReferences, referencesOf } from '../support/links.ts';
import { attribute } from '../support/html.ts';

const site = builtSite();
const origin = new URL(site.page('/').canonical).origin;

test('every internal link, asset and fragment resolves', () => {
	expect(site.pages.flatMap(referencesOf).length).toBeGreaterThan(20 * site.pages.length);
	expect(few(brokenReferences(site))).toEqual([]);
});

test('every page but the start page and the one for missing pages is linked from another', () => {
	const linked = new Set(
		site.pages.flatMap((page) =>
			referencesOf(page)
				.filter(({ element }) => ['a', 'form'].includes(element.tagName))
				.map(({ address }) => new URL(address, `${origin}${page.address}`))
				.filter((url) => url.origin === origin && url.pathname !== page.address)
				.map((url) => url.pathname),
		),
	);
	const orphans = site.pages.map((p) => p.address).filter((a) => !linked.has(a) && a !== '/404.html');
	expect(few(orphans)).toEqual([]);
});

test('each page that may be listed gives its own address as the canonical one, the others none', () => {
	const wrong = site.pages.filter((page) => page.canonical !== (page.listed ? `${origin}${page.address}` : ''));
	expect(few(wrong.map((page) => `${page.address} says ${page.canonical}`))).toEqual([]);
});

test('the sitemap lists exactly the pages that search engines may list', () => {
	const listed = [
		...site
			.read('/sitemap.xml')
			.toString()
			.matchAll(/<loc>([^<]+)<\/loc>/g),
	].map(([, url]) => url);
	const expected = site.pages.filter((page) => page.listed).map((page) => page.canonical);
	expect(site.page('/404.html').listed).toBe(false);
	expect([...listed].sort()).toEqual([...expected].sort());
});

test('robots.txt names the sitemap and shuts nobody out', () => {
	expect(site.read('/robots.txt').toString()).toBe(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`);
});

test('other sites are linked to, never loaded from', () => {
	const loaded = site.pages.flatMap((page) =>
		referencesOf(page)
			.filter(({ element }) => element.tagName !== 'a' && attribute(element, 'rel') !== 'canonical')
			.filter(({ address }) => !address.startsWith('data:'))
			.filter(({ address }) => new URL(address, origin).origin !== origin)
			.map(({ element, address }) => `${page.address}: <${element.tagName}> loads ${address}`),
	);
	expect(few(loaded)).toEqual([]);
});
