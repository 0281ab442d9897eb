/** What must hold between the rows of the official figures, and between them and the scales of grades. */
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import { RECORD_BEGINS } from './values.ts';
import { addYears } from '../../domain/basics/dates.ts';
import type { z } from 'astro/zod';
import type { officialFiguresSchema } from '../../schemas/official-figures.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Councils for children’s services: there have never been more than 153 at a time. */
const COUNCILS = 153;
/** What whole percentages of one total may add up to. */
const ALL = 102;

type Figure = Publication['figures'][number];
type Publication = z.infer<typeof officialFiguresSchema>;

/**
 * Problems of the table, each with its line. `grades` are those of every scale, `strands` the names of all; `today` is the last
 * day that can be known.
 */
export function officialFigureProblems(
	publications: readonly Publication[],
	raw: RawEntry | undefined,
	grades: readonly string[],
	strands: readonly string[],
	today: IsoDate,
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
	publications.forEach(({ title, url }, index) => {
		const same = publications.findIndex((other) => plain(other.title) === plain(title));
		if (same < index) {
			add([index, 'title'], title, `line ${raw.lineOf([same])} has this title; expected each once`);
		}
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
			// A table of strands that is not in order itself says nothing about them.
			if (strands.length > 0 && !strands.includes(figure.strand)) {
				add([...path, 'strand'], figure.strand, 'no such strand in content/strands.yaml.', strands);
			}
			const subject = [day, figure['published-by'], figure.strand, figure.region].join(' ');
			if (about.has(subject)) {
				add(path, day, 'another figure has these days, this strand and this region; expected each once');
			}
			about.add(subject);
			for (const [field, found, rule] of figureSlips(figure, today)) add([...path, ...field], found, rule);
			for (const field of ['counts', 'percent'] as const) {
				for (const grade of Object.keys(figure[field] ?? {})) {
					if (!grades.includes(grade)) add([...path, field, grade], grade, 'no scale has this grade.', grades);
				}
			}
		});
	});
	return problems;
}

/** Days and numbers of one figure that cannot be. */
function figureSlips(figure: Figure, today: IsoDate): [field: readonly string[], found: unknown, rule: string][] {
	const { graded, counts = {}, percent = {} } = figure;
	const [inspected, published] = [figure['inspected-by'], figure['published-by']];
	const good = figure['good-or-better'];
	const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((all, one) => all + one, 0);
	const most = Math.max(sum(percent), ...(good === undefined ? [] : [good + (percent['inadequate'] ?? 0)]));
	const slips: [readonly string[], unknown, string][] = [];
	if (inspected < RECORD_BEGINS) slips.push([['inspected-by'], inspected, `expected a day from ${RECORD_BEGINS}`]);
	if (published > today) slips.push([['published-by'], published, `expected a day until today (${today})`]);
	if (published > addYears(inspected, 1)) {
		slips.push([['published-by'], published, `expected a day within a year of inspected-by (${inspected})`]);
	}
	if (graded !== undefined && graded > COUNCILS)
		slips.push([['graded'], graded, `there are ${COUNCILS} councils; expected no more`]);
	if (sum(counts) > (graded ?? COUNCILS)) {
		slips.push([['counts'], sum(counts), `expected no more than ${graded ?? COUNCILS} councils in all`]);
	} else if (graded !== undefined && Object.keys(counts).length >= 4 && sum(counts) < graded) {
		slips.push([['counts'], sum(counts), `expected all ${graded} councils (graded)`]);
	}
	if (most > ALL) slips.push([['percent'], most, 'expected percentages of one whole, 100 in all']);
	return slips;
}
