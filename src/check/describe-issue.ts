/** Turns a schema’s issue into what an editor needs: the field, what was found, what was expected. */
import { z } from 'astro/zod';

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
	const found = valueAt(data, issue.path);
	switch (issue.code) {
		case 'unrecognized_keys': {
			const candidates = knownKeys(schema, issue.path, data);
			return issue.keys.map((key) => ({
				path: [...issue.path, key],
				found: valueAt(data, [...issue.path, key]),
				rule: candidates.length > 0 ? `no such field; expected ${list(candidates)}.` : 'no such field.',
				misspelt: key,
				candidates,
			}));
		}
		case 'invalid_value': {
			const values = issue.values.map(String);
			return [
				{
					path: issue.path,
					found,
					rule: `expected ${values.join(' | ')}`,
					misspelt: textOf(found),
					candidates: values,
				},
			];
		}
		case 'invalid_type': {
			const keys = knownKeys(schema, issue.path, data);
			const expected = keys.length > 0 ? `the fields ${list(keys)}` : (typeNames[issue.expected] ?? issue.expected);
			return [
				{
					path: issue.path,
					found,
					rule: issue.message.startsWith('expected') ? issue.message : `expected ${expected}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		}
		case 'too_small':
			return [
				{
					path: issue.path,
					found,
					rule: `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${unit(issue.origin, issue.minimum)}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		case 'too_big':
			return [
				{
					path: issue.path,
					found,
					rule: `expected at most ${String(issue.maximum)}${unit(issue.origin, issue.maximum)}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		case 'invalid_union': {
			const options = discriminants(schema, issue.path.slice(0, -1), issue.path.at(-1), data);
			return [
				{
					path: issue.path,
					found,
					rule:
						options.length > 0
							? `expected ${options.join(' | ')}`
							: issue.message.startsWith('expected')
								? issue.message
								: 'expected one of the known forms',
					misspelt: textOf(found),
					candidates: options,
				},
			];
		}
		case 'invalid_key':
			return issue.issues.flatMap((inner) =>
				describeIssue(schema, data, { ...inner, path: issue.path }).map((one) => ({
					...one,
					found: String(issue.path.at(-1)),
				})),
			);
		case 'invalid_format':
			return [
				{
					path: issue.path,
					found,
					rule: issue.message.startsWith('expected')
						? issue.message
						: `expected a valid ${issue.format === 'url' ? 'https address' : issue.format}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		default:
			return [{ path: issue.path, found, rule: issue.message, misspelt: undefined, candidates: [] }];
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

function unit(origin: string, count: number | bigint): string {
	const plural = Number(count) === 1 ? '' : 's';
	if (origin === 'string') return ` character${plural}`;
	return origin === 'array' ? ` item${plural}` : '';
}

function list(words: readonly string[]): string {
	return words.join(', ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = (value as Record<PropertyKey, unknown>)[step];
	}
	return value;
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
