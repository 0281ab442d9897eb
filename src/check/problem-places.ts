/** Where problems between entries are, and which of them only follow from an entry that is not in order itself. */
import { entryCollections } from '../schemas/collections.ts';
import type { RawContent, RawEntry } from './raw-content.ts';
import type { Problem } from '../domain/record/entries.ts';
import type { EntryCollection } from '../schemas/collections.ts';
import type { LocatedProblem } from './problems.ts';

/** Ids of the entries that have a file and could not be read, or are not as their schema says, by collection. */
export function faultyEntries(
	{ entries, unreadable }: RawContent,
	valid: Readonly<Record<EntryCollection, readonly { readonly id: string }[]>>,
): Record<EntryCollection, string[]> {
	const ofCollection = (collection: EntryCollection): string[] => {
		const folder = `content/${collection}/`;
		const unread = unreadable.flatMap(({ file }) =>
			file.startsWith(folder) ? [file.slice(folder.length).replace(/\.[^./]*$/, '')] : [],
		);
		const ids = new Set(valid[collection].map(({ id }) => id));
		return [...unread, ...entries[collection].map(({ id }) => id).filter((id) => !ids.has(id))];
	};
	const names = Object.keys(entryCollections) as EntryCollection[];
	return Object.fromEntries(names.map((name) => [name, ofCollection(name)])) as Record<EntryCollection, string[]>;
}

/** Whether a problem names an entry that is there and not in order itself, or says that a collection of such is empty. */
export function followsFrom({ entry, found }: Problem, faulty: readonly string[]): boolean {
	return (typeof found === 'string' && faulty.includes(found)) || (entry in entryCollections && faulty.length > 0);
}

/** A problem between entries, with its file and line. */
export function inFile(
	{ entry, field, found, rule, candidates = [] }: Problem,
	raws: ReadonlyMap<string, RawEntry>,
): LocatedProblem {
	const raw = raws.get(entry);
	return {
		file: raw?.file ?? `content/${entry}`,
		line: raw && field !== '' ? raw.lineOf(field.split('.')) : 0,
		field,
		found,
		rule,
		misspelt: typeof found === 'string' ? found : undefined,
		candidates,
	};
}

/** The day of publication of most reports stands in their file’s name alone: what is wrong with it is wrong there. */
export function withPlaceOfDay(problem: LocatedProblem, reports: readonly RawEntry[]): LocatedProblem {
	if (problem.field !== 'published' || problem.found === undefined) return problem;
	const raw = reports.find(({ file }) => file === problem.file);
	const isInFields = typeof raw?.data === 'object' && raw.data !== null && 'published' in raw.data;
	return raw && !isInFields ? { ...problem, line: 0, field: 'path' } : problem;
}
