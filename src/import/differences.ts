/** How a record differs from what was read now. */
import { valueAt } from '../check/value-at.ts';
import { isDeepStrictEqual } from 'node:util';
import { reportValues } from '../schemas/report.ts';
import type { RecordData } from './build-record.ts';
import type { ReportField } from '../schemas/report.ts';

/** A field in which a record and a new reading of its report differ. */
export interface Difference {
	/** Path in the frontmatter. */
	readonly path: readonly string[];
	/** The record’s value; undefined where it has none. */
	readonly recorded: unknown;
	/** The value read; undefined where the record has one and the reading has none. */
	readonly read: unknown;
}

/** What the reading came from: a report has everything that it prints, a table lacks much. */
export type ReadingSource = 'report' | 'table';

/** Fields that a person writes. Grades are compared one by one. */
const notCompared = ['judgements', 'published', 'also-published', 'improvements', 'notes', 'draft'];

/** Every other value of a report’s file. No lead inspectors means that their names are not known, not that nobody led. */
const fields: readonly ReportField[] = reportValues
	.filter(({ path: [field = ''] }) => !notCompared.includes(field))
	.map((field) => (field.path.at(-1) === 'lead' ? { ...field, absent: undefined } : field));

/** Bases say how a source knows something; a table knows everything from a table. */
const basisFields = ['type-basis', 'published-basis'];

/**
 * Differences in what an import reads; notes, improvements, other publication dates, the body and the draft mark are a
 * person’s. What the reading does not know (no team printed, a grade `not-known`) is not a difference.
 */
export function differencesOf(record: unknown, reading: RecordData, source: ReadingSource): Difference[] {
	const differences: Difference[] = [];
	for (const { path, absent } of fields) {
		if (source === 'table' && basisFields.includes(path.at(-1) ?? '')) continue;
		const recorded = valueAt(record, path);
		const read = valueAt(reading, path);
		// A table gives the first and the last day of an inspection, and no visits between.
		if (read === undefined && (absent === undefined || source === 'table')) continue;
		if (!isDeepStrictEqual(recorded ?? absent, read ?? absent)) differences.push({ path, recorded, read });
	}
	const graded = valueAt(record, ['judgements']);
	const keys = new Set([...Object.keys(reading.judgements), ...Object.keys(isObject(graded) ? graded : {})]);
	for (const key of keys) {
		const path = ['judgements', key];
		const [recorded, read] = [valueAt(record, path), valueAt(reading, path)];
		if (recorded !== read && !(read === 'not-known' && recorded !== undefined))
			differences.push({ path, recorded, read });
	}
	return differences;
}

/** Whether a difference sets aside a grade, a date or another fact that a person has confirmed, not only adds to it. */
export function contradicts({ path, recorded }: Difference): boolean {
	const byProgram = ['source', 'improvement-section', 'published-basis', 'printed'];
	return recorded !== undefined && !byProgram.includes(path[0] ?? '');
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
