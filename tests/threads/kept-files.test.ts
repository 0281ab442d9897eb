import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { KeptFiles, basisOf } from '../../src/threads/kept-files.ts';

describe('files that are kept between builds', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kept-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const text = async (kept: KeptFiles, from: string, making: string): Promise<string> =>
		Buffer.from(await kept.get(from, () => Promise.resolve(new Uint8Array(Buffer.from(making))))).toString();

	test('are made once for all that they follow from', async () => {
		const first = new KeptFiles(folder, Date.now());
		expect(await text(first, 'a', 'made')).toBe('made');
		expect(await text(first, 'b', 'another')).toBe('another');
		expect(await text(new KeptFiles(folder, Date.now()), 'a', 'made again')).toBe('made');
		expect(readdirSync(folder)).toHaveLength(2);
	});

	test('are not kept where they could not be made', async () => {
		const kept = new KeptFiles(folder, Date.now());
		await expect(kept.get('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await text(kept, 'c', 'made')).toBe('made');
	});

	test('are removed after a month in which no build used them', async () => {
		const old = new Date(Date.now() - 32 * 24 * 60 * 60 * 1000);
		for (const name of readdirSync(folder).slice(1)) utimesSync(join(folder, name), old, old);
		await text(new KeptFiles(folder, Date.now()), 'd', 'made');
		expect(readdirSync(folder)).toHaveLength(2);
	});

	test('are made each time where their folder cannot be used', async () => {
		const file = join(folder, 'a-file');
		writeFileSync(file, '');
		const kept = new KeptFiles(join(file, 'below'), Date.now());
		expect(await text(kept, 'a', 'made')).toBe('made');
		expect(await text(kept, 'a', 'made again')).toBe('made again');
	});

	test('follow from the code that makes them', () => {
		const code = pathToFileURL(`${folder}/code/`);
		mkdirSync(code);
		writeFileSync(new URL('a.ts', code), 'one');
		const before = basisOf(code, ['1.0']);
		expect(basisOf(code, ['1.0'])).toBe(before);
		expect(basisOf(code, ['1.1'])).not.toBe(before);
		writeFileSync(new URL('a.ts', code), 'two');
		expect(basisOf(code, ['1.0'])).not.toBe(before);
	});
});
