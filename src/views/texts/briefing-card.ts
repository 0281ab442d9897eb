/** A briefing for lists and for its own page. */
export interface BriefingCard {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	/** The id of the report that it is about; undefined when it is not about one report. */
	readonly report?: string | undefined;
	/** Day on which an editor last checked its facts. */
	readonly checked: string;
	readonly sources: readonly { readonly title: string; readonly url?: string | undefined }[];
}
