/** Reads entries and tables by their schemas. */
import { z } from 'astro/zod';
import { describeIssue } from './describe-issue.ts';
import { ofFile } from './problems.ts';
import { entryCollections, tables } from '../schemas/collections.ts';
import { jointKindPath, jointPath } from '../schemas/joint.ts';
import { reportPath } from '../schemas/report.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawContent, RawEntry } from './raw-content.ts';
import type { EntryCollection, TableName } from '../schemas/collections.ts';
import type { CheckedEntry } from '../schemas/corpus-entries.ts';

/** Collections whose paths say something, with how they are read. */
const namedByPath: Partial<Record<EntryCollection, (id: string) => object | { readonly problem: string }>> = {
	reports: reportPath,
	joint: jointPath,
	'joint-kinds': jointKindPath,
};

/** Gives what is as its schema says, and adds to `problems` what is not. */
export class SchemaReader {
	/** Entries and tables that were asked for, as they stand in their files: "reports/hampshire/2014-04-22", "themes". */
	readonly raws = new Map<string, RawEntry>();
	readonly #content: RawContent;
	readonly #problems: LocatedProblem[];

	constructor(content: RawContent, problems: LocatedProblem[]) {
		this.#content = content;
		this.#problems = problems;
	}

	/** The entries of a collection. */
	entries<Name extends EntryCollection>(collection: Name): CheckedEntry<(typeof entryCollections)[Name]>[] {
		return this.#valid(entryCollections[collection], collection);
	}

	/** The rows of a table; none where one of them is not in order. */
	rows<Name extends TableName>(name: Name): z.infer<(typeof tables)[Name]['schema']>[] {
		const raw = this.#content.tables[name];
		if (!raw) return [];
		this.raws.set(name, raw);
		const schema: (typeof tables)[Name]['schema'] = tables[name].schema;
		return validate(z.array(schema), raw, this.#problems) ?? [];
	}

	#valid<Schema extends z.ZodType>(schema: Schema, collection: EntryCollection): CheckedEntry<Schema>[] {
		return this.#content.entries[collection].flatMap((raw) => {
			this.raws.set(raw.entry, raw);
			const path: { readonly problem?: string } = namedByPath[collection]?.(raw.id) ?? {};
			if (path.problem !== undefined) {
				this.#problems.push({
					file: raw.file,
					line: 0,
					field: 'path',
					found: raw.id,
					rule: path.problem,
					misspelt: undefined,
					candidates: [],
				});
				return [];
			}
			const data = validate(schema, raw, this.#problems);
			return data === undefined ? [] : [{ id: raw.id, data }];
		});
	}

	/** What was made of entries, each with its file. */
	filed<Entry>(
		collection: EntryCollection,
		made: readonly Entry[],
		id: (entry: Entry) => string,
	): { readonly raw: RawEntry; readonly entry: Entry }[] {
		return made.flatMap((entry) => {
			const raw = this.raws.get(`${collection}/${id(entry)}`);
			return raw ? [{ raw, entry }] : [];
		});
	}
}

/** The value of an entry or a table; undefined where `problems` was given what is wrong with it. */
function validate<Schema extends z.ZodType>(
	schema: Schema,
	raw: RawEntry,
	problems: LocatedProblem[],
): z.infer<Schema> | undefined {
	const result = ofFile(raw.file, () => schema.safeParse(raw.data, { reportInput: true }));
	if (result.success) return result.data;
	for (const [index, issue] of result.error.issues.entries()) {
		// Of a value that breaks several rules the first says what to do; a list is not “too short” for a text as well.
		const place = issue.path.join('.');
		const isFirst = result.error.issues.findIndex((other) => other.path.join('.') === place) === index;
		if (!isFirst && ['invalid_format', 'too_small', 'too_big', 'custom'].includes(issue.code)) continue;
		for (const { path, ...described } of describeIssue(schema, raw.data, issue)) {
			const field = path.length === 0 ? raw.whole : path.map(String).join('.');
			problems.push({ file: raw.file, line: raw.lineOf(path), field, ...described });
		}
	}
	return undefined;
}
