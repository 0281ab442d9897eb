/** The font of headings has the letters that headings use. */
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { builtSite, few } from '../support/built-site.ts';
import { classes, readText } from '../support/html.ts';
import type { Element } from '../support/html.ts';

const site = builtSite();
const fonts = [...site.files].filter((file) => file.endsWith('.woff2'));

/** Whether the stylesheet gives an element the font of headings. */
function hasHeadingFont(element: Element): boolean {
	const named = ['wordmark', 'claim-statement', 'claim-sentence', 'period'];
	return ['h1', 'h2', 'h3'].includes(element.tagName) || classes(element).some((name) => named.includes(name));
}

test('the site has one font, which lays out every heading', () => {
	expect(fonts).toHaveLength(1);
	expect(site.read(fonts[0]!).length).toBeLessThan(12_500);
	const font = openSync(join(site.folder, fonts[0]!));
	const texts = site.pages.flatMap((page) => page.elements.filter(hasHeadingFont).map(readText));
	const letters = [...new Set(texts.join(''))];
	expect(texts.length).toBeGreaterThan(10_000);
	expect(letters.length).toBeGreaterThan(60);
	const lacks = (letter: string): boolean => font.layout(letter).glyphs.some(({ id }) => id === 0);
	const missing = letters.filter((letter) => letter.trim() !== '' && lacks(letter));
	expect(few(missing.map((letter) => `${letter} in “${texts.find((text) => text.includes(letter)) ?? ''}”`))).toEqual(
		[],
	);
	expect(lacks('ŵ')).toBe(true);
	// Pairs of letters still stand closer than they would alone.
	const width = (text: string): number => font.layout(text).advanceWidth;
	expect(width('AV')).toBeLessThan(width('A') + width('V'));
});
