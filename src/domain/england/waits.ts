/** Waits: how long reports took to come out, by framework and year. */
import { quantile } from '../basics/statistics.ts';
import { daysToPublication } from '../record/durations.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/** How long the reports of one framework and one year of publication took. */
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
