/** Golden files that are those of a content folder; where they are not, what is said names the command that writes them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { entriesText, goldenText } from './golden.ts';
import type { RawContent } from '../../src/check/raw-content.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';

/** Expects that a file lists every entry of a content folder. */
export function expectEntries(file: string, content: RawContent): void {
	expect(
		readFileSync(file, 'utf8'),
		'Entries or rows of content/ have come or gone. Run “npm run golden”, read the difference of tests/golden/entries.yaml, and send it in with your change.',
	).toBe(entriesText(content));
}

/** Expects that a file has the figures of a record. */
export function expectFigures(file: string, record: InspectionRecord): void {
	expect(
		readFileSync(file, 'utf8'),
		'content/ has changed. Run “npm run golden”, read the difference of tests/golden/record.yaml, and send it in with your change.',
	).toBe(goldenText(record));
}
