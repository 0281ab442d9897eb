/**
 * A record with an invented framework: five judgements, two of them new, and a scale of three grades. It needs only
 * content, as the next real framework will.
 */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const invented = join(import.meta.dirname, '..', 'fixtures', 'invented');

/** Adds the framework, its scale, a strand of its own, its rules of grades and three reports to a copy of the real content. */
export function addInventedEdition(content: string): void {
	for (const part of ['frameworks', 'reports']) cpSync(join(invented, part), join(content, part), { recursive: true });
	for (const table of ['scales.yaml', 'strands.yaml', 'grade-rules.yaml']) {
		appendFileSync(join(content, table), readFileSync(join(invented, table)));
	}
	// The edition in force ends when the next begins.
	const ilacs = join(content, 'frameworks', 'ilacs.mdx');
	const text = readFileSync(ilacs, 'utf8');
	const ended = text.replace(/(id: ilacs-2026\n(?: {4}.*\n)*? {4}from: .*\n)/, '$1    to: 2027-12-31\n');
	if (ended === text) throw new Error('The latest edition of ILACS has no first day');
	writeFileSync(ilacs, ended);
}
