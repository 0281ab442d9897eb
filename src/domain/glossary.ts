/** Terms of art and their plain meaning. */
export interface Term {
	readonly slug: string;
	readonly term: string;
	readonly synonyms: readonly string[];
	readonly meaning: string;
	/** Related terms by slug. */
	readonly see: readonly string[];
}
