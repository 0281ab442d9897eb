/** What a page says of a part of its address that could not be used. */
export interface Notice {
	readonly text: string;
	/** What may have been meant; addresses begin with "?". */
	readonly meant: readonly { readonly text: string; readonly address: string }[];
}
