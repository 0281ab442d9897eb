/** Places in a sequence: "12th inspected under the framework, joint with Bradford", "12th published". */
import { exactDay } from '../basics/dates.ts';
import { onceFor } from '../basics/once-for.ts';
import { countWhile } from '../basics/sorted.ts';
import { startOf } from './reports.ts';
import type { DateSpan, IsoDate } from '../basics/dates.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** The place of an inspection in a sequence by day. Inspections of the same day share a place. */
export interface Place {
	/** 1 for the first. */
	readonly place: number;
	/** Other inspections with the same day, in order of id. */
	readonly jointWith: readonly Inspection[];
	/** How many inspections the sequence has. */
	readonly of: number;
	/** Inspections whose date is known only within bounds that include this one’s day: they may have been earlier. */
	readonly uncertain: readonly Inspection[];
}

/** The place of a report among all inspections of its framework, by first day on site. */
export function placeByStart(record: InspectionHistory, report: Inspection): Place | undefined {
	return placeIn(linesByStart(record), report, startOf(report));
}

/** The place of a report among all reports of its framework, by day of publication. */
export function placeByPublication(record: InspectionHistory, report: Inspection): Place | undefined {
	return placeIn(linesByPublication(record), report, report.published);
}

/** The inspections of a framework, arranged by their days, so that a place can be looked up without going through all of them. */
interface Line {
	readonly of: number;
	/** The latest possible day of each, in order. */
	readonly latest: readonly IsoDate[];
	/** Those whose day is known, in order of id. */
	readonly onDay: ReadonlyMap<IsoDate, readonly Inspection[]>;
	/** Those whose day is not known. */
	readonly within: readonly { readonly report: Inspection; readonly span: DateSpan }[];
}

type Lines = ReadonlyMap<string, Line>;

const linesByStart = onceFor((record: InspectionHistory) => linesOf(record, startOf));
const linesByPublication = onceFor((record: InspectionHistory) => linesOf(record, ({ published }) => published));

function linesOf(record: InspectionHistory, dateOf: (report: Inspection) => DateSpan): Lines {
	const frameworks = Map.groupBy(record.reports, ({ framework }) => framework);
	return new Map(
		[...frameworks].map(([framework, reports]): [string, Line] => {
			const dated = reports.map((report) => ({ report, span: dateOf(report), day: exactDay(dateOf(report)) }));
			const known = dated.flatMap(({ report, day }) => (day === undefined ? [] : [{ report, day }]));
			known.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
			const days = Map.groupBy(known, ({ day }) => day);
			return [
				framework,
				{
					of: reports.length,
					latest: dated.map(({ span }) => span.latest).sort(),
					onDay: new Map([...days].map(([day, list]) => [day, list.map(({ report }) => report)])),
					within: dated.filter(({ day }) => day === undefined),
				},
			];
		}),
	);
}

/** Undefined when the report’s own day is not known. */
function placeIn(lines: Lines, report: Inspection, span: DateSpan): Place | undefined {
	const day = exactDay(span);
	const line = lines.get(report.framework);
	if (day === undefined || !line) return undefined;
	return {
		place: countWhile(line.latest, (latest) => latest < day) + 1,
		jointWith: (line.onDay.get(day) ?? []).filter((other) => other !== report),
		of: line.of,
		uncertain: line.within.flatMap(({ report: other, span: { earliest, latest } }) =>
			earliest <= day && day <= latest ? [other] : [],
		),
	};
}
