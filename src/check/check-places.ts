/** Checks districts and places against the councils of the record: each council of today once, and no name twice in one. */
import { fieldProblem } from './problems.ts';
import { plain } from './rules/same.ts';
import { tables } from '../schemas/collections.ts';
import type { z } from 'astro/zod';
import type { AuthorityEntry } from '../domain/record/corpus.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawEntry } from './read-content.ts';

type Row = z.infer<(typeof tables)['places']['schema']>;

/** District councils of England began on 1 April 1974. */
const FIRST = '1974-04-01';

/**
 * Every problem of the table; none where there is no such file. `rows` passed the schema; `raw` is the table; `faulty` are
 * councils whose files could not be read; `today` is the last day that can be known.
 */
export function placeProblems(
	authorities: readonly AuthorityEntry[],
	raw: RawEntry | undefined,
	rows: readonly Row[],
	faulty: readonly string[],
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	const problems: LocatedProblem[] = [];
	const living = authorities.filter(({ to }) => to === undefined).map(({ slug }) => slug);
	const add = (index: number, field: string, found: string, rule: string, candidates: readonly string[] = []): void => {
		const misspelt = candidates.length > 0 ? found : undefined;
		const line = raw.lineOf([index, field]);
		problems.push({ file: raw.file, line, field: `${index}.${field}`, found, rule, misspelt, candidates });
	};
	for (const [index, row] of rows.entries()) {
		const same = rows.findIndex(({ authority }) => authority === row.authority);
		if (same < index) {
			add(
				index,
				'authority',
				row.authority,
				`this council has a row in line ${raw.lineOf([same])}; expected each once`,
			);
		}
		if (!living.includes(row.authority) && !faulty.includes(row.authority)) {
			const ended = authorities.some(({ slug }) => slug === row.authority);
			if (ended)
				add(index, 'authority', row.authority, 'this council exists no longer; expected the one responsible today');
			else add(index, 'authority', row.authority, 'no such authority in content/authorities.', living);
		}
		problems.push(...rowProblems(raw, row, index, today));
		row.districts.forEach((district, at) => {
			const other = rows.findIndex((one) => one.districts.some((name) => plain(name) === plain(district)));
			if (other < index) {
				const rule = `${rows[other]?.authority} in line ${raw.lineOf([other])} has this district; expected it in one council`;
				problems.push(fieldProblem(raw, [index, 'districts', at], district, rule));
			}
		});
	}
	for (const slug of living.filter((one) => !rows.some(({ authority }) => authority === one))) {
		problems.push(fieldProblem(raw, [], undefined, `expected a row for "${slug}", a council of content/authorities`));
	}
	return problems;
}

/** Problems of one row: names that stand twice in it, days, and the order of its places. */
function rowProblems(
	raw: RawEntry,
	{ districts, ended, places }: Row,
	index: number,
	today: IsoDate,
): LocatedProblem[] {
	const add = (path: readonly (string | number)[], found: unknown, rule: string): LocatedProblem[] => [
		fieldProblem(raw, [index, ...path], found, rule),
	];
	const among = (name: string, names: readonly string[]): boolean => names.some((one) => plain(one) === plain(name));
	const [endedNames, placeNames] = [Object.keys(ended), Object.entries(places)];
	if (districts.length + endedNames.length + placeNames.length === 0) {
		return add([], undefined, 'expected districts, ended or places');
	}
	return [
		...districts.flatMap((name, at) =>
			among(name, districts.slice(0, at)) || among(name, endedNames)
				? add(['districts'], name, 'this district is given twice; expected once')
				: [],
		),
		...Object.entries(ended).flatMap(([name, day]) =>
			day < FIRST || day > today ? add(['ended', name], day, `expected a day from ${FIRST} to today (${today})`) : [],
		),
		...placeNames.flatMap(([name, people], at) => {
			const above = placeNames.slice(0, at);
			if (
				among(
					name,
					above.map(([other]) => other),
				)
			)
				return add(['places', name], name, 'this place is given twice; expected once');
			const before = above.at(-1);
			if (!before || before[1] >= people) return [];
			return add(['places', name], people, `expected the largest first; ${before[0]} above has ${before[1]}`);
		}),
	];
}
