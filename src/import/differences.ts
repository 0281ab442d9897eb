/** How a record differs from what was read now. */
import { isDeepStrictEqual } from 'node:util';
import { valueAt } from './build-record.ts';
import type { RecordData } from './build-record.ts';

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

/** Fields compared one by one, with what an absent one means. `undefined`: nothing is known. */
const fields: readonly { readonly path: readonly string[]; readonly absent: unknown }[] = [
	{ path: ['framework'], absent: undefined },
	{ path: ['inspection', 'type'], absent: undefined },
	{ path: ['inspection', 'type-basis'], absent: 'printed' },
	{ path: ['inspection', 'start'], absent: undefined },
	{ path: ['inspection', 'end'], absent: undefined },
	{ path: ['inspection', 'returns'], absent: [] },
	{ path: ['inspection', 'joint'], absent: false },
	{ path: ['inspection', 'lead'], absent: undefined },
	{ path: ['inspection', 'team'], absent: undefined },
	{ path: ['published-basis'], absent: 'printed' },
	{ path: ['improvement-section'], absent: undefined },
	{ path: ['source', 'kind'], absent: undefined },
	{ path: ['source', 'url'], absent: undefined },
	{ path: ['source', 'sha256'], absent: undefined },
	{ path: ['source', 'pages'], absent: undefined },
];

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
	return recorded !== undefined && !['source', 'improvement-section', 'published-basis'].includes(path[0] ?? '');
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
