/** Checks districts and places against the councils of the record: each council of today once, and no name twice in one. */
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import { tables } from '../../schemas/collections.ts';
import type { z } from 'astro/zod';
import type { AuthorityEntry } from '../../domain/record/entries.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

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
		problems.push(fieldProblem(raw, [index, field], found, rule, candidates));
	};
	/** The first row of each district, by its plain name. */
	const districtRows = new Map<string, number>();
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
			const other = districtRows.get(plain(district)) ?? index;
			if (other < index) {
				const rule = `${rows[other]?.authority} in line ${raw.lineOf([other])} has this district; expected it in one council`;
				problems.push(fieldProblem(raw, [index, 'districts', at], district, rule));
			} else districtRows.set(plain(district), index);
		});
	}
	rows.forEach(({ counties }, index) => {
		for (const county of counties) {
			const inRows = rows.filter((row) => row.counties.some((one) => plain(one) === plain(county)));
			if (inRows.length > 1) continue;
			add(
				index,
				'counties',
				county,
				'no other council has this county; expected it in the row of each of its councils',
			);
		}
	});
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
	const [endedNames, placeNames] = [Object.keys(ended), Object.entries(places)];
	const endedKeys = new Set(endedNames.map(plain));
	const districtKeys = districts.map(plain);
	const placeKeys = new Set<string>();
	if (districts.length + endedNames.length + placeNames.length === 0) {
		return add([], undefined, 'expected districts, ended or places');
	}
	return [
		...districts.flatMap((name, at) => {
			const key = districtKeys[at] ?? '';
			const isTwice = districtKeys.indexOf(key) < at || endedKeys.has(key);
			return isTwice ? add(['districts'], name, 'this district is given twice; expected once') : [];
		}),
		...Object.entries(ended).flatMap(([name, day]) =>
			day < FIRST || day > today ? add(['ended', name], day, `expected a day from ${FIRST} to today (${today})`) : [],
		),
		...placeNames.flatMap(([name, people], at) => {
			const key = plain(name);
			if (placeKeys.has(key)) return add(['places', name], name, 'this place is given twice; expected once');
			placeKeys.add(key);
			if (!/\p{L}/u.test(name)) return add(['places', name], name, 'expected a name, with letters');
			const before = placeNames[at - 1];
			if (!before || before[1] >= people) return [];
			return add(['places', name], people, `expected the largest first; ${before[0]} above has ${before[1]}`);
		}),
	];
}
