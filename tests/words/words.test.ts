/** The reading of built pages for words, on invented sentences. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../support/html.ts';
import { checkWords, sentencesWithin } from './check-words.ts';
import { pageKinds } from './page-kinds.ts';
import { findingsIn, patterns } from './patterns.ts';
import { printedWords } from './print-words.ts';
import { readability } from './readability.ts';
import { sentencesOf, split } from './sentences.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const found = (text: string, kind = 'explained/[slug]'): string[] =>
	findingsIn({ text, place: kind.startsWith('glossary') ? 'lead' : 'text', isFirst: true }, kind).map(
		({ pattern }) => pattern.id,
	);

const page = (address: string, main: string) => ({
	...parsePage(`<main>${main}</main>`),
	address,
	title: 'A page | Inspection Record',
	description: 'What a page says.',
});

describe('each pattern', () => {
	test.each([
		['object-first', 'An announcement that visits would end we could not find.'],
		['object-first', 'Which of the two came first is not known.'],
		['noun-left-out', 'One weak part lowers the whole.'],
		['noun-left-out', 'The grade is better than the one before.'],
		['calque', 'The grades are set beside each other.'],
		['calque', 'From April on there is no such grade.'],
		['record-as-person', 'The record knows the day.'],
		['article-missing', 'Report and plan must be published.'],
		['relative-clause', 'The children whom the council helps were glad.'],
		['median-riddle', 'Half of them waited 40 days or more.'],
		['zero-as-count', 'There were 12 visits, and 0 were short.'],
		['nobody-named', 'Nobody came back to look.'],
		['nobody-named', 'A law of 2017 ended the boards.'],
		['term-avoided', 'The written answer to the report is due in May.'],
	])('%s finds: %s', (id, text) => {
		expect(found(text)).toContain(id);
	});

	test.each([
		'We found no announcement that visits would end.',
		'Which of the two came first?',
		'When a plan changes, it is not always written down.',
		'The whole team met the inspectors.',
		'The typical wait was 40 days (the median).',
		'There were 12 visits, and none was short.',
		'Ofsted published 10 reports in May and 0.5% more in June.',
		'Both the report and the plan must be published.',
	])('none finds: %s', (text) => {
		expect(found(text)).toEqual([]);
	});

	test.each([
		['Said of a child who lives with relatives.', true],
		['A child lives with relatives.', true],
		['It decides.', true],
		['A plan that a council must follow.', false],
		['The council officer who decides.', false],
	])('a term of the glossary begins with a noun phrase: %s', (text, isFound) => {
		expect(found(text, 'glossary/[term]').includes('meaning-without-noun')).toBe(isFound);
		expect(found(text)).not.toContain('meaning-without-noun');
	});

	test('has a name of its own and advice', () => {
		expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
		expect(patterns.filter(({ advice }) => advice === '')).toEqual([]);
	});
});

describe('the sentences of a page', () => {
	test('are whole where a line has links and words of the glossary, and apart where a new line begins', () => {
		const sentences = sentencesOf(
			page(
				'/',
				'<h1>A heading</h1><p class="lead">One <a>link</a>. Two <button class="word">words</button>.</p><td>7</td>',
			),
		);
		expect(sentences.map(({ text, place, isFirst }) => [text, place, isFirst])).toEqual([
			['A page', 'title', true],
			['What a page says.', 'description', true],
			['A heading', 'heading', true],
			['One link.', 'lead', true],
			['Two words.', 'lead', false],
		]);
	});

	test('leave out what is no text of the page', () => {
		const hidden =
			'<nav>Here.</nav><div class="words">A term.</div><script>Code.</script><svg><text>Drawn.</text></svg>';
		expect(sentencesOf(page('/', hidden))).toHaveLength(2);
	});

	test('do not end within a number', () => {
		expect(split('It took 1.5 years. Then 2.')).toEqual(['It took 1.5 years.', 'Then 2.']);
	});

	test('are found in records, without their marks', () => {
		expect(sentencesWithin({ text: 'One _word_ here.', list: ['Two.'], page: 3 })).toEqual(['One word here.', 'Two.']);
	});
});

describe('readability', () => {
	test('is higher for long words in long sentences', () => {
		const easy = readability(['The cat sat.', 'It was glad.'])!;
		const hard = readability([
			'Considerable organisational responsibilities necessitate interdepartmental communication, notwithstanding administrative complications.',
		])!;
		expect(easy.grade).toBeLessThan(2);
		expect(hard.grade).toBeGreaterThan(20);
		expect(easy).toMatchObject({ sentences: 2, wordsEach: 3, long: 0 });
	});

	test('counts sentences of more than thirty words', () => {
		expect(readability([`${'word '.repeat(30)}.`, `${'word '.repeat(31)}.`])?.long).toBe(1);
	});

	test('is not known of nothing', () => {
		expect(readability([])).toBeUndefined();
	});
});

test('a page’s kind is the file that makes it, the narrowest that fits', () => {
	const kindOf = pageKinds(root);
	expect(
		['/', '/404.html', '/reports/leeds/2022-04-11/', '/reports/grade/', '/national/flows/', '/about/'].map(kindOf),
	).toEqual([
		'index',
		'404',
		'reports/[authority]/[published]',
		'reports/grade',
		'national/flows/[...strand]',
		'about',
	]);
});

describe('the list', () => {
	const settings = { accepted: [], recorded: new Set<string>(), names: ['Leeds', 'York'] };
	const pages = [
		page('/authorities/leeds/', '<p>Leeds has 2 grades beside 3 dates.</p>'),
		page('/authorities/york/', '<p>York has 4 grades beside 1 date.</p><p>York has 5 grades beside 9 dates.</p>'),
	];

	test('has sentences once that differ in numbers and names alone', () => {
		const { found: list } = checkWords(pages, root, settings);
		expect(list.map(({ sentence, kinds, pages: count }) => [sentence, kinds, count])).toEqual([
			['Leeds has 2 grades beside 3 dates.', ['authorities/[slug]'], 2],
			['York has 4 grades beside 1 date.', ['authorities/[slug]'], 1],
		]);
	});

	test('leaves out what was accepted, and says what is accepted without need', () => {
		const accepted = [
			{ pattern: 'calque', words: 'grades beside', why: 'a test' },
			{ pattern: 'calque', words: 'nowhere in the site', why: 'a test' },
		];
		const report = checkWords(pages, root, { ...settings, accepted });
		expect(report.found).toEqual([]);
		expect(report.unused).toEqual([accepted[1]]);
		expect(printedWords(report, () => undefined, 'list.yaml')).toContain('no sentence needs “nowhere in the site”');
	});

	test('leaves out what the records of reports say, whatever a page says before and after it', () => {
		const recorded = new Set(['Nobody came.']);
		const said = ['Nobody came.', 'Nobody came. page 7', 'Priority: Nobody came. (help; PDF page 4)'];
		const of = pages.slice(0, 0).concat(page('/', said.map((text) => `<p>${text}</p>`).join('')));
		expect(checkWords(of, root, { ...settings, recorded }).found).toEqual([]);
		expect(checkWords(of, root, settings).found).toHaveLength(3);
	});

	test('is printed with the words found, the place and the file', () => {
		const printed = printedWords(checkWords(pages, root, settings), () => 'src/a.ts', 'list.yaml');
		expect(printed).toContain('calque: use the verb that an English editor would use (2)');
		expect(printed).toContain('  “beside” in: Leeds has 2 grades beside 3 dates.');
		expect(printed).toContain('    2 pages of authorities/[slug]; from src/a.ts');
		expect(printed).toContain('2 sentences to change, or to accept with a reason in list.yaml.');
	});
});
