/** What a report says besides its grades, in our own words. */
import type { IsoDate } from '../basics/dates.ts';

/** What a report can say of how services have changed since the previous inspection. */
export const directions = ['better', 'worse', 'mixed', 'steady', 'not-said'] as const;

/** How the services have changed since the previous inspection, as the report says it. */
export type Direction = (typeof directions)[number];

/** What a report can say about the circumstances of the services. */
export const circumstanceKinds = [
	'monitoring-visits',
	'focused-visits',
	'joint-inspection',
	'notice',
	'commissioner',
	'trust',
	'leadership',
	'court',
] as const;

/** A kind of circumstance that a report mentions. */
export type CircumstanceKind = (typeof circumstanceKinds)[number];

/** A statement with the page of the PDF that says it. */
export interface Finding {
	readonly page: number;
	readonly text: string;
}

interface Circumstance extends Finding {
	readonly kind: CircumstanceKind;
}

/** Findings of a whole report. */
export interface Findings {
	/** What works, what does not, and what has changed, in 60 to 110 words. */
	readonly summary: string;
	readonly direction: Direction;
	/** Three to five. */
	readonly strengths: readonly Finding[];
	/** Weaker matters that the report names outside its points to improve; at most five. */
	readonly alsoNoted: readonly Finding[];
	/** What children, young people or carers said, in one sentence; undefined where the report does not say. */
	readonly voice: Finding | undefined;
	readonly circumstances: readonly Circumstance[];
	/** The day on which a second person compared them with the report; undefined when nobody has yet. */
	readonly reviewed: IsoDate | undefined;
}
