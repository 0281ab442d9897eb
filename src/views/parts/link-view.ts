/** A link as every view has it. */
export interface LinkView {
	readonly text: string;
	readonly address: string;
}
