/**
 * A record with an invented framework: five judgements, two of them new, and a scale of three grades. It needs only
 * content, as the next real framework will.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { contentFolder } from './content.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';

const invented = join(import.meta.dirname, '..', 'fixtures', 'invented');

/** Adds the framework, its scale and a strand of its own to a content folder. */
export function addInventedFramework(content: string): void {
	cpSync(join(invented, 'frameworks'), join(content, 'frameworks'), { recursive: true });
	for (const table of ['scales.yaml', 'strands.yaml']) append(content, table);
	// The edition in force ends when the next begins.
	const ilacs = join(content, 'frameworks', 'ilacs.mdx');
	const text = readFileSync(ilacs, 'utf8');
	const ended = text.replace(/(id: ilacs-2026\n(?: {4}.*\n)*? {4}from: .*\n)/, '$1    to: 2027-12-31\n');
	if (ended === text) throw new Error('The latest edition of ILACS has no first day');
	writeFileSync(ilacs, ended);
}

/** Adds the framework with its rules of grades and three reports to a copy of the real content. */
export function addInventedEdition(content: string): void {
	addInventedFramework(content);
	append(content, 'grade-rules.yaml');
	cpSync(join(invented, 'reports'), join(content, 'reports'), { recursive: true });
}

/** A day after the invented reports, which are of a time to come. */
export const dayAfterInvented = '2028-12-31';

let made: { readonly folder: string; readonly record: InspectionRecord } | undefined;

/** The real content with the invented framework, its folder and its record: one copy for all tests, which only read it. */
export function realContentWithInvented(): { readonly folder: string; readonly record: InspectionRecord } {
	if (made) return made;
	const folder = mkdtempSync(join(inject('scratch'), 'invented-'));
	cpSync(contentFolder, folder, { recursive: true });
	addInventedEdition(folder);
	const { record, problems } = checkContent(folder, dayAfterInvented);
	if (!record) throw new Error(formatProblems(problems));
	made = { folder, record };
	return made;
}

function append(content: string, table: string): void {
	appendFileSync(join(content, table), readFileSync(join(invented, table)));
}
