/** What a result shows of its page’s text: the words around those that fit best, as text and never as HTML. */
import { expect, test } from 'vitest';
import { textExcerpt } from '../../../src/views/search/text-excerpt.ts';
import type { FoundWord } from '../../../src/views/search/text-excerpt.ts';

const long = Array.from({ length: 100 }, (_, number) => `w${number}`).join(' ');
const at = (...places: readonly number[]): FoundWord[] => places.map((place) => ({ at: place, weight: 1 }));
/** An excerpt in one text, with its words found in brackets. */
const shown = (content: string, found: readonly FoundWord[]): string =>
	textExcerpt(content, found)
		.map(({ text, marked }) => (marked ? `[${text}]` : text))
		.join('');
const range = (text: string): [string | undefined, string | undefined, number] => {
	const words = text.split(' ');
	return [words[0], words.at(-1), words.length];
};

test.each<[content: string, found: readonly FoundWord[], excerpt: string]>([
	['', [], ''],
	['no word found', [], 'no word found'],
	['a found word', at(1), 'a [found] word'],
	['two words side by side', at(0, 1), '[two] [words] side by side'],
	['a word found twice', at(1, 1), 'a [word] found twice'],
	['over\nlines  and\tspaces ', at(1), 'over [lines] and spaces'],
	[
		'a <img src=x onerror=alert(1)> &lt; <mark>b</mark>',
		at(1, 5),
		'a [<img] src=x onerror=alert(1)> &lt; [<mark>b</mark>]',
	],
])('%j', (content, found, excerpt) => {
	expect(shown(content, found)).toBe(excerpt);
});

test('a long text is shown from its beginning where nothing was found, and around the one word found', () => {
	expect(range(shown(long, []))).toEqual(['w0', 'w23', 24]);
	expect(range(shown(long, at(50)))).toEqual(['w38', 'w61', 24]);
	expect(shown(long, at(50))).toContain('w49 [w50] w51');
});

test('the stretch with most words is shown, and a word that fits better counts for more', () => {
	expect(shown(long, at(3, 60, 70))).toMatch(/\[w60\].*\[w70\]/);
	expect(shown(long, [...at(60, 70), { at: 3, weight: 9 }])).toContain('[w3]');
});

test('at the end of a text the excerpt has as many words as elsewhere', () => {
	expect(range(shown(long, at(99)))).toEqual(['w76', '[w99]', 24]);
});
