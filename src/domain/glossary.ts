/** Terms of art and their plain meaning. */
export interface Term {
	readonly slug: string;
	readonly term: string;
	readonly synonyms: readonly string[];
	readonly meaning: string;
	/** Related terms by slug. */
	readonly see: readonly string[];
	/** Whether the term is marked in running text; yes where nothing is said. */
	readonly mark?: boolean;
	/** Where given, only these spellings are marked, letter by letter. */
	readonly exactly?: readonly string[];
}
