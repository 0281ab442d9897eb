/** A problem in content/, in its place. */
export interface LocatedProblem {
	readonly file: string;
	/** 0 for a folder, or where the path itself is wrong. */
	readonly line: number;
	readonly field: string;
	readonly found: unknown;
	readonly rule: string;
	/** A word that may be misspelt, and what it may have been meant to be. */
	readonly misspelt: string | undefined;
	readonly candidates: readonly string[];
}

/** As much of an entry as it takes to say where in it something is. */
interface Place {
	readonly file: string;
	/** What it is as a whole: "frontmatter" or "table". */
	readonly whole: string;
	lineOf(path: readonly PropertyKey[]): number;
}

/**
 * A problem of a field of an entry, or of a row of a table; of the whole where `path` is empty. `candidates`: what would have
 * been right. The nearest is suggested when what was found may be a slip of it.
 */
export function fieldProblem(
	raw: Place,
	path: readonly (string | number)[],
	found: unknown,
	rule: string,
	candidates: readonly string[] = [],
): LocatedProblem {
	const misspelt = candidates.length > 0 && typeof found === 'string' ? found : undefined;
	const field = path.length === 0 ? raw.whole : path.join('.');
	return { file: raw.file, line: raw.lineOf(path), field, found, rule, misspelt, candidates };
}

/** A fault of the check itself, with the file that it was at. */
export class CheckFault extends Error {
	override name = 'CheckFault';
	readonly file: string;
	constructor(file: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.file = file;
	}
}

/** Does something with a file; what goes wrong in the check itself then says with which. Throws CheckFault. */
export function ofFile<Result>(file: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw error instanceof CheckFault ? error : new CheckFault(file, error);
	}
}
