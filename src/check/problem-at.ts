/** A problem of a table or an entry at one of its fields. */
import type { LocatedProblem } from './problems.ts';
import type { RawEntry } from './read-content.ts';

/**
 * The problem with the line of its field. `path`: empty for the whole. `candidates`: what would have been right; the nearest
 * is offered when what was found may be a slip of it.
 */
export function problemAt(
	raw: RawEntry,
	path: readonly (string | number)[],
	found: unknown,
	rule: string,
	candidates: readonly string[] = [],
): LocatedProblem {
	const misspelt = candidates.length > 0 && typeof found === 'string' ? found : undefined;
	const field = path.length === 0 ? raw.whole : path.join('.');
	return { file: raw.file, line: raw.lineOf(path), field, found, rule, misspelt, candidates };
}
