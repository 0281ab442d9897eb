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

/** The text, what is found in it, and the rule. */
const cases: readonly (readonly [string, string, string])[] = [
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
	['{'.repeat(50), '{', 'expected no more than 24 levels within each other'],
];

describe('a text', () => {
	test.each(cases)('%s', (text, found, rule) => {
		expect(after(text)).toBe(
			[
				`content/${file}:9`,
				`  text: found ${JSON.stringify(found)}; ${rule}`,
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
