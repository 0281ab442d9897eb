/** Whole collections: each has an entry at least. A collection that is gone would leave a site that is in order, and smaller. */
import { entryCollections, tables } from '../../schemas/collections.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawContent } from '../raw-content.ts';
import type { EntryCollection, TableName } from '../../schemas/collections.ts';

/** Collections and tables without an entry. Those with a file that could not be read have a problem of their own. */
export function emptyProblems({ entries, tables: read, unreadable }: RawContent): LocatedProblem[] {
	const problem = (file: string, rule: string): LocatedProblem[] =>
		unreadable.some((one) => one.file === file || one.file.startsWith(`${file}/`))
			? []
			: [{ file, line: 0, field: 'path', found: undefined, rule, misspelt: undefined, candidates: [] }];
	const collections = Object.keys(entryCollections) as EntryCollection[];
	const names = Object.keys(tables) as TableName[];
	return [
		...collections
			.filter((name) => entries[name].length === 0)
			.flatMap((name) => problem(`content/${name}`, `expected at least one entry in content/${name}`)),
		...names.flatMap((name) => {
			const { file } = tables[name];
			const data = read[name]?.data;
			// The schema of a table reports an empty one, the map has a rule of its own, and no address need have moved.
			const isThere = read[name] !== undefined;
			if (name === 'moved-addresses') return isThere ? [] : problem(`content/${file}`, 'expected the table');
			const isEmpty = !isThere || (Array.isArray(data) && data.length === 0);
			return isEmpty && name !== 'tile-map'
				? problem(`content/${file}`, 'expected the table, with a row at least')
				: [];
		}),
	];
}
