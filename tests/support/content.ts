/**
 * The real content/ of the project, read once for each test file. `INSPECTION_RECORD_CONTENT` names another folder with a
 * content/ and a record.yaml in it: the test that adds a report to a copy runs the others on that copy.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { readContent } from '../../src/check/read-content.ts';
import { tables } from '../../src/schemas/collections.ts';
import type { z } from 'astro/zod';
import type { ContentCheck } from '../../src/check/check-content.ts';
import type { RawContent } from '../../src/check/raw-content.ts';
import type { Timeline } from '../../src/domain/record/framework-timeline.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';
import type { TableName } from '../../src/schemas/collections.ts';

/** The variable that names the folder of a copy. */
export const copyVariable = 'INSPECTION_RECORD_CONTENT';

const copy = process.env[copyVariable];

/** Whether tests run on a copy. What reads content/ itself then proves nothing that it has not proved before. */
export const isOnCopy = copy !== undefined;

export const contentFolder = copy ? join(copy, 'content') : fileURLToPath(new URL('../../content', import.meta.url));

/** The golden figures that belong to this content. */
export const goldenFile = copy
	? join(copy, 'record.yaml')
	: fileURLToPath(new URL('../golden/record.yaml', import.meta.url));

/** The list of all that this content has. */
export const entriesFile = copy
	? join(copy, 'entries.yaml')
	: fileURLToPath(new URL('../golden/entries.yaml', import.meta.url));

let files: RawContent | undefined;

/** The files of the real content, before any schema. */
export function realFiles(): RawContent {
	files ??= readContent(contentFolder);
	return files;
}

let checked: ContentCheck | undefined;

export function realContent(): ContentCheck {
	checked ??= checkContent(contentFolder);
	return checked;
}

/** The record of the real content. Throws with every problem when content/ is not in order. */
export function realRecord(): InspectionRecord {
	const { record, problems } = realContent();
	if (!record) throw new Error(formatProblems(problems));
	return record;
}

/** The timeline of the real content. Throws as realRecord does. */
export function realTimeline(): Timeline {
	const { timeline, problems } = realContent();
	if (!timeline) throw new Error(formatProblems(problems));
	return timeline;
}

/** The rows of a table of the real content, read by its schema. Throws when there are none. */
export function realRows<Name extends TableName>(name: Name): z.infer<(typeof tables)[Name]['schema']>[] {
	const data = realFiles().tables[name]?.data;
	if (!Array.isArray(data) || data.length === 0) throw new Error(`content/${tables[name].file} has no rows`);
	return data.map((row) => tables[name].schema.parse(row) as z.infer<(typeof tables)[Name]['schema']>);
}
