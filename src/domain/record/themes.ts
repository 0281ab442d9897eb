/** Themes: what points to improve are about. A point has one to three of them, the main one first. */
export interface Theme {
	/** As records and addresses name it: "front-door". */
	readonly id: string;
	/** As readers see it, with a capital: "Front door". */
	readonly label: string;
	/** What it is about, in one sentence. */
	readonly meaning: string;
	/** What counts as this theme. */
	readonly belongs: string;
	/** What belongs to another theme instead; undefined where nobody would mistake it. */
	readonly not: string | undefined;
	/** Terms of the glossary that explain it, by file name. */
	readonly terms: readonly string[];
	/** What a councillor may ask about a point on it: "How many …?" */
	readonly question: string;
	/** Words of a report, in small letters, that show that a point is about this theme. */
	readonly cues: readonly string[];
}

/** The most themes that a point may have. */
export const MOST_THEMES = 3;
