/** A link, as used in every view; `address` is an address on the site, without its base. */
export interface LinkView {
	readonly text: string;
	readonly address: string;
}
