/** Files and folders of content/ as they are on the disk. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddCharacter } from './rules/characters.ts';
import type { UnreadableFile } from './raw-content.ts';

/** Bytes of a file; the largest, content/places.yaml, has 77,000. */
const MAX_FILE = 200_000;

type Kind = 'file' | 'folder' | 'link' | 'other' | 'nothing';

/** What is at a path; a link is never followed, as what it leads to is not part of the record. */
export function kindOf(path: string): Kind {
	let found;
	try {
		found = lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		// The path leads through a file, so the place does not exist.
		if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'nothing';
		throw error;
	}
	if (!found) return 'nothing';
	if (found.isSymbolicLink()) return 'link';
	if (found.isDirectory()) return 'folder';
	return found.isFile() ? 'file' : 'other';
}

/** A kind with its article, as messages name it. */
export function describeKind(kind: Kind): string {
	return {
		file: 'a file',
		folder: 'a folder',
		link: 'a link to another file',
		other: 'a pipe or device',
		nothing: 'nothing',
	}[kind];
}

/** What a folder has in it, by name; an empty list where the path is not a folder. */
export function itemsIn(folder: string): { readonly name: string; readonly path: string }[] {
	const names = kindOf(folder) === 'folder' ? readdirSync(folder).filter(isVisible).sort() : [];
	return names.map((name) => ({ name, path: join(folder, name) }));
}

/** The files of a collection; `levels` of folders are allowed within it, and anything else is refused. */
export function filesIn(folder: string, levels: number, refuse: (path: string, rule: string) => void): string[] {
	return itemsIn(folder).flatMap(({ name, path }) => {
		const kind = kindOf(path);
		if (kind === 'file') return [path];
		if (kind !== 'folder') refuse(path, `expected a file, not ${describeKind(kind)}`);
		else if (name.endsWith('.mdx')) refuse(path, 'expected a file, not a folder');
		else if (levels > 0) return filesIn(path, levels - 1, refuse);
		else refuse(path, 'expected no folder here; put its files one level higher');
		return [];
	});
}

/** A file’s text, if it is one: UTF-8, of a sensible size, each character one that readers see. */
export function readText(path: string, file: string, unreadable: UnreadableFile[]): string | undefined {
	const refuse = (line: number, found: string, rule: string): undefined => {
		unreadable.push({ file, line, field: 'file', found, rule });
		return undefined;
	};
	let bytes: Buffer;
	try {
		const { size } = lstatSync(path);
		if (size > MAX_FILE) return refuse(0, `${size} bytes`, `expected at most ${MAX_FILE}`);
		bytes = readFileSync(path);
	} catch (error) {
		return refuse(
			0,
			error instanceof Error && 'code' in error ? String(error.code) : 'an error',
			'the file cannot be opened; expected one that you may read',
		);
	}
	if (!isUtf8(bytes)) {
		let line = 1;
		for (let start = 0; start < bytes.length; line += 1) {
			const end = bytes.indexOf(0x0a, start);
			const part = bytes.subarray(start, end === -1 ? bytes.length : end);
			if (!isUtf8(part)) {
				const column = [...part.toString('utf8')].indexOf('\uFFFD') + 1;
				return refuse(line, `column ${column}`, 'a byte that is not UTF-8; save the file as UTF-8');
			}
			start = end === -1 ? bytes.length : end + 1;
		}
	}
	const text = bytes.toString('utf8');
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const odd = oddCharacter(text.slice(start));
	if (!odd) return text;
	const before = text.slice(0, odd.index + start).split('\n');
	return refuse(before.length, `${odd.name} in column ${[...(before.at(-1) ?? '')].length + 1}`, odd.rule);
}

/** Hidden files (.DS_Store, swap files) belong to the editor’s machine. Astro does not read them either. */
function isVisible(name: string): boolean {
	return !name.startsWith('.');
}
