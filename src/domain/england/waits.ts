/** Waits: how long ago each authority was judged, and how long reports took to be published. */
import { daysBetween } from '../basics/dates.ts';
import { quantile } from '../basics/statistics.ts';
import { existedOn } from '../record/authorities.ts';
import { daysToPublication } from '../record/durations.ts';
import { latestPublished, publishedBy } from '../record/latest.ts';
import { endOf } from '../record/reports.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/** When an authority’s services were last judged, as at a day. */
export interface LastJudged {
	readonly authority: CountedAuthority;
	/** The latest inspection whose report had been published; undefined when there was none. */
	readonly report: Inspection | undefined;
	/** Days since inspectors left, counted from the last possible day; undefined when there was no inspection. */
	readonly days: number | undefined;
	/** Whole years since inspectors left. */
	readonly years: number | undefined;
}

/** Every authority that existed on the day, the longest wait first; authorities not yet inspected are last. */
export function lastJudged(record: InspectionHistory, day: IsoDate): LastJudged[] {
	return record.authorities
		.filter((authority) => existedOn(authority, day))
		.map((authority): LastJudged => {
			const report = latestPublished(record, authority.slug, { asAt: publishedBy(day) });
			if (!report) return { authority, report, days: undefined, years: undefined };
			const left = endOf(report).latest;
			return { authority, report, days: daysBetween(left, day), years: wholeYears(left, day) };
		})
		.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

function wholeYears(from: IsoDate, to: IsoDate): number {
	return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** How long reports took, for one framework and one year of publication. */
export interface PublicationWait {
	readonly framework: string;
	readonly year: string;
	/** Reports of that year, and those whose days are not both known. */
	readonly reports: number;
	readonly unknown: number;
	/** Calendar days from the last day on site to publication. */
	readonly lowerQuartile: number;
	readonly median: number;
	readonly upperQuartile: number;
	readonly fastest: number;
	readonly slowest: { readonly days: number; readonly inspections: readonly Inspection[] };
}

/** Waits by framework and year of publication, oldest first; years without a known wait are left out. */
export function publicationWaits(record: InspectionHistory, frameworks: readonly string[]): PublicationWait[] {
	return frameworks.flatMap((framework) => {
		const reports = record.reports.filter((r) => r.framework === framework);
		const byYear = Map.groupBy(reports, (r) => r.published.latest.slice(0, 4));
		return [...byYear].flatMap(([year, list]) => {
			const found = waitOf(list);
			return found ? [{ framework, year, ...found }] : [];
		});
	});
}

/** How long a set of reports took; undefined when no wait is known. */
export function waitOf(reports: readonly Inspection[]): Omit<PublicationWait, 'framework' | 'year'> | undefined {
	const waits = reports.flatMap((inspection) => {
		const days = daysToPublication(inspection);
		return days === undefined ? [] : [{ inspection, days }];
	});
	const days = waits.map((w) => w.days).sort((a, b) => a - b);
	const [fastest, most] = [days[0], days.at(-1)];
	if (fastest === undefined || most === undefined) return undefined;
	return {
		reports: reports.length,
		unknown: reports.length - waits.length,
		lowerQuartile: quantile(days, 0.25),
		median: quantile(days, 0.5),
		upperQuartile: quantile(days, 0.75),
		fastest,
		slowest: { days: most, inspections: waits.filter((w) => w.days === most).map((w) => w.inspection) },
	};
}
