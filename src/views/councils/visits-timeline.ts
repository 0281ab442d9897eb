/** Every visit to a council on one time axis: a line for each kind, a mark for the first day of each visit. */
import { countText, listText, monthText, numberText } from '../words/wording.ts';
import { daysBetween } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { EveryVisit, VisitKind } from './every-visit.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** A visit. Places run from 0, the first day of the first visit’s year, to 1000, the last day of the record or the council. */
interface VisitMark {
	readonly place: number;
	/** "Dec 2024". */
	readonly label: string;
}

/** The visits of a kind, oldest first. */
export interface VisitLane {
	readonly kind: VisitKind;
	readonly label: string;
	readonly marks: readonly VisitMark[];
	/** Whether every visit is in the record; where not, there may have been others, except in the time that `known` gives. */
	readonly complete: boolean;
	/** The only time of which we know every visit; undefined where there is none. */
	readonly known: { readonly from: number; readonly to: number } | undefined;
}

/** The visits as a drawing. */
export interface VisitsTimeline {
	readonly title: string;
	readonly caption: string;
	/** How to read it; only what applies. */
	readonly note: string;
	/** Every visit, for readers who cannot see the drawing. */
	readonly text: string;
	readonly lanes: readonly VisitLane[];
	readonly years: readonly { readonly label: string; readonly place: number }[];
}

/**
 * The timeline; undefined for a council with fewer than two visits. `covered`: the days of the table of focused and
 * monitoring visits. Their line appears wherever that table covers days of the council, even without visits, because it is an
 * answer that there were none.
 */
export function visitsTimeline(
	record: InspectionRecord,
	slug: string,
	{ rows, kinds }: EveryVisit,
	covered: { readonly from: IsoDate; readonly to: IsoDate },
): VisitsTimeline | undefined {
	const { name, to } = record.authority(slug);
	const days = rows.map(({ day }) => day).toSorted();
	const [oldest, newest] = [days[0], days.at(-1)];
	if (oldest === undefined || newest === undefined || days.length < 2) return undefined;
	const first = `${oldest.slice(0, 4)}-01-01`;
	const last = [to ?? asAtDate(record), newest].toSorted().at(-1) ?? newest;
	const place = (day: IsoDate): number => {
		const share = daysBetween(first, day) / daysBetween(first, last);
		return Math.round(10_000 * Math.min(1, Math.max(0, share))) / 10;
	};
	const isCovered = covered.from < last && covered.to > first;
	const lanes = laneOrder.flatMap((kind): VisitLane[] => {
		const own = rows.filter((row) => row.kind === kind).toReversed();
		const known = kind === 'between' && isCovered;
		if (own.length === 0 && !known) return [];
		return [
			{
				kind,
				label: laneLabels[kind],
				marks: own.map(({ day }) => ({ place: place(day), label: shortMonth(day) })),
				complete: kind === 'graded',
				known: known ? { from: place(covered.from), to: place(covered.to) } : undefined,
			},
		];
	});
	const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
	return {
		title: `${name}: ${countText(rows.length, 'visit')} of ${kinds.length === 1 ? 'one kind' : `${numberText(kinds.length)} kinds`} in this record since ${from}`,
		caption: 'Each mark is the first day of a visit. Only graded inspections give the council grades.',
		note: [
			isCovered
				? `Shaded: ${monthText(covered.from)} to ${monthText(covered.to)}, the only time for which we have a list of focused and monitoring visits.`
				: '',
			lanes.some(({ complete }) => !complete) ? 'Dots: there may have been visits that we do not know of.' : '',
		]
			.filter(Boolean)
			.join(' '),
		text: `Every visit to ${name} by kind. ${lanes.map(laneText).join('. ')}. The list above has them all.`,
		lanes,
		years: Array.from({ length: until - from + 1 }, (_, index) => ({
			label: String(from + index),
			place: place(`${from + index}-01-01`),
		})),
	};
}

/** The lines from above to below. */
const laneOrder: readonly VisitKind[] = ['graded', 'between', 'jtai', 'send', 'progress'];

const laneLabels: Record<VisitKind, string> = {
	graded: 'Graded inspections',
	between: 'Focused and monitoring visits',
	jtai: 'Joint targeted area inspections',
	send: 'Area SEND inspections',
	progress: 'Inspection of progress (2009)',
};

function laneText({ label, marks }: VisitLane): string {
	return `${label}: ${marks.length === 0 ? 'none in this record' : listText(marks.map((mark) => mark.label))}`;
}

/** "Dec 2024". */
function shortMonth(day: IsoDate): string {
	const [month = '', year = ''] = monthText(day).split(' ');
	return `${month.slice(0, 3)} ${year}`;
}
