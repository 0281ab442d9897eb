/** What must hold between the rows of the official figures, and between them and the scales of grades. */
import { fieldProblem } from './problems.ts';
import type { z } from 'astro/zod';
import type { officialFiguresSchema } from '../schemas/official-figures.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawEntry } from './read-content.ts';

type Publication = z.infer<typeof officialFiguresSchema>;

/** Problems of the table, each with its line. `grades` are those of every scale, `strands` the names of all. */
export function officialFigureProblems(
	publications: readonly Publication[],
	raw: RawEntry | undefined,
	grades: readonly string[],
	strands: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	const problems: LocatedProblem[] = [];
	const add = (
		path: readonly (string | number)[],
		found: unknown,
		rule: string,
		candidates: readonly string[] = [],
	): void => {
		problems.push(fieldProblem(raw, path, found, rule, candidates));
	};
	if (Array.isArray(raw.data) && raw.data.length === 0) {
		return [fieldProblem(raw, [], raw.data, 'expected at least one publication')];
	}
	publications.forEach(({ url }, index) => {
		if (publications.findIndex((other) => other.url === url) < index) {
			add([index, 'url'], url, 'another publication has this address; expected each once, with all its figures');
		}
	});
	const about = new Set<string>();
	let before = '';
	publications.forEach(({ figures }, index) => {
		figures.forEach((figure, at) => {
			const path = [index, 'figures', at];
			const day = figure['inspected-by'];
			if (day < before)
				add([...path, 'inspected-by'], day, `expected the oldest first; the figure above is of ${before}`);
			before = day;
			// A table of strands that is itself not in order says nothing of them.
			if (strands.length > 0 && !strands.includes(figure.strand)) {
				add([...path, 'strand'], figure.strand, 'no such strand in content/strands.yaml.', strands);
			}
			const subject = [day, figure['published-by'], figure.strand, figure.region].join(' ');
			if (about.has(subject)) {
				add(path, day, 'another figure has these days, this strand and this region; expected each once');
			}
			about.add(subject);
			for (const field of ['counts', 'percent'] as const) {
				for (const grade of Object.keys(figure[field] ?? {})) {
					if (!grades.includes(grade)) add([...path, field, grade], grade, 'no scale has this grade.', grades);
				}
			}
		});
	});
	return problems;
}
