/** The real content/ of the project, read once for each test file. */
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import type { ContentCheck } from '../../src/check/check-content.ts';
import type { InspectionRecord } from '../../src/domain/record.ts';

export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

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
