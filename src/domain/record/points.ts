/** What reports ask to improve, counted by theme. A count is of reports: one that asks twice for the same counts once. */
import { existedOn } from './authorities.ts';
import { latestPublished, publishedBy } from './latest.ts';
import { asAtDate } from './record.ts';
import type { InspectionRecord } from './record.ts';
import type { Improvement, Report } from './reports.ts';
import type { Theme } from './themes.ts';

/** Whether we know what a report asks to improve: its points are in the record, or it was read and has no list of them. */
export function pointsKnown({
	improvements,
	improvementSection,
	findings,
}: Pick<Report, 'improvements' | 'improvementSection' | 'findings'>): boolean {
	return improvements.length > 0 || (findings !== undefined && (improvementSection?.points ?? 0) === 0);
}

/** Whom a report’s own list of points is for: the safeguarding board where only that was reviewed, else the council. */
export function mainList(report: Pick<Report, 'edition' | 'improvementSection' | 'boardSection'>): {
	readonly body: Improvement['body'];
	readonly section: Report['improvementSection'];
} {
	return report.edition.scope === 'safeguarding-board'
		? { body: 'board', section: report.boardSection }
		: { body: 'authority', section: report.improvementSection };
}

/** The points of a report on a theme, in its order: those for the council and for the board, or for one of them. */
export function pointsOn(
	report: Pick<Report, 'improvements'>,
	theme: string,
	body?: Improvement['body'],
): Improvement[] {
	return report.improvements.filter(
		(point) => point.themes.includes(theme) && (body === undefined || point.body === body),
	);
}

/** The themes of a report’s points, each once, in its order: of those for the council and for the board, or for one of them. */
export function themesAsked({ improvements }: Pick<Report, 'improvements'>, body?: Improvement['body']): Set<string> {
	return new Set(improvements.flatMap((point) => (body === undefined || point.body === body ? point.themes : [])));
}

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

/** Counts every theme, also those that nobody was asked for. */
export function themeCounts(record: InspectionRecord): ThemeCounts {
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
}

/** The number of reports that ask for each theme. */
function reportsByTheme(reports: readonly Report[], body?: Improvement['body']): Map<string, number> {
	const counts = new Map<string, number>();
	for (const report of reports) {
		for (const theme of themesAsked(report, body)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
	}
	return counts;
}
