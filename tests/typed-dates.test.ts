/**
 * No page types a month or a day: it takes it from the record or from a table of content/, where an editor can correct it
 * and the check knows its line. Comments may give examples.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/require-build.ts';

/** Files that may type a date, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
	'src/islands/search/Messages.tsx': 'an example of a day that readers may type',
};

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(String.raw`\b(?:\d{1,2} (?:${months})|(?:${months}) (?:\d{4}))\b`, 'g');

/** The code without its comments. An address is no comment, though it has two strokes. */
function withoutComments(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"\w])\/\/.*$/gm, '');
}

function typedDates(code: string): string[] {
	return withoutComments(code).match(dates) ?? [];
}

const files = ['pages', 'layouts', 'components', 'islands', 'views', 'papers', 'domain'].flatMap((layer) =>
	readdirSync(join(root, 'src', layer), { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && ['.ts', '.tsx', '.astro'].includes(extname(item.name)))
		.map((item) => join(item.parentPath, item.name)),
);

test('the search sees dates in texts, and not in comments or addresses', () => {
	expect(typedDates('<p>Since April 2026, on 24 November.</p>')).toEqual(['April 2026', '24 November']);
	expect(typedDates('/** "22 April 2014". */ a; // in May 2014\nb')).toEqual([]);
	expect(typedDates("const url = 'https://example.org/'; const a = 'June 2015';")).toEqual(['June 2015']);
});

test('no file types a date', () => {
	expect(files.length).toBeGreaterThan(150);
	const found = files.flatMap((file) => {
		const name = relative(root, file).split(sep).join('/');
		const dated = typedDates(readFileSync(file, 'utf8'));
		return dated.length === 0 ? [] : [[name, dated.join(', ')]];
	});
	expect(found.filter(([name = '']) => !(name in allowed))).toEqual([]);
	expect(Object.keys(allowed).filter((name) => !found.some(([file]) => file === name))).toEqual([]);
});
