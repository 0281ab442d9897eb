/** A document that a text rests on. */
export interface SourceView {
	readonly title: string;
	readonly url?: string | undefined;
}
