import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KnownYaml } from '../../src/check/known-yaml.ts';
import { readContent } from '../../src/check/read-content.ts';
import { validFolder, withEdits } from '../support/content-folder.ts';
import type { RawEntry } from '../../src/check/raw-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspection-record-'));
const file = join(folder, 'deeper', 'yaml.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('a value that was kept is known to the next process, each time as a copy of its own', () => {
	const first = new KnownYaml(file);
	expect(first.valueOf('a: [1]')).toBeUndefined();
	first.remember('a: [1]', { a: [1] });
	first.keep();
	const second = new KnownYaml(file);
	expect(second.valueOf('a: [1]')).toEqual({ value: { a: [1] } });
	expect(second.valueOf('a: [1]')?.value).not.toBe(second.valueOf('a: [1]')?.value);
	expect(second.valueOf('a: [2]')).toBeUndefined();
	expect(readdirSync(join(folder, 'deeper'))).toEqual(['yaml.json']);
});

test('what another reader of YAML has kept, or a cut file, is not used', () => {
	const kept = readFileSync(file, 'utf8');
	writeFileSync(file, kept.replace(/"reader":"[^"]*"/, '"reader":"another"'));
	expect(new KnownYaml(file).valueOf('a: [1]')).toBeUndefined();
	writeFileSync(file, kept.slice(0, -3));
	expect(new KnownYaml(file).valueOf('a: [1]')).toBeUndefined();
});

test('a value that JSON would change is not kept', () => {
	const known = new KnownYaml(file);
	known.remember('a: .inf', { a: Infinity });
	expect(known.valueOf('a: .inf')).toBeUndefined();
});

test('content that is known reads as it did: the same values, the same lines, the same faults', () => {
	const seen = (entry: RawEntry | undefined): unknown =>
		entry && [entry.data, entry.lineOf([]), fieldsOf(entry.data).map((path) => entry.lineOf(path))];
	const read = (where: string): unknown => {
		const { entries, tables, unreadable } = readContent(where);
		return [Object.values(entries).flat().map(seen), Object.values(tables).map(seen), unreadable];
	};
	expect(fieldsOf(readContent(validFolder).tables.themes?.data).length).toBeGreaterThan(5);
	expect(read(validFolder)).toEqual(read(validFolder));
	withEdits([{ file: 'themes.yaml', text: '- id: a\n  id: b\n' }], (broken) => {
		const twice = [read(broken), read(broken)];
		expect(twice[0]).toEqual(twice[1]);
		expect(JSON.stringify(twice[0])).toContain('not valid YAML');
	});
});

/** The path of every field and row of a value. */
function fieldsOf(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
	return keys.flatMap((key) => [[...path, key], ...fieldsOf(Reflect.get(value, key), [...path, key])]);
}
