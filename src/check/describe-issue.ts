/** Turns a schema’s issue into what an editor needs: the field, what was found, what was expected. */
import { z } from 'astro/zod';
import { valueAt } from './value-at.ts';
import { countText } from '../views/words/wording.ts';

/** An issue of a schema in words: what was found at a path of the entry, and the rule it breaks. */
export interface DescribedIssue {
	readonly path: readonly PropertyKey[];
	readonly found: unknown;
	readonly rule: string;
	/** The key or value that may be misspelt. */
	readonly misspelt: string | undefined;
	/** Values or names that would have been right. */
	readonly candidates: readonly string[];
}

/** One issue may concern several keys, so a list comes back. */
export function describeIssue(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): DescribedIssue[] {
	const { path } = issue;
	const found = valueAt(data, path);
	/** What is found, with the rule that it breaks. */
	const breaks = (rule: string): DescribedIssue => ({ path, found, rule, misspelt: undefined, candidates: [] });
	const isNone = (values: readonly string[]): DescribedIssue => ({
		...breaks(`expected ${values.join(' | ')}`),
		misspelt: textOf(found),
		candidates: values,
	});
	/** The rule in the words of our schema; undefined where the message is the library’s own. */
	const ours = issue.message.startsWith('expected') ? issue.message : undefined;
	switch (issue.code) {
		case 'unrecognized_keys': {
			const candidates = knownKeys(schema, path, data);
			return issue.keys.map((key) => ({
				path: [...path, key],
				found: valueAt(data, [...path, key]),
				rule: candidates.length > 0 ? `no such field; expected ${list(candidates)}.` : 'no such field.',
				misspelt: key,
				candidates,
			}));
		}
		case 'invalid_value':
			return [isNone(issue.values.map(String))];
		case 'invalid_type': {
			const keys = knownKeys(schema, path, data);
			const expected = keys.length > 0 ? `the fields ${list(keys)}` : (typeNames[issue.expected] ?? issue.expected);
			return [breaks(ours ?? `expected ${expected}`)];
		}
		case 'too_small': {
			const bound = issue.inclusive === false ? 'more than' : 'at least';
			return [breaks(`expected ${bound} ${amount(issue.origin, issue.minimum)}`)];
		}
		case 'too_big':
			return [breaks(`expected at most ${amount(issue.origin, issue.maximum)}`)];
		case 'invalid_union': {
			const options = discriminants(schema, path.slice(0, -1), path.at(-1), data);
			if (options.length > 0) return [isNone(options)];
			return [{ ...breaks(ours ?? 'expected one of the known forms'), misspelt: textOf(found) }];
		}
		case 'invalid_key':
			return issue.issues.flatMap((inner) =>
				describeIssue(schema, data, { ...inner, path }).map((one) => ({ ...one, found: String(path.at(-1)) })),
			);
		case 'invalid_format':
			return [breaks(ours ?? `expected a valid ${issue.format === 'url' ? 'https address' : issue.format}`)];
		default:
			return [breaks(issue.message)];
	}
}

const typeNames: Record<string, string> = {
	string: 'text',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	object: 'fields',
	record: 'fields',
};

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function amount(origin: string, count: number | bigint): string {
	if (origin === 'string') return countText(Number(count), 'character');
	return origin === 'array' ? countText(Number(count), 'item') : String(count);
}

function list(words: readonly string[]): string {
	return words.join(', ');
}

/** The schema at a path, wrappers (default, optional) taken off; the data say which form of a union it is. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): z.core.$ZodType | undefined {
	let at: z.core.$ZodType | undefined = unwrap(schema, data);
	let value = data;
	for (const step of path) {
		value = valueAt(value, [step]);
		if (at instanceof z.ZodObject) at = at.shape[String(step)] as z.core.$ZodType | undefined;
		else if (at instanceof z.ZodArray) at = at.element;
		else return undefined;
		at = at && unwrap(at, value);
	}
	return at;
}

function unwrap(schema: z.core.$ZodType, data: unknown): z.core.$ZodType {
	if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrap(schema.unwrap(), data);
	// A transform does not change which fields are allowed, so look through it.
	if (schema instanceof z.ZodPipe) return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in, data);
	if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
	const key = schema.def.discriminator;
	return schema.options.find((option) => literals(option, key).includes(String(valueAt(data, [key])))) ?? schema;
}

/** The names that fields may have at a path; empty where any name will do. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): string[] {
	const at = schemaAt(schema, path, data);
	if (at instanceof z.ZodObject) return Object.keys(at.shape);
	return at instanceof z.ZodRecord && at.keyType instanceof z.ZodEnum ? at.keyType.options.map(String) : [];
}

/** The values that tell a union’s forms apart. */
function discriminants(
	schema: z.core.$ZodType,
	path: readonly PropertyKey[],
	key: PropertyKey | undefined,
	data: unknown,
): string[] {
	const at = schemaAt(schema, path, data);
	if (!(at instanceof z.ZodDiscriminatedUnion) || key === undefined) return [];
	return at.options.flatMap((option) => literals(option, key));
}

/** The values that a form allows for the field that tells it from the other forms. */
function literals(option: z.core.$ZodType, key: PropertyKey): string[] {
	const literal = option instanceof z.ZodObject ? (option.shape[String(key)] as unknown) : undefined;
	return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
}
