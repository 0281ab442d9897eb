/** The components and facts that a text may name. */
import { oddCharacter } from './characters.ts';
import { firstLine, hasWords } from './text-nodes.ts';
import type { EntryCollection } from '../../schemas/collections.ts';
import type { TextNode, TextSlip } from './text-nodes.ts';

/** Components that pages give to texts, with the pattern and the description of each property. */
export const components: Readonly<Partial<Record<EntryCollection, Components>>> = {
	briefings: { MarginNote: { label: { pattern: /^(?=.{1,30}$)\S+(?: \S+){0,2}$/, expected: 'one to three words' } } },
};

/** Components by name, each with its properties. */
export type Components = Readonly<Record<string, Readonly<Record<string, Property>>>>;

interface Property {
	readonly pattern: RegExp;
	readonly expected: string;
}

/** Elements of HTML for which Markdown has no sign; they must not have properties. */
const elements = ['br', 'sub', 'sup'];

/** What is wrong with an expression; undefined for a fact. */
export function expressionSlip(value: string, facts: readonly string[]): Omit<TextSlip, 'line'> | undefined {
	const name = /^props\.facts\.([A-Za-z]\w*)$/.exec(value)?.[1];
	if (name === undefined) {
		const found = `{${firstLine(value)}}`;
		const comment = /^\s*\/[*/]/.test(value);
		const rule = comment
			? 'a text holds no comments; expected it to be removed'
			: 'expected a fact and nothing else, such as {props.facts.published}';
		const misspelt = /(\w+)\W*$/.exec(value)?.[1];
		return comment || misspelt === undefined ? { found, rule } : { found, rule, misspelt, candidates: facts };
	}
	if (facts.includes(name)) return undefined;
	return { found: `props.facts.${name}`, rule: 'there is no such fact.', misspelt: name, candidates: facts };
}

/** What is wrong with an element of HTML or a component; `inside`: the component that it is in. */
export function elementSlips(
	node: TextNode,
	inside: TextNode | undefined,
	known: Components,
): Omit<TextSlip, 'line'>[] {
	const name = typeof node.name === 'string' ? node.name : '';
	const found = `<${name}>`;
	const properties = Object.entries(known).find(([component]) => component === name)?.[1];
	const attributes = node.attributes ?? [];
	if (elements.includes(name)) {
		return attributes.length === 0
			? []
			: [{ found: `${found} ${nameOf(attributes[0])}`, rule: `expected ${found} alone` }];
	}
	if (!properties) {
		const candidates = Object.keys(known);
		const allowed = [...candidates, ...elements].map((one) => `<${one}>`).join(', ');
		return [
			{
				found,
				rule: `not allowed in this text; expected Markdown, or one of ${allowed}.`,
				misspelt: name,
				candidates,
			},
		];
	}
	const slips: Omit<TextSlip, 'line'>[] = [];
	if (inside) slips.push({ found, rule: 'expected no component within another element' });
	if (node.type === 'mdxJsxTextElement')
		slips.push({ found, rule: `expected ${found} and </${name}> on lines of their own` });
	if (!hasWords(node)) slips.push({ found, rule: 'expected a text in it' });
	for (const [index, attribute] of attributes.entries()) {
		const given = nameOf(attribute);
		const property = Object.entries(properties).find(([one]) => one === given)?.[1];
		if (!property) {
			const candidates = Object.keys(properties);
			slips.push({
				found: given,
				rule: `${found} has no such property; expected ${candidates.join(', ')}.`,
				misspelt: given,
				candidates,
			});
		} else if (typeof attribute.value !== 'string' || !property.pattern.test(attribute.value)) {
			const value = typeof attribute.value === 'string' ? `${given}="${attribute.value}"` : given;
			slips.push({ found: value, rule: `expected ${given}="…", ${property.expected} between quotation marks` });
		} else if (oddCharacter(attribute.value)) {
			const odd = oddCharacter(attribute.value);
			if (odd) slips.push({ found: odd.name, rule: odd.rule });
		} else if (attributes.findIndex((other) => nameOf(other) === given) < index) {
			slips.push({ found: given, rule: 'expected each property once' });
		}
	}
	for (const [property, { expected }] of Object.entries(properties)) {
		if (!attributes.some((attribute) => nameOf(attribute) === property)) {
			slips.push({ found, rule: `expected ${property}="…", ${expected} between quotation marks` });
		}
	}
	return slips;
}

function nameOf(
	attribute: { readonly type: string; readonly name?: unknown; readonly value?: unknown } | undefined,
): string {
	return typeof attribute?.name === 'string' ? attribute.name : `{${String(attribute?.value)}}`;
}
