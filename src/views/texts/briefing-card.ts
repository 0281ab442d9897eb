/** A briefing as lists and its own page show it. */
export interface BriefingCard {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	/** The report that it is about, by id; undefined where it is about none. */
	readonly report?: string | undefined;
	/** Day on which an editor last checked its facts. */
	readonly checked: string;
	readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
}
