/** What one report asks to improve, and on which themes. */
import { onceFor } from '../basics/once-for.ts';
import type { Improvement, Report } from './reports.ts';

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
export function themesAsked(report: Pick<Report, 'improvements'>, body?: Improvement['body']): ReadonlySet<string> {
	return themesByBody(report)[body ?? 'both'];
}

const themesByBody = onceFor(({ improvements }: Pick<Report, 'improvements'>) => {
	const ofBody = (body?: Improvement['body']): ReadonlySet<string> =>
		new Set(improvements.flatMap((point) => (body === undefined || point.body === body ? point.themes : [])));
	return { both: ofBody(), authority: ofBody('authority'), board: ofBody('board') };
});
