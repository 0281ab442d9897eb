/** What happened when: laws, frameworks and changes of them. Each event says how sure it is and names its sources. */
import type { DateSpan, IsoDate } from '../basics/dates.ts';

/** read: in the reports of the record; official: in a law or an official paper; secondary: in press or council papers. */
export const certainties = ['read', 'official', 'secondary'] as const;

/** How sure an event is. */
export type Certainty = (typeof certainties)[number];

/** What an event is about. */
export const eventKinds = ['law', 'framework', 'inspections', 'around'] as const;

/** One of eventKinds. */
export type EventKind = (typeof eventKinds)[number];

/** A document that an event rests on. */
export interface TimelineSource {
	readonly title: string;
	readonly url: string | undefined;
}

/** Something that happened, or is announced. */
export interface TimelineEvent {
	/** Stable and short, for links to it: "first-sif". */
	readonly id: string;
	readonly when: DateSpan;
	/** How the source says when, where that is less than a day, month or year: "mid-2012". */
	readonly words: string | undefined;
	readonly kind: EventKind;
	readonly text: string;
	readonly certainty: Certainty;
	/** Empty where the reports of the record are the source. */
	readonly sources: readonly TimelineSource[];
}

/** A kind of inspection and when it was in use, for a picture. */
export interface Period {
	readonly id: string;
	readonly label: string;
	readonly from: IsoDate;
	/** Undefined while in use, and where no end is set. */
	readonly to: IsoDate | undefined;
	/** Announced, not yet in use. */
	readonly planned: boolean;
	/** What the record does not tell exactly. */
	readonly note: string;
}

/** The timeline: its events, oldest first, and the kinds of inspection that the record has no reports of. */
export interface Timeline {
	readonly events: readonly TimelineEvent[];
	readonly periods: readonly Period[];
}
