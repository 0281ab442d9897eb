/** Every link on the built site works. */
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { brokenReferences, referencesOf } from '../support/links.ts';
import { attribute } from '../support/html.ts';

const site = builtSite();
const { origin } = site;

test('every internal link, asset and fragment resolves', () => {
	expect(site.pages.flatMap(referencesOf).length).toBeGreaterThan(20 * site.pages.length);
	expect(few(brokenReferences(site))).toEqual([]);
});

test('every page except the home page and the pages for missing pages is linked from another', () => {
	const linked = new Set(
		site.pages.flatMap((page) =>
			referencesOf(page)
				.filter(({ element }) => ['a', 'form'].includes(element.tagName))
				.map(({ address }) => new URL(address, `${origin}${page.address}`))
				.filter((url) => url.origin === origin && url.pathname !== page.address)
				.map((url) => url.pathname),
		),
	);
	// The service worker shows the second when a page is not on the device.
	const unlinked = ['/404.html', '/offline/'];
	const orphans = site.pages.map((p) => p.address).filter((a) => !linked.has(a) && !unlinked.includes(a));
	expect(few(orphans)).toEqual([]);
});

// The site under test is built without SITE_URL; tests/other-builds has one with it.
test('nothing names an address at which the site is not published', () => {
	expect(site.pages.filter((page) => page.canonical !== '').map((page) => page.address)).toEqual([]);
	expect(site.files.has('/sitemap.xml')).toBe(false);
	expect([...site.files].filter((file) => file.endsWith('/picture.png'))).toEqual([]);
	expect(site.read('/robots.txt').toString()).toBe('User-agent: *\nAllow: /\n');
	const texts = [...site.files].filter((file) => /\.(?:html|xml|txt|json|csv|js|css|svg|webmanifest)$/.test(file));
	expect(texts.length).toBeGreaterThan(1000);
	const made = /inspection-record\.example|\b(?:localhost|127\.0\.0\.1)\b|site\.invalid/;
	expect(few(texts.filter((file) => made.test(site.text(file))))).toEqual([]);
});

test('the site links to other sites but never loads from them', () => {
	const loaded = site.pages.flatMap((page) =>
		referencesOf(page)
			.filter(({ element }) => element.tagName !== 'a' && attribute(element, 'rel') !== 'canonical')
			.filter(({ address }) => !address.startsWith('data:'))
			.filter(({ address }) => new URL(address, origin).origin !== origin)
			.map(({ element, address }) => `${page.address}: <${element.tagName}> loads ${address}`),
	);
	expect(few(loaded)).toEqual([]);
});
