import { expect, test } from 'vitest';
import { withNumberedIslands } from '../../src/build/number-islands.ts';

test('islands are numbered on their page, and nothing else of it changes', () => {
	const page = (a: string, b: string): string =>
		`<p uid="kept"></p><astro-island uid="${a}" props="{}">x</astro-island><astro-island prefix="p" uid="${b}"></astro-island>`;
	expect(withNumberedIslands(page('Z1qQ', '2aB'))).toBe(page('1', '2'));
	expect(withNumberedIslands('<p>none</p>')).toBe('<p>none</p>');
});
