/** The timeline of laws, frameworks and changes to them. Each event says how certain it is and cites its sources. */
import type { DateSpan, IsoDate } from '../basics/dates.ts';

/** First and last year of the timeline: of its events, and of the picture of kinds of inspection. */
export const eventYears = { from: 2004, to: 2027 } as const;

/** read: in the reports of the record; official: in a law or an official paper; secondary: in press or council papers. */
export const certainties = ['read', 'official', 'secondary'] as const;

/** How certain an event is. */
export type Certainty = (typeof certainties)[number];

/** What an event is about. */
export const eventKinds = ['law', 'framework', 'inspections', 'around'] as const;

/** What an event of the timeline is about, as content/timeline.yaml names it. */
export type EventKind = (typeof eventKinds)[number];

/** A document that is a source for an event. */
export interface TimelineSource {
	readonly title: string;
	readonly url: string | undefined;
}

/** Something that happened, or is announced. */
export interface TimelineEvent {
	/** Stable and short, for links to it: "first-sif". */
	readonly id: string;
	readonly when: DateSpan;
	/** The source’s own words for the time, where it is less exact than a day, month or year: "mid-2012". */
	readonly words: string | undefined;
	readonly kind: EventKind;
	readonly text: string;
	readonly certainty: Certainty;
	/** Empty where the reports of the record are the source. */
	readonly sources: readonly TimelineSource[];
}

/** A kind of inspection and when it was in use, for the timeline’s picture. */
export interface Period {
	readonly id: string;
	readonly label: string;
	readonly from: IsoDate;
	/** Undefined while it is in use and when no end has been set. */
	readonly to: IsoDate | undefined;
	/** Announced, not yet in use. */
	readonly planned: boolean;
	/** What is not known exactly about the period. */
	readonly note: string;
}

/** The timeline: its events, oldest first, and the kinds of inspection without reports in the record. */
export interface Timeline {
	readonly events: readonly TimelineEvent[];
	readonly periods: readonly Period[];
}
