/**
 * Rows of a table of results whose columns are named after the judgements of a framework in content/: its editions say which
 * columns a row fills, and its scale which grades they hold. A new framework needs no code here.
 */
import { inForce } from '../domain/record/frameworks.ts';
import { gradesOn } from '../domain/record/grades.ts';
import { writtenAbsences } from '../domain/record/judgements.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { EditionEntry, FrameworkEntry, InspectionType } from '../domain/record/frameworks.ts';
import type { Scale } from '../domain/record/grades.ts';
import type { Judgements } from './read-judgements.ts';
import type { Refuse } from './reading.ts';

/** What content/ says of frameworks and grades. */
export interface KnownFrameworks {
	readonly frameworks: readonly FrameworkEntry[];
	readonly scales: readonly Scale[];
}

type Cells = Readonly<Record<string, string | undefined>>;

/** The column of a judgement: "early_help". */
function columnOf(judgement: string): string {
	return judgement.replaceAll('-', '_');
}

/** Every column that a judgement of a framework in content/ may have. */
export function judgementColumns({ frameworks }: Pick<KnownFrameworks, 'frameworks'>): string[] {
	const ids = frameworks.flatMap(({ editions }) => editions.flatMap((e) => e.judgements.map(({ id }) => id)));
	return [...new Set(ids)].map(columnOf);
}

/** The framework that a cell names, by its file name or its short name; undefined where there is none. */
export function frameworkNamed({ frameworks }: KnownFrameworks, text = ''): FrameworkEntry | undefined {
	const name = text.toLowerCase();
	return frameworks.find(({ slug, short }) => slug === name || short.toLowerCase() === name);
}

/** The edition of a framework under which an inspection began; its newest where none was in force. */
function editionOn(framework: FrameworkEntry, type: InspectionType, start: IsoDate): EditionEntry | undefined {
	return framework.editions.find((edition) => inForce(edition, type, start)) ?? framework.editions.at(-1);
}

/** The grades of a row, by judgement of its edition. Undefined when a cell holds neither a grade of its scale nor a reason. */
export function gradesInColumns(
	known: KnownFrameworks,
	framework: FrameworkEntry,
	type: InspectionType,
	start: IsoDate,
	cells: Cells,
	refuse: Refuse,
): Judgements | undefined {
	const edition = editionOn(framework, type, start);
	const scale = known.scales.find(({ id }) => id === edition?.scale);
	if (!edition || !scale) return undefined;
	const allowed: readonly string[] = [...gradesOn(scale), ...writtenAbsences];
	const judgements: Judgements = {};
	const wrong: string[] = [];
	for (const { id } of edition.judgements) {
		const text = cells[columnOf(id)] ?? '';
		const word = text.toLowerCase().replace(/\s+/g, '-');
		if (allowed.includes(word)) judgements[id] = word;
		else wrong.push(`${columnOf(id)} ${text === '' ? 'empty' : text}`);
	}
	const own = edition.judgements.map(({ id }) => columnOf(id));
	const others = judgementColumns(known).filter((column) => (cells[column] ?? '') !== '' && !own.includes(column));
	// All of a row in one line: a table of another scale is wrong in every cell.
	const refuseAll = (found: readonly string[], rule: string): void => {
		if (found.length > 0) refuse({ field: 'judgements', place: undefined, found: found.join(', '), rule });
	};
	refuseAll(wrong, `expected ${allowed.join(' | ')}: edition ${edition.id} grades on that scale`);
	refuseAll(
		others.map((column) => `${column} ${cells[column] ?? ''}`),
		`expected nothing there: edition ${edition.id} has no such judgement`,
	);
	return wrong.length + others.length === 0 ? judgements : undefined;
}
