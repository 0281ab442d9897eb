export interface LinkView {
	readonly text: string;
	readonly address: string;
}
