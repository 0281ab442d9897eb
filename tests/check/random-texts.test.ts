/**
 * Random texts: reading one never throws, and what is let through is content. The proof does not rest on the rule’s own list:
 * the text is made into the program that the build would run, and that is run where nothing is but the record’s facts.
 */
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { readText } from '../../src/check/rules/texts.ts';

const SEED = 20_141_128;
const FACTS = ['sifReports', 'planDue'];
/** What Markdown and the pages’ own components draw, with the properties that each may have. */
const drawn: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(
		'p h2 h3 h4 em strong del ol ul li table thead tbody tr th td blockquote hr br code pre sub sup input section'
			.split(' ')
			.map((name) => [
				name,
				['start', 'className', 'class', 'id', 'type', 'disabled', 'checked', 'dataFootnotes', 'data-footnotes'],
			]),
	),
	a: [
		'href',
		'title',
		'id',
		'className',
		'class',
		'dataFootnoteRef',
		'data-footnote-ref',
		'dataFootnoteBackref',
		'data-footnote-backref',
		'ariaLabel',
		'aria-label',
		'aria-describedby',
		'ariaDescribedBy',
		'ariaDescribedby',
	],
	MarginNote: ['label'],
};

const pieces = [
	...[
		'Words of a text. ',
		'\n\n',
		'\n',
		'## A heading\n\n',
		'- a\n- b\n\n',
		'> a\n\n',
		'| a |\n| - |\n| b |\n\n',
		'| a |\n| :-: |\n| b |\n\n',
		'**',
		'_',
		'`',
		'```\n',
		'\\',
		'[^1]',
		'[^1]: a\n',
	],
	...[
		'{props.facts.sifReports}',
		'{props.facts.planDue}',
		'[a](/claims/)',
		'[a](#b)',
		'[a](https://www.gov.uk/)',
		'[a]: /claims/\n',
		'<br/>',
		'<sub>a</sub>',
	],
	...[
		'\n\n<MarginNote label="Date">\n\na\n\n</MarginNote>\n\n',
		'<MarginNote>',
		'</MarginNote>',
		'<MarginNote {...props} label="a"/>',
		'<MarginNote label={globalThis}/>',
	],
	...[
		'{',
		'}',
		'{process.exit(0)}',
		'{globalThis.x = 1}',
		'{props.facts["sifReports"]}',
		'{props.facts.constructor}',
		'{`${1}`}',
		'{/* a */}',
		'{"a"}',
		'{<b/>}',
		'{props.facts.sifReports.big()}',
	],
	...[
		'import a from "b"\n',
		'export const a = 1\n',
		'export default () => 1\n',
		'\nimport "a"\n\n',
		'---\na: b\n---\n',
		'+++\n',
		'===\n',
		'---\n',
	],
	...[
		'<script>a()</script>',
		'<style>p{}</style>',
		'<iframe src="a"/>',
		'<a href="javascript:a">b</a>',
		'<img src="a" onerror="b"/>',
		'<p style="a">b</p>',
		'<div set:html="a"/>',
		'<br onclick="a"/>',
		'<>a</>',
		'<!-- a -->',
		'<',
		'>',
		'</p>',
		'<a.b/>',
		'<a:b/>',
	],
	...[
		'![a](b.png)',
		'[a](javascript:b)',
		'[a](data:b)',
		'[a](//b.org)',
		'[a](&#106;avascript:b)',
		'<https://b.org>',
		'https://b.org',
		'[a]: javascript:b\n',
		'&lt;script&gt;',
		'&#x202e;',
		'\u202e',
		'\u0000',
		'é',
		'😀',
	],
];
const texts = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
			{ weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
		),
		{ maxLength: 9 },
	)
	.map((parts) => parts.join(''));

/** What the program of a text draws: each element with its properties, and the facts that it asks for. */
function draw(text: string): {
	readonly elements: readonly (readonly [string, readonly string[]])[];
	readonly links: readonly string[];
} {
	const made: unknown = mdxToJs(text, { outputFormat: 'function-body' } as never);
	const { code } = (typeof made === 'string' ? { code: made } : made) as { readonly code: string };
	const elements: [string, string[]][] = [];
	const links: string[] = [];
	const jsx = (type: unknown, props: Readonly<Record<string, unknown>> = {}): string => {
		if (typeof type === 'function') return String((type as (given: unknown) => unknown)(props));
		elements.push([String(type), Object.keys(props).filter((name) => name !== 'children')]);
		if (typeof props['href'] === 'string') links.push(props['href']);
		return '';
	};
	const facts = new Proxy(
		{},
		{ get: (_, name) => (FACTS.includes(String(name)) ? 'a fact' : expect.unreachable(`asks for ${String(name)}`)) },
	);
	const components = Object.fromEntries(Object.keys(drawn).map((name) => [name, name]));
	const room = createContext({ jsx, facts, components }, { codeGeneration: { strings: false, wasm: false } });
	runInContext(
		`(function () { ${code} })({ jsx, jsxs: jsx, Fragment: 'Fragment' }).default({ facts, components })`,
		room,
	);
	return { elements, links };
}

test('a text is refused, or draws nothing but words', () => {
	const tried = { refused: 0, drawn: 0 };
	fc.assert(
		fc.property(texts, (text) => {
			const { slips } = readText(text, 'briefings', FACTS);
			for (const { line, found, rule } of slips) {
				expect(line).toBeGreaterThan(0);
				expect(line).toBeLessThanOrEqual(text.split('\n').length);
				expect(`${found} ${rule}`).not.toMatch(/\n\s*at |node_modules|undefined/);
			}
			if (slips.length > 0) {
				tried.refused += 1;
				return;
			}
			tried.drawn += 1;
			const { elements, links } = draw(text);
			for (const [name, properties] of elements) {
				expect([...Object.keys(drawn), 'Fragment']).toContain(name);
				expect(drawn[name] ?? []).toEqual(expect.arrayContaining([...properties]));
			}
			for (const link of links) expect(link).toMatch(/^(?:\/(?!\/)|#|https:\/\/[a-z])/);
		}),
		{ seed: SEED, numRuns: 1500 },
	);
	// Both kinds are tried, in numbers.
	expect(tried.refused).toBeGreaterThan(300);
	expect(tried.drawn).toBeGreaterThan(100);
});
