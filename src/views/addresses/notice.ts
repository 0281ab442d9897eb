/** A message about a part of the page’s address that could not be used. */
export interface Notice {
	readonly text: string;
	/** Suggestions for what the reader may have meant; their addresses begin with "?". */
	readonly meant: readonly { readonly text: string; readonly address: string }[];
}
