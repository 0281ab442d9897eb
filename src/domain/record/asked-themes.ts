/** What each report asked to improve, by theme: as much of a report’s points as counting and comparing need. */
import { pointsKnown, themesAsked } from './points.ts';
import type { Report } from './reports.ts';
import type { Theme } from './themes.ts';

/** The themes of a report’s points, in its order: of those for the council itself, and of those for its safeguarding board. */
export interface ThemesOfReport {
	readonly council: ReadonlySet<string>;
	readonly board: ReadonlySet<string>;
}

/** What each report asked for, by theme. */
export interface AskedThemes {
	/** Every theme, in the order of the table. */
	readonly themes: readonly Pick<Theme, 'id' | 'label'>[];
	/** Undefined where we do not know what a report asked for. */
	of(report: string): ThemesOfReport | undefined;
}

/** The themes that reports asked for. */
export function askedThemes(reports: Iterable<Report>, themes: Iterable<Theme>): AskedThemes {
	const byReport = new Map<string, ThemesOfReport>();
	for (const report of reports) {
		if (!pointsKnown(report)) continue;
		byReport.set(report.id, { council: themesAsked(report, 'authority'), board: themesAsked(report, 'board') });
	}
	return { themes: [...themes], of: (report) => byReport.get(report) };
}
