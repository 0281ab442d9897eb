/** A document that is a source for a text. */
export interface CitedSource {
	readonly title: string;
	readonly url?: string | undefined;
}
