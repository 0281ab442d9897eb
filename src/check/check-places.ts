/** Checks districts and places against the councils of the record: each council of today once, and no name twice in one. */
import { tables } from '../schemas/collections.ts';
import type { z } from 'astro/zod';
import type { Authority } from '../domain/record/authorities.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawEntry } from './read-content.ts';

type Row = z.infer<(typeof tables)['places']['schema']>;

/** Every problem of the table; none where there is no such file. `rows` passed the schema; `raw` is the table. */
export function placeProblems(
	authorities: readonly Authority[],
	raw: RawEntry | undefined,
	rows: readonly Row[],
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
		if (!living.includes(row.authority)) {
			const ended = authorities.some(({ slug }) => slug === row.authority);
			if (ended)
				add(index, 'authority', row.authority, 'this council exists no longer; expected the one responsible today');
			else add(index, 'authority', row.authority, 'no such authority in content/authorities.', living);
		}
		const twice = row.districts.filter((name, at) => row.districts.indexOf(name) < at || name in row.ended);
		for (const name of twice) add(index, 'districts', name, 'this district is given twice; expected once');
	}
	return problems;
}
