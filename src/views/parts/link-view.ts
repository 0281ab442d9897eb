/** A link as every view has it; `address` is of the site, without its base. */
export interface LinkView {
	readonly text: string;
	readonly address: string;
}
