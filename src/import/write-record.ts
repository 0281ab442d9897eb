/** Records as files: a new one, or differences taken into one that is there. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import type { RecordData } from './build-record.ts';
import type { Difference } from './differences.ts';

/** The order of a record’s fields, as in the schema. */
const order = [
	'framework',
	'inspection',
	'judgements',
	'published-basis',
	'published',
	'also-published',
	'improvement-section',
	'improvements',
	'source',
	'notes',
	'draft',
];

/** Short lists and pairs stand on one line. */
const inline = [['inspection', 'lead'], ['improvement-section']];

/** A new record’s text; the body is empty. */
export function textOfRecord(data: RecordData): string {
	const document = new Document(data);
	for (const path of inline) {
		const node = document.getIn(path);
		if (isCollection(node)) node.flow = true;
	}
	return `---\n${yamlOf(document)}---\n`;
}

/**
 * The text of a record with differences taken. Comments, hand-written fields and the body stay as they are. With
 * `draft` it is marked as one, for a person to look at it again.
 */
export function textWithDifferences(text: string, differences: readonly Difference[], draft: boolean): string {
	const match = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
	if (!match) throw new Error('expected frontmatter between two lines of ---');
	const document = parseDocument(match[1] ?? '');
	if (document.errors.length > 0) throw new Error('expected frontmatter that is valid YAML');
	for (const { path, read } of differences) {
		if (read === undefined) document.deleteIn(path);
		else document.setIn(path, document.createNode(read, { flow: inline.some((one) => one.join() === path.join()) }));
	}
	if (draft) document.set('draft', true);
	if (isMap(document.contents)) {
		const rank = (key: unknown): number => order.indexOf(isScalar(key) ? String(key.value) : String(key));
		document.contents.items.sort((a, b) => rank(a.key) - rank(b.key));
	}
	return `---\n${yamlOf(document)}---\n${text.slice(match[0].length)}`;
}

function yamlOf(document: Document): string {
	return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const half = `${path}.${randomUUID()}.part`;
	writeFileSync(half, text);
	renameSync(half, path);
}
