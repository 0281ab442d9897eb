/** Records as files: a new one, or differences taken into one that is there. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document, YAMLMap, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { splitFrontmatter } from '../check/read-content.ts';
import { reportFields } from '../schemas/report.ts';
import type { Pair } from 'yaml';
import type { RecordData } from './build-record.ts';
import type { Difference } from './differences.ts';

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
 * The text of a record with differences taken. The other fields, their comments and the body stay as they are, to the
 * letter. With `draft` it is marked as one, for a person to look at it again.
 */
export function textWithDifferences(text: string, differences: readonly Difference[], draft: boolean): string {
	const { yaml = '', body = '' } = splitFrontmatter(text) ?? {};
	const document = parseDocument(yaml);
	const { contents } = document;
	if (document.errors.length > 0 || !isMap(contents)) throw new Error('expected frontmatter that is valid YAML');

	const starts = contents.items.map((item) => (isScalar(item.key) ? item.key.range[0] : 0));
	const untouched = new Map(
		contents.items.map((item, i) => [String(item.key), yaml.slice(starts[i], starts[i + 1] ?? yaml.length)]),
	);
	const taken = draft ? [...differences, { path: ['draft'], read: true }] : differences;
	for (const { path, read } of taken) {
		untouched.delete(path[0] ?? '');
		if (read === undefined) document.deleteIn(path);
		else document.setIn(path, document.createNode(read, { flow: inline.some((one) => one.join() === path.join()) }));
	}
	const rank = (item: { key: unknown }): number => {
		const place = reportFields.indexOf(String(item.key));
		if (place < 0) throw new Error(`expected only fields of a report, and found ${String(item.key)}`);
		return place;
	};
	const fields = [...contents.items].sort((a, b) => rank(a) - rank(b));
	const texts = fields.map((item) => untouched.get(String(item.key)) ?? fieldText(document, item));
	return `---\n${yaml.slice(0, starts[0])}${texts.map(ended).join('')}---\n${body}`;
}

function fieldText(document: Document, item: Pair): string {
	const map = new YAMLMap(document.schema);
	map.items.push(item);
	const field = new Document();
	field.contents = map;
	return yamlOf(field);
}

function ended(text: string): string {
	return text.endsWith('\n') ? text : `${text}\n`;
}

/** As the project’s formatter has it: no line is folded, pairs on one line are padded and lists are not. */
function yamlOf(document: Document): string {
	return document.toString({ lineWidth: 0 }).replace(/^(\s*(?:- )?[\w-]+: )\[ (.*) \]$/gm, '$1[$2]');
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const half = `${path}.${randomUUID()}.part`;
	writeFileSync(half, text);
	renameSync(half, path);
}
