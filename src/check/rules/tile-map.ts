/** Checks the tile map against the councils of the record: each has one square, alone on every day on which it existed. */
import { fieldProblem } from '../problems.ts';
import { overlap } from '../../domain/england/tile-map.ts';
import { tables } from '../../schemas/collections.ts';
import type { z } from 'astro/zod';
import type { AuthorityEntry } from '../../domain/record/entries.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

type Row = z.infer<(typeof tables)['tile-map']['schema']>;

/**
 * Every problem of the tile map. `rows` passed the schema; `raw` is the table, undefined where there is no such file; `faulty`
 * are councils whose files could not be read.
 */
export function tileProblems(
	authorities: readonly AuthorityEntry[],
	raw: RawEntry | undefined,
	rows: readonly Row[],
	faulty: readonly string[] = [],
): LocatedProblem[] {
	if (!raw) {
		const file = `content/${tables['tile-map'].file}`;
		const rule = 'expected the tile map, with a row for every council';
		return [{ file, line: 0, field: 'path', found: undefined, rule, misspelt: undefined, candidates: [] }];
	}
	const problems: LocatedProblem[] = [];
	const add = (index: number, field: keyof Row, rule: string, candidates: readonly string[] = []): void => {
		problems.push(fieldProblem(raw, [index, field], rows[index]?.[field], rule, candidates));
	};
	const slugs = authorities.map((a) => a.slug);
	for (const [index, row] of rows.entries()) {
		const above = rows.slice(0, index);
		const line = (other: Row): number => raw.lineOf([rows.indexOf(other)]);
		const same = above.find((other) => other.authority === row.authority);
		const lettered = above.find((other) => other.letters === row.letters);
		const council = authorities.find((a) => a.slug === row.authority);
		if (same) {
			add(index, 'authority', `this council has a square in line ${line(same)}; expected each once`);
			continue;
		}
		if (lettered)
			add(
				index,
				'letters',
				`"${lettered.authority}" in line ${line(lettered)} has these letters; expected each three once`,
			);
		if (!council) {
			if (!faulty.includes(row.authority)) add(index, 'authority', 'no such authority in content/authorities.', slugs);
			continue;
		}
		for (const field of ['column', 'row'] as const) {
			if (Number.isInteger(row[field]) || council.to !== undefined) continue;
			add(index, field, 'half a square is for a council that ended; expected a whole number');
		}
		for (const other of above.filter((o) => overlap(o, row))) {
			const both = authorities.find((a) => a.slug === other.authority);
			const together = both && stretch(both, council);
			if (!together) continue;
			add(index, 'column', `overlaps the square of "${both.slug}" in line ${line(other)}; both existed ${together}`);
		}
	}
	for (const slug of slugs.filter((s) => !rows.some((row) => row.authority === s))) {
		const rule = `expected a row for "${slug}", a council of content/authorities`;
		problems.push(fieldProblem(raw, [], undefined, rule));
	}
	return problems;
}

/** When two councils existed at once, in words; undefined: on no day. */
function stretch(a: AuthorityEntry, b: AuthorityEntry): string | undefined {
	const from = [a.from, b.from].filter(isGiven).sort().at(-1);
	const to = [a.to, b.to].filter(isGiven).sort()[0];
	if (from !== undefined && to !== undefined && from > to) return undefined;
	if (from === undefined) return to === undefined ? 'all the time' : `until ${to}`;
	return to === undefined ? `from ${from}` : `from ${from} to ${to}`;
}

function isGiven(day: IsoDate | undefined): day is IsoDate {
	return day !== undefined;
}
