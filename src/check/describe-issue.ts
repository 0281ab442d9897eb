/** Turns a schema’s issue into what an editor needs: the field, what was found, what was expected. */
import { z } from 'astro/zod';

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
			const candidates = knownKeys(schema, issue.path);
			return issue.keys.map((key) => ({
				path: [...issue.path, key],
				found: valueAt(data, [...issue.path, key]),
				rule: candidates.length > 0 ? `no such field; expected ${list(candidates)}.` : 'no such field.',
				misspelt: key,
				candidates,
			}));
		}
		case 'invalid_key': {
			const values = issue.issues.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
			return [
				{
					path: issue.path,
					found,
					rule: `no such name; expected ${list(values)}.`,
					misspelt: String(issue.path.at(-1)),
					candidates: values,
				},
			];
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
		case 'invalid_type':
			return [
				{
					path: issue.path,
					found,
					rule: issue.message.startsWith('expected')
						? issue.message
						: `expected ${typeNames[issue.expected] ?? issue.expected}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		case 'too_small':
			return [
				{
					path: issue.path,
					found,
					rule: `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${unit(issue.origin)}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		case 'too_big':
			return [
				{
					path: issue.path,
					found,
					rule: `expected at most ${String(issue.maximum)}${unit(issue.origin)}`,
					misspelt: undefined,
					candidates: [],
				},
			];
		case 'invalid_union': {
			const options = discriminants(schema, issue.path.slice(0, -1), issue.path.at(-1));
			return [
				{
					path: issue.path,
					found,
					rule: options.length > 0 ? `expected ${options.join(' | ')}` : 'expected one of the known forms',
					misspelt: textOf(found),
					candidates: options,
				},
			];
		}
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

function unit(origin: string): string {
	if (origin === 'string') return ' characters';
	return origin === 'array' ? ' items' : '';
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

/** The schema at a path, wrappers (default, optional) taken off; undefined inside unions and records. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
	let at: z.core.$ZodType | undefined = unwrap(schema);
	for (const step of path) {
		if (at instanceof z.ZodObject) at = at.shape[String(step)] as z.core.$ZodType | undefined;
		else if (at instanceof z.ZodArray) at = at.element;
		else return undefined;
		at = at && unwrap(at);
	}
	return at;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
	return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
	const at = schemaAt(schema, path);
	return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The values that tell a union’s forms apart. */
function discriminants(schema: z.core.$ZodType, path: readonly PropertyKey[], key: PropertyKey | undefined): string[] {
	const at = schemaAt(schema, path);
	if (!(at instanceof z.ZodDiscriminatedUnion) || key === undefined) return [];
	return at.options.flatMap((option: z.core.$ZodType) => {
		const literal = option instanceof z.ZodObject ? (option.shape[String(key)] as unknown) : undefined;
		return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
	});
}
