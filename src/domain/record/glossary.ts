/** Terms of art and their plain meaning. */
export interface Term {
	readonly slug: string;
	readonly term: string;
	readonly synonyms: readonly string[];
	readonly meaning: string;
	/** Related terms by slug. */
	readonly see: readonly string[];
	/** Whether the term is marked in running text; true by default. */
	readonly mark?: boolean;
	/** Where given, only these spellings are marked, letter by letter. */
	readonly exactly?: readonly string[];
	/** The sources of the meaning, and the day on which an editor last checked it; both or neither. */
	readonly sources?: readonly { readonly title: string; readonly url?: string | undefined }[] | undefined;
	readonly checked?: string | undefined;
}
