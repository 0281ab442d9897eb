/** Records as files: a new one, or differences taken into one that is there. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, YAMLMap, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { splitFrontmatter } from '../check/read-yaml.ts';
import { cannotBeWritten } from './file-faults.ts';
import { reportFields } from '../schemas/report.ts';
import type { Pair } from 'yaml';
import type { RecordData } from './build-record.ts';
import type { Difference } from './differences.ts';

/** Short lists and pairs stand on one line. */
const inline = [
	'inspection.lead',
	'improvement-section',
	'priority-section',
	'visit',
	'next',
	'inspectorates',
	'also-covers',
];

/** Puts what is short on one line: of `printed` each fact, and each of a list of them. */
function layOut(node: unknown, path: string): void {
	if (!isCollection(node)) return;
	if (inline.includes(path) || (path.startsWith('printed.') && isMap(node))) node.flow = true;
	else if (isMap(node))
		for (const { key, value } of node.items) layOut(value, [path, String(key)].filter(Boolean).join('.'));
	else if (path.startsWith('printed.')) for (const item of node.items) layOut(item, `${path}.item`);
}

/** A new record’s text; the body is empty. */
export function textOfRecord(data: RecordData): string {
	return `---\n${textOfFields(data)}---\n`;
}

/** Fields as a file that is YAML alone. */
export function textOfFields(data: object): string {
	const document = new Document(data);
	layOut(document.contents, '');
	return yamlOf(document);
}

/**
 * The text of a record with differences taken. The other fields, their comments and the body stay as they are, to the
 * letter. With `draft` it is marked as one, for a person to look at it again.
 */
export function textWithDifferences(text: string, differences: readonly Difference[], draft: boolean): string {
	const { yaml = '', body = '' } = splitFrontmatter(text) ?? {};
	return `---\n${yamlWithDifferences(yaml, differences, draft, reportFields)}---\n${body}`;
}

/** The same as `textWithDifferences` for a file that is YAML alone, with its fields in the order given. */
export function yamlWithDifferences(
	yaml: string,
	differences: readonly Difference[],
	draft: boolean,
	order: readonly string[],
): string {
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
		else {
			const node = document.createNode(read);
			layOut(node, path.join('.'));
			document.setIn(path, node);
		}
	}
	const rank = (item: { key: unknown }): number => {
		const place = order.indexOf(String(item.key));
		if (place < 0) throw new Error(`expected only fields of its kind, and found ${String(item.key)}`);
		return place;
	};
	const fields = [...contents.items].sort((a, b) => rank(a) - rank(b));
	const texts = fields.map((item) => untouched.get(String(item.key)) ?? fieldText(document, item));
	return `${yaml.slice(0, starts[0])}${texts.map(ended).join('')}`;
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

/** A file that could not be written and of which no part remains. `message` is one line. */
export class UnwritableFile extends Error {
	override readonly name = 'UnwritableFile';
}

/** Writes a file whole or not at all. Throws UnwritableFile on a full disk or in a folder that is read only. */
export function writeWhole(path: string, text: string | Uint8Array): void {
	const half = `${path}.${randomUUID()}.part`;
	const folder = dirname(path);
	let made: string | undefined;
	try {
		made = mkdirSync(folder, { recursive: true });
		// On the disk before it takes its name: after a power cut there must be no empty record.
		writeFileSync(half, text, { flush: true });
		renameSync(half, path);
	} catch (error) {
		remove(half);
		if (made !== undefined) removeFolders(folder, made);
		throw new UnwritableFile(cannotBeWritten(error));
	}
}

/** Removes what a run that was killed left half written below a folder. */
export function clearHalfWritten(folder: string): void {
	if (!existsSync(folder)) return;
	for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (item.isFile() && /\.(?:mdx|yaml)\.[0-9a-f-]{36}\.part$/.test(item.name))
			remove(join(item.parentPath, item.name));
	}
}

/** Removes a file if that is possible. The content check reports what stays in a read-only folder. */
function remove(file: string): void {
	try {
		rmSync(file, { force: true });
	} catch {
		return;
	}
}

/** The folders that were made for a file, from its own up to the first; another run may have put something into one. */
function removeFolders(folder: string, first: string): void {
	try {
		for (let one = folder; one.length >= first.length; one = dirname(one)) rmdirSync(one);
	} catch {
		return;
	}
}
