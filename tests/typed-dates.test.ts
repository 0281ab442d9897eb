/**
 * No page types a month or a day: it takes it from the record or from a table of content/, where an editor can correct it
 * and the check knows its line. No code has a day as data has it (2014-04-22) but the few named here, each with its reason;
 * `src/import` reads what others wrote and may. Comments may give examples.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/require-build.ts';

/** Files that may type a date, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
	'src/islands/search/Messages.tsx': 'an example of a day that readers may type',
};

/** Files that may have a day as data has it, each with the days and their reason. */
const allowedDays: Readonly<Record<string, readonly [days: string, why: string]>> = {
	'src/domain/record/reading.ts': [
		'2013-11-01 2014-02-11',
		'bounds of days that readers choose, before a browser has the record; tests/content/record.test.ts compares them with it',
	],
	'src/views/review/record-changes.ts': ['0000-01-01 9999-12-31', 'before and after every day'],
	'src/check/rules/values.ts': ['2026-01-01 2013-01-01', 'work on the record began; the year of its oldest reports'],
	'src/check/rules/improvements.ts': ['2023-12-01', 'the month of the Children’s Social Care National Framework'],
	'src/check/rules/places.ts': ['1974-04-01', 'the first district councils began'],
	'src/check/rules/timeline.ts': ['1989-01-01', 'the year of the Children Act 1989, on which all inspections rest'],
	'src/schemas/day.ts': ['2014-04-22', 'an example in messages to editors'],
	'src/schemas/page-texts.ts': ['2014-04-22', 'an example in a message to editors'],
	'src/pages/index.astro': ['2014-04-22', 'the address of the report that the home page offers as an example'],
	'src/views/addresses/changes-address.ts': ['2019-03-31', 'an example in a message to readers'],
	'src/views/addresses/chart-address.ts': ['2019-03-31', 'an example in a message to readers'],
	'src/views/data/council-tables.ts': ['2020-03-31', 'an example in the data dictionary'],
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

/** The days in code, each once: "2014-04-22". */
function daysIn(code: string): string {
	return [...new Set(withoutComments(code).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [])].join(' ');
}

/** The code of some layers, by the files’ names from the root. */
function codeOf(layers: readonly string[]): [name: string, code: string][] {
	return layers
		.flatMap((layer) => readdirSync(join(root, 'src', layer), { recursive: true, withFileTypes: true }))
		.filter((item) => item.isFile() && ['.ts', '.tsx', '.astro'].includes(extname(item.name)))
		.map((item) => join(item.parentPath, item.name))
		.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]);
}

const shown = codeOf(['pages', 'layouts', 'components', 'islands', 'views', 'papers', 'domain']);

test('the search sees dates in texts, and not in comments or addresses', () => {
	expect(typedDates('<p>Since April 2026, on 24 November.</p>')).toEqual(['April 2026', '24 November']);
	expect(typedDates('/** "22 April 2014". */ a; // in May 2014\nb')).toEqual([]);
	expect(typedDates("const url = 'https://example.org/'; const a = 'June 2015';")).toEqual(['June 2015']);
});

test('the search sees days in code, and not in comments or longer numbers', () => {
	expect(daysIn("const a = '2013-01-01', b = `${c}/2013-01-01/2014-02-28`;")).toBe('2013-01-01 2014-02-28');
	expect(daysIn("/** 2014-04-22 */ const a = '12013-01-011'; // 2014-04-23")).toBe('');
});

test('no file types a date', () => {
	expect(shown.length).toBeGreaterThan(150);
	const found = shown.flatMap(([name, code]) => {
		const dated = typedDates(code);
		return dated.length === 0 ? [] : [[name, dated.join(', ')]];
	});
	expect(found.filter(([name = '']) => !(name in allowed))).toEqual([]);
	expect(Object.keys(allowed).filter((name) => !found.some(([file]) => file === name))).toEqual([]);
});

test('no code but the importer’s has a day that is not named here', () => {
	const layers = readdirSync(join(root, 'src')).filter((name) => name !== 'import' && !name.includes('.'));
	const code = codeOf(layers);
	expect(code.length).toBeGreaterThan(shown.length);
	const found = code.map(([name, text]) => [name, daysIn(text)] as const).filter(([, days]) => days !== '');
	const named = Object.entries(allowedDays).map(([name, [days]]) => [name, days]);
	expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named));
});
