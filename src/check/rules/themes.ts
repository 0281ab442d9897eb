/** Themes: each once, with terms that exist and cues of its own; and the points that name them. */
import { repeated } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { FiledReport } from './reports.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { Theme } from '../../domain/record/themes.ts';

/** Problems of the table of themes. `terms` are the file names of the glossary. */
export function themeProblems(
	raw: RawEntry | undefined,
	themes: readonly Theme[],
	terms: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	const values = (field: 'id' | 'label' | 'meaning' | 'belongs' | 'question') =>
		themes.map((theme, index) => ({ raw, path: [index, field], value: theme[field] }));
	const cues = themes.flatMap((theme, index) =>
		theme.cues.map((value, at) => ({ raw, path: [index, 'cues', at], value })),
	);
	return [
		...repeated('name', values('id')),
		...(['label', 'meaning', 'belongs', 'question'] as const).flatMap((field) => repeated(field, values(field))),
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

/** Points with a theme that the table does not have. */
export function pointThemeProblems(reports: readonly FiledReport[], themes: readonly Theme[]): LocatedProblem[] {
	const ids = themes.map(({ id }) => id);
	return reports.flatMap(({ raw, report }) =>
		report.improvements.flatMap((point, index) =>
			point.themes.flatMap((theme, at) =>
				ids.includes(theme)
					? []
					: [
							fieldProblem(
								raw,
								['improvements', index, 'themes', at],
								theme,
								'no such theme in content/themes.yaml.',
								ids,
							),
						],
			),
		),
	);
}

/** Themes that no point of any report has: their pages would be empty. All reports must have been read. */
export function unusedThemes(
	raw: RawEntry | undefined,
	themes: readonly Theme[],
	reports: readonly FiledReport[],
): LocatedProblem[] {
	if (!raw) return [];
	const used = new Set(reports.flatMap(({ report }) => report.improvements.flatMap((point) => point.themes)));
	return themes.flatMap(({ id }, index) =>
		used.has(id) ? [] : [fieldProblem(raw, [index, 'id'], id, 'no point of a report has this theme; expected one')],
	);
}
