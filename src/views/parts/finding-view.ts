/** A statement on what a report found, as pages show it. */

/** A statement with the page of the PDF that says it. */
export interface FindingView {
	readonly text: string;
	readonly page: number;
	/** The address of that page; undefined where the PDF’s is not known. */
	readonly url: string | undefined;
}
