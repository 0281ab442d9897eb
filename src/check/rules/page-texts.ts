/** What must hold between the rows of the texts of pages: each text and each page once, and grades that a scale has. */
import { fieldProblem } from '../problems.ts';
import { factProblems } from './facts.ts';
import { sourcedPages, sourceTables } from '../../schemas/page-texts.ts';
import type { z } from 'astro/zod';
import type { gradeTextSchema, pageSourcesSchema, sourceTableSchema, trapSchema } from '../../schemas/page-texts.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** Rows whose field has a value that an earlier row has. */
function repeated<Row>(rows: readonly Row[], field: keyof Row & string, raw: RawEntry, what: string): LocatedProblem[] {
	return rows.flatMap((row, index) =>
		rows.findIndex((other) => other[field] === row[field]) < index
			? [fieldProblem(raw, [index, field], row[field], `another row has this ${what}; expected each once`)]
			: [],
	);
}

/** Problems of the texts about grades. `grades` are those of every scale. */
export function gradeTextProblems(
	rows: readonly z.infer<typeof gradeTextSchema>[],
	raw: RawEntry | undefined,
	grades: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	return [
		...repeated(rows, 'grade', raw, 'grade'),
		...rows.flatMap(({ grade }, index) =>
			grades.includes(grade) ? [] : [fieldProblem(raw, [index, 'grade'], grade, 'no scale has this grade.', grades)],
		),
	];
}

/** Problems of the traps. `facts` are the names of facts that their texts may use. */
export function trapProblems(
	rows: readonly z.infer<typeof trapSchema>[],
	raw: RawEntry | undefined,
	facts: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	return [
		...repeated(rows, 'id', raw, 'id'),
		...repeated(rows, 'heading', raw, 'heading'),
		...rows.flatMap(({ text }, index) => text.flatMap((one, at) => factProblems(raw, [index, 'text', at], one, facts))),
	];
}

/** Rows whose field names each of some things once; `what` they are: "page". */
function eachOnce<Field extends string>(
	rows: readonly Readonly<Record<Field, string>>[],
	field: Field,
	raw: RawEntry,
	all: readonly string[],
	what: string,
): LocatedProblem[] {
	// Rows that are not in order themselves say nothing about those that are left out.
	if (!Array.isArray(raw.data) || raw.data.length !== rows.length) return [];
	const named = rows.map((row) => row[field]);
	return [
		...repeated(rows, field, raw, what),
		...all.flatMap((name) =>
			named.includes(name) ? [] : [fieldProblem(raw, [], undefined, `expected a row for the ${what} "${name}"`)],
		),
	];
}

/** Rows whose field is a day after today. */
function yetToCome<Field extends string>(
	rows: readonly Readonly<Record<Field, IsoDate>>[],
	field: Field,
	raw: RawEntry,
	today: IsoDate,
): LocatedProblem[] {
	return rows.flatMap((row, index) =>
		row[field] <= today ? [] : [fieldProblem(raw, [index, field], row[field], `expected a day until today (${today})`)],
	);
}

/** Problems of the sources of pages. Every page that names its sources has a row. `today`: the last day that can be known. */
export function pageSourceProblems(
	rows: readonly z.infer<typeof pageSourcesSchema>[],
	raw: RawEntry | undefined,
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return [...eachOnce(rows, 'page', raw, sourcedPages, 'page'), ...yetToCome(rows, 'checked', raw, today)];
}

/** Problems of the tables that the record rests on. Each that pages name has a row. `today`: the last day that can be known. */
export function sourceTableProblems(
	rows: readonly z.infer<typeof sourceTableSchema>[],
	raw: RawEntry | undefined,
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return [...eachOnce(rows, 'id', raw, sourceTables, 'table'), ...yetToCome(rows, 'to', raw, today)];
}
