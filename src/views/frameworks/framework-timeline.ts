/** The timeline’s page: events by year, and the kinds of inspection as bars on one time axis. */
import { eventYears } from '../../domain/record/framework-timeline.ts';
import { daysBetween } from '../../domain/basics/dates.ts';
import { addresses } from '../addresses/addresses.ts';
import { dayText, spanText, stayText } from '../words/wording.ts';
import type { DateSpan, IsoDate } from '../../domain/basics/dates.ts';
import type {
	Certainty,
	EventKind,
	Period,
	TimelineEvent,
	TimelineSource,
} from '../../domain/record/framework-timeline.ts';
import type { Framework } from '../../domain/record/frameworks.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

const certaintyLabels: Record<Certainty, string> = {
	read: 'read in the reports',
	official: 'official source',
	secondary: 'press or council paper',
};

const eventKindLabels: Record<EventKind, string> = {
	law: 'Law',
	framework: 'Framework',
	inspections: 'Inspections',
	around: 'Around inspections',
};

interface EventView {
	readonly id: string;
	/** "19 November 2013", "mid-2012". */
	readonly when: string;
	readonly kind: string;
	readonly text: string;
	readonly certainty: string;
	readonly sources: readonly TimelineSource[];
}

/** The events of one year, oldest first. */
export interface YearView {
	readonly year: string;
	readonly events: readonly EventView[];
}

function eventDays(span: DateSpan): string {
	// Two exact days are worded as a stay; a month or a year is worded as a span.
	const text = spanText(span);
	return text.startsWith('between')
		? stayText({ earliest: span.earliest, latest: span.earliest }, { earliest: span.latest, latest: span.latest })
		: text;
}

/** Every event, by the year in which it began. `all`: oldest first. */
export function timelineYears(all: readonly TimelineEvent[]): YearView[] {
	return [...Map.groupBy(all, (event) => event.when.earliest.slice(0, 4))].map(([year, events]) => ({
		year,
		events: events.map((event) => ({
			id: event.id,
			when: event.words ?? eventDays(event.when),
			kind: eventKindLabels[event.kind],
			text: event.text,
			certainty: certaintyLabels[event.certainty],
			sources: event.sources,
		})),
	}));
}

/** First and last year of the picture. */
export const pictureYears = eventYears;
const first: IsoDate = `${pictureYears.from}-01-01`;
const end: IsoDate = `${pictureYears.to + 1}-01-01`;

/** A day’s position in the picture, in thousandths of its width. */
export function placeOf(day: IsoDate): number {
	return Math.round((1000 * daysBetween(first, day)) / daysBetween(first, end));
}

/** A kind of inspection as a bar on the scale of years. Positions and widths are in thousandths of the picture. */
export interface BarView {
	readonly label: string;
	readonly address: string;
	/** "19 November 2013 to 11 June 2018". */
	readonly when: string;
	readonly parts: readonly {
		readonly from: number;
		readonly width: number;
		readonly kind: 'full' | 'after' | 'planned';
	}[];
}

/**
 * Bars for every kind of inspection of councils, oldest first. `periods`: kinds without reports in the record; `asAt`:
 * the day on which the bar of a kind still in use ends.
 */
export function timelineBars(record: InspectionHistory, periods: readonly Period[], asAt: IsoDate): BarView[] {
	const bar = (from: IsoDate, to: IsoDate, kind: 'full' | 'after' | 'planned') => ({
		from: placeOf(from),
		width: Math.max(4, placeOf(to) - placeOf(from)),
		kind,
	});
	const outside = periods.map((period) => ({
		from: period.from,
		view: {
			label: period.label,
			address: addresses.framework(period.id),
			when: `${yearsText(period.from, period.to)}; ${period.note}`,
			parts: [bar(period.from, period.to ?? asAt, period.planned ? 'planned' : 'full')],
		},
	}));
	const inside = record.frameworks.flatMap((framework) =>
		// Boards were reviewed within single inspections, so the one separate review has no bar.
		framework.editions
			.filter(({ scope }) => scope !== 'safeguarding-board')
			.map((edition) => ({
				from: edition.from,
				view: {
					label: labelOf(framework, edition.label),
					address: addresses.framework(framework.slug),
					when:
						edition.to === undefined
							? `since ${dayText(edition.from)}`
							: `${dayText(edition.from)} to ${dayText(edition.to)}${edition.afterwards ? `, second inspections until ${dayText(edition.afterwards.to)}` : ''}`,
					parts: [
						bar(edition.from, edition.to ?? asAt, 'full'),
						...(edition.to !== undefined && edition.afterwards
							? [bar(edition.to, edition.afterwards.to, 'after')]
							: []),
					],
				},
			})),
	);
	return [...outside, ...inside]
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
		.map(({ view }) => view);
}

function yearsText(from: IsoDate, to: IsoDate | undefined): string {
	const [a, b] = [from.slice(0, 4), to?.slice(0, 4)];
	return b === undefined ? `since ${a}` : a === b ? a : `${a} to ${b}`;
}

function labelOf(framework: Framework, edition: string): string {
	return framework.editions.length > 1 ? `${framework.short} ${edition}` : framework.name;
}
