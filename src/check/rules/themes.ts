/** Themes: each once, with terms that exist and cues that no other theme has; and the points that name them. */
import { repeated } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { FiledReport } from './reports.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../read-content.ts';
import type { Theme } from '../../domain/record/themes.ts';

/** Problems of the table of themes. `terms` are the file names of the glossary. */
export function themeProblems(
	raw: RawEntry | undefined,
	themes: readonly Theme[],
	terms: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	const values = (field: 'id' | 'label') =>
		themes.map((theme, index) => ({ raw, path: [index, field], value: theme[field] }));
	const cues = themes.flatMap((theme, index) =>
		theme.cues.map((value, at) => ({ raw, path: [index, 'cues', at], value })),
	);
	return [
		...repeated('name', values('id')),
		...repeated('label', values('label')),
		...repeated('cue', cues),
		...themes.flatMap((theme, index) =>
			theme.terms.flatMap((term, at) =>
				terms.includes(term)
					? []
					: [fieldProblem(raw, [index, 'terms', at], term, 'no such term in content/glossary.', terms)],
			),
		),
	];
}

/** Points whose themes are none of the table’s, or the same twice. */
export function pointThemeProblems(reports: readonly FiledReport[], themes: readonly Theme[]): LocatedProblem[] {
	const ids = themes.map(({ id }) => id);
	return reports.flatMap(({ raw, report }) =>
		report.improvements.flatMap((point, index) =>
			point.themes.flatMap((theme, at) => {
				const path = ['improvements', index, 'themes', at];
				if (!ids.includes(theme)) {
					return [fieldProblem(raw, path, theme, 'no such theme in content/themes.yaml.', ids)];
				}
				return point.themes.indexOf(theme) < at ? [fieldProblem(raw, path, theme, 'expected each theme once')] : [];
			}),
		),
	);
}
