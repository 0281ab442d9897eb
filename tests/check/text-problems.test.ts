/** What an editor reads of a text that is more, or less, than Markdown, our components and our facts: the exact text. */
import { describe, expect, test } from 'vitest';
import { refuseProgram } from '../../src/check/texts-plugin.ts';
import { problemsAfter } from '../support/content-folder.ts';

const file = 'briefings/reading-a-report.mdx';
const after = (text: string): string => problemsAfter({ file, replace: 'Read the date first.', by: text });
const fact = 'expected a fact and nothing else, such as {props.facts.published}';
const element = 'not allowed in this text; expected Markdown, or one of <MarginNote>, <br>, <sub>, <sup>.';
const program = 'a text holds no program; expected no import and no export';
const label = 'expected label="…", one to three words between quotation marks';
const link = 'expected an address of this site, such as /frameworks/sif/, or one that begins with https://';

const lost = 'nothing leads there; expected the name of this address in the text, and its address once';

/** The text, what is found in it, the rule, and the line where it is not the first. */
type Case = readonly [text: string, found: string, rule: string, line?: number];

const cases: readonly Case[] = [
	['<script src="https://x.org/a.js"></script>', '<script>', element],
	['<iframe src="https://x.org"/>', '<iframe>', element],
	['<form action="https://x.org"/>', '<form>', element],
	['<base href="https://x.org"/>', '<base>', element],
	['<meta http-equiv="refresh" content="0"/>', '<meta>', element],
	['<p set:html="x"/>', '<p>', element],
	['<Fragment set:html="x"/>', '<Fragment>', element],
	['<props.components.x/>', '<props.components.x>', element],
	['<br style="x"/>', '<br> style', 'expected <br> alone'],
	['import x from "y"', 'import x from "y"', program],
	['export const a = 1', 'export const a = 1', program],
	['{process.exit(0)}', '{process.exit(0)}', fact],
	['{props?.facts.sifReports}', '{props?.facts.sifReports}', `${fact}. Did you mean "sifReports"?`],
	['{props.facts .sifReports}', '{props.facts .sifReports}', `${fact}. Did you mean "sifReports"?`],
	['{props["facts"].sifReports}', '{props["facts"].sifReports}', `${fact}. Did you mean "sifReports"?`],
	['{props.facts.sifReport}', 'props.facts.sifReport', 'there is no such fact. Did you mean "sifReports"?'],
	['{/* later */}', '{/* later */}', 'a text holds no comments; expected it to be removed'],
	['<!-- later -->', '<!-- later -->', 'a text holds no comments; expected it to be removed'],
	['</main>', '</main>', 'an end tag without its beginning; expected none'],
	['<div>', '<div>', 'expected an end tag for <div>'],
	['a <b', 'a <b', 'expected no < other than before the name of a component; write \\< for the sign itself'],
	['# Title', '# Title', 'expected ##, ### or ####: the page has its title already'],
	['![a](a.png)', 'a.png', 'texts have no pictures; expected words, or a link to a page'],
	['[a](JavaScript:x)', 'JavaScript:x', link],
	['[a](data:text/html,x)', 'data:text/html,x', link],
	['[a](//x.org/)', '//x.org/', link],
	['[ring us](tel:999)', 'tel:999', 'expected the number itself as the words of its link'],
	['[0800 1112](tel:08001112)', 'tel:08001112', 'no such number in content/help-lines.yaml. Did you mean "08001111"?'],
	['[a](https://u:p@x.org/)', 'https://u:p@x.org/', 'expected an address without a name or password before the host'],
	['[a](/frameworks/sfi/)', '/frameworks/sfi/', 'the site has no such page. Did you mean "/frameworks/sif/"?'],
	['[a](/frameworks/sif)', '/frameworks/sif', 'the site has no such page. Did you mean "/frameworks/sif/"?'],
	['[a](#dates)\n\n## Date', '#dates', 'the page has no such heading. Did you mean "date"?'],
	['<MarginNote>\n\na\n\n</MarginNote>', '<MarginNote>', label],
	['<MarginNote label={a}>\n\na\n\n</MarginNote>', 'label', label],
	['a&#x202e;b', 'U+202E', 'turns the direction of writing; expected none'],
	['Words\n---', 'Words', 'the signs below it make this a heading; expected ## before it, or an empty line between'],
	['<style>p</style>', '<style>', element],
	['<object data="https://x.org/a.swf"></object>', '<object>', element],
	['<embed src="https://x.org/a.swf"/>', '<embed>', element],
	['<img src="https://x.org/a.png" onerror="x()"/>', '<img>', element],
	['<div {...props}>a</div>', '<div>', element],
	['<>a</>', '<>', element],
	['{require("node:fs").writeFileSync("a", "b")}', '{require("node:fs").writeFileSync("a", "b")}', fact],
	['{await fetch("https://x.org")}', '{await fetch("https://x.org")}', fact],
	['{process.env.HOME}', '{process.env.HOME}', fact],
	['{(() => { for (;;); })()}', '{(() => { for (;;); })()}', fact],
	['{1+1}', '{1+1}', fact],
	['{props.components.MarginNote}', '{props.components.MarginNote}', fact],
	['{facts.sifReports}', '{facts.sifReports}', `${fact}. Did you mean "sifReports"?`],
	['export default function Layout() {}', 'export default function Layout() {}', program],
	['Words </main> </div> words', 'Words </main> </div> words', 'an end tag without its beginning; expected none'],
	['![a](https://x.org/a.png)', 'https://x.org/a.png', 'texts have no pictures; expected words, or a link to a page'],
	[
		'<MarginNote {...props} label="Date">\n\na\n\n</MarginNote>',
		'{...props}',
		'<MarginNote> has no such property; expected label.',
	],
	['<MarginNote label="a&#x202e;">\n\na\n\n</MarginNote>', 'U+202E', 'turns the direction of writing; expected none'],
	['[a](/claims/ "a&#x202e;")', 'U+202E', 'turns the direction of writing; expected none'],
	[
		'[a](/briefings/reading-a-repot/)',
		'/briefings/reading-a-repot/',
		'the site has no such page. Did you mean "/briefings/reading-a-report/"?',
	],
	['[a][b]\n\n[b]: javascript:x', 'javascript:x', link, 11],
	['[a][b]\n\n[b]: /claim/', '/claim/', 'the site has no such page. Did you mean "/claims/"?', 11],
	['[a][b]', '[a][b]', 'a link without its address; expected [words](/frameworks/sif/)'],
	['[a](https://x.org/ b)', '[a](', 'a link without its address; expected [words](/frameworks/sif/)'],
	['<https://www.gov.uk/>', '<https://www.gov.uk/>', 'expected [words](https://…) for a link, without < and >'],
	['[a]: /claims/', '/claims/', lost],
	['[a]\n\n[a]: /claims/\n[A]: /frameworks/', '/frameworks/', lost, 12],
	['a[^1]', '[^1]', 'a footnote without its words; expected them further down, after the same sign and a colon'],
	['a\n\n[^1]: b', '[^1]', 'nobody would read these words; expected this sign in the text, once further down', 11],
	['- [x] a', '- [x] a', 'a box to tick; expected a list of words alone'],
	[
		'| a | b |\n| - | - |\n| c | d | e |',
		'| c | d | e |',
		'the table has 2 columns; expected as many cells, and not 3',
		11,
	],
	['| a | b |\n| - | - |\n| c |', '| c |', 'the table has 2 columns; expected as many cells, and not 1', 11],
	['## a\n\n#### b', '#### b', 'expected ### below ##', 11],
	['### a', '### a', 'expected ## first: the page has its title already'],
	['#Heading', '#Heading', 'a sign of Markdown that marks nothing; expected it in pairs, or words'],
	['a **b', '**b', 'a sign of Markdown that marks nothing; expected it in pairs, or words'],
	['> [!NOTE]\n> a', '[!NOTE]', 'a sign of another kind of Markdown; expected words'],
	['_a', '_a', 'a sign of Markdown that marks nothing; expected it in pairs, or words'],
	['***a**', '*', 'a sign of Markdown that marks nothing; expected it in pairs, or words'],
	['| a |\n| - |', '| a |', 'expected a row below the head of the table'],
	['[a](https://www.gov.uk/<b>)', 'https://www.gov.uk/<b>', link],
	['<MarginNote label="A">\n\n## b\n\n</MarginNote>', '## b', 'expected no heading within a component', 11],
	['<MarginNote label="One two three four">\n\na\n\n</MarginNote>', 'label="One two three four"', label],
	['a } b', '}', 'a brace that belongs to nothing; expected a fact, such as {props.facts.published}, or words'],
	['a &unknown; b', '&unknown;', 'a character as HTML writes it, which is not known; expected the character itself'],
	['TODO: write', 'TODO', 'a place kept for other words; expected the words themselves'],
	['a 😀 b', '😀', 'a picture; expected words'],
	['a'.repeat(81), `${'a'.repeat(76)}…`, 'a word of more than 80 letters; expected words'],
	['{'.repeat(50), '{', 'expected no more than 24 levels within each other'],
];

describe('a text', () => {
	test.for<Case>(cases)('%s', ([text, found, rule, line = 9]) => {
		expect(after(text)).toBe(
			[
				`content/${file}:${line}`,
				`  text: found ${found.endsWith('…') ? `"${found}` : JSON.stringify(found)}; ${rule}`,
				'1 problem in 1 file. Field guide: content/README.md',
			].join('\n'),
		);
	});

	test('with aligned columns', () => {
		expect(after('| a |\n| :-: |\n| b |')).toContain(
			`content/${file}:9\n  text: found "| :-: |"; columns are aligned by the site; expected | --- | without colons`,
		);
	});

	test('that ends the parser, and the process with it, is not given to it', () => {
		expect(after('export const a = 1\n😀```\n<https://b.org>\\')).toContain(`found "export const a = 1"; ${program}`);
	});

	test('that leads to pages and headings there are is in order', () => {
		expect(after('[a](/frameworks/sif/) [b](#the-date) {props.facts.sifReports}\n\n## The date')).toContain(
			'0 problems',
		);
	});
});

test('the build reads each text by the same rule, whatever the check was shown', () => {
	const code = '---\ntitle: A\n---\n\n{process.exit(0)}\n';
	expect(() => refuseProgram('/site', code, '/site/content/briefings/a.mdx')).toThrow('content/briefings/a.mdx:5');
	expect(() => refuseProgram('/site', 'export const a = 1', '/site/content/briefings/a.mdx')).toThrow(
		'expected an entry',
	);
	expect(() => refuseProgram('/site', code, '/elsewhere/a.mdx')).toThrow('expected an entry of content/');
	expect(refuseProgram('/site', '---\ntitle: A\n---\n\nWords.\n', '/site/content/briefings/a.mdx')).toBeUndefined();
});
