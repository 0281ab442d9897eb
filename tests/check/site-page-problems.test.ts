/** What an editor reads when the table of the site’s own pages is not in order, with the exact text. */
import { expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const file = 'site-pages.yaml';
const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

/** The row of the map in the valid folder. */
const map = '- page: /map/\n  title: Map\n  line: One of the site’s pages.\n';
const after = (replace: string, by: string): string => problemsAfter({ file, replace, by });

test('a page of the site without a row', () => {
	// The row then stands for another site’s page.
	expect(after('- page: /map/', '- page: https://example.org/')).toBe(
		lines(
			'content/site-pages.yaml:1',
			'  table: found nothing; expected a row for /map/: its title, a line, and words that people type',
			oneProblem,
		),
	);
});

test('a page that the site does not have', () => {
	expect(after(map, `- page: /maps/\n  title: Map\n  line: One.\n  words: [maps]\n${map}`)).toMatch(
		/^content\/site-pages\.yaml:\d+\n {2}\d+\.page: found "\/maps\/"; the site has no such page\. Did you mean "\/map\/"\?\n1 problem/,
	);
});

test('a page twice', () => {
	expect(after(map, `- page: /\n  title: Again\n  line: One.\n  words: [again]\n${map}`)).toMatch(
		/\.page: found "\/"; another row has this page; expected each once\n1 problem/,
	);
});

test('words that another row has', () => {
	expect(after(map, `- page: https://example.org/\n  title: Again\n  line: One.\n  words: [page 1]\n${map}`)).toMatch(
		/\.words\.0: found "page 1"; line 4 has these words too; expected them in one place\n1 problem/,
	);
});

test('words that are the name of a council', () => {
	expect(
		after(map, `- page: https://example.org/\n  title: Again\n  line: One.\n  words: [hampshire]\n${map}`),
	).toMatch(/\.words\.0: found "hampshire"; is a name of the council Hampshire; expected other words\n1 problem/);
});

test.each([
	['page: /map/', 'page: map', 'expected an address of the site such as /map/, or one that begins with https://'],
	['title: Map\n  line: One of the site’s pages.', 'title: Map\n  line: one of them', 'expected whole sentences'],
	['title: Map\n', 'title: M\n', 'expected'],
])('a field that is not in order: %s', (replace, by, rule) => {
	expect(after(replace, by)).toContain(rule);
});
