/** Days and periods that explain a chart over time. Each is from a source; a note says where it is our own reading. */
import { addDays } from '../basics/dates.ts';
import type { IsoDate } from '../basics/dates.ts';

/**
 * notable: a day worth jumping to. pause: a time without routine inspections, from the first to the last day on which none
 * began. after-election: a day just after a polling day on which many reports were published together; that they were held
 * back is our reading of the record.
 */
export const momentKinds = ['notable', 'pause', 'after-election'] as const;

/** One of momentKinds. */
type MomentKind = (typeof momentKinds)[number];

/** A day or a period that explains a chart. */
export interface Moment {
	readonly kind: MomentKind;
	readonly day: IsoDate;
	/** The last day of a pause; undefined for a single day. */
	readonly until: IsoDate | undefined;
	readonly label: string;
	/** More for the list below a chart; {day}, {until} and {next} stand for its own days, {props.facts.…} for facts. */
	readonly note: string;
}

/** The days that a note may name: its day, its last day, and the day after that. */
export function ownDaysOf({ day, until }: Moment): Readonly<Record<string, IsoDate>> {
	return until === undefined ? { day } : { day, until, next: addDays(until, 1) };
}

/** A time without routine inspections. */
export interface Pause extends Moment {
	readonly kind: 'pause';
	readonly until: IsoDate;
}

/** The days worth jumping to, oldest first. */
export function notableDays(moments: readonly Moment[]): Moment[] {
	return moments.filter(({ kind }) => kind === 'notable').sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The times without routine inspections. */
export function pausesOf(moments: readonly Moment[]): Pause[] {
	return moments.filter((moment): moment is Pause => moment.kind === 'pause' && moment.until !== undefined);
}
