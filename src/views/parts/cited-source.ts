/** A document that a text rests on. */
export interface CitedSource {
	readonly title: string;
	readonly url?: string | undefined;
}
