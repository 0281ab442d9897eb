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
