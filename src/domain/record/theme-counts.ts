/** What reports ask to improve, counted by theme. A count is of reports: one that asks twice for the same counts once. */
import { onceFor } from '../basics/once-for.ts';
import { existedOn } from './authorities.ts';
import { latestPublished, publishedBy } from './latest.ts';
import { pointsKnown, themesAsked } from './points.ts';
import { asAtDate } from './record.ts';
import type { InspectionRecord } from './record.ts';
import type { Improvement, Report } from './reports.ts';
import type { Theme } from './themes.ts';

/** The latest report of each council that exists on the record’s last day, by council. */
export function latestReports(record: InspectionRecord): Report[] {
	const asAt = asAtDate(record);
	return record.authorities
		.filter((authority) => existedOn(authority, asAt))
		.flatMap(({ slug }) => latestPublished(record, slug, { asAt: publishedBy(asAt) }) ?? [])
		.map(({ id }) => record.report(id));
}

/** How often each theme was asked for, and of how many. */
export interface ThemeCounts {
	/** Reports of which we know what they ask for. */
	readonly reports: number;
	/** Councils of whose latest report we know it. */
	readonly councils: number;
	/** Councils whose latest report is not among those. */
	readonly unknown: number;
	/** Most often asked in latest reports first, then in all reports; alike, in the order of the table. */
	readonly themes: readonly {
		readonly theme: Theme;
		/** Reports that asked the council, or its safeguarding board, for it. */
		readonly reports: number;
		/** Councils that were asked for it in their latest report. */
		readonly councils: number;
	}[];
}

/** Counts every theme, including those that have never been asked for. */
export const themeCounts = onceFor((record: InspectionRecord): ThemeCounts => {
	const known = record.reports.filter(pointsKnown);
	const latest = latestReports(record);
	const latestKnown = latest.filter(pointsKnown);
	const inAll = reportsByTheme(known);
	const inLatest = reportsByTheme(latestKnown, 'authority');
	return {
		reports: known.length,
		councils: latestKnown.length,
		unknown: latest.length - latestKnown.length,
		themes: record.themes
			.map((theme) => ({
				theme,
				reports: inAll.get(theme.id) ?? 0,
				councils: inLatest.get(theme.id) ?? 0,
			}))
			.sort((a, b) => b.councils - a.councils || b.reports - a.reports),
	};
});

/** The number of reports that ask for each theme. */
function reportsByTheme(reports: readonly Report[], body?: Improvement['body']): Map<string, number> {
	const counts = new Map<string, number>();
	for (const report of reports) {
		for (const theme of themesAsked(report, body)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
	}
	return counts;
}
