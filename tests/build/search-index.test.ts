/** Whether a search index is whole before Pagefind is closed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { untilWritten } from '../../src/build/search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
	mkdirSync(join(folder, 'index'), { recursive: true });
	writeFileSync(join(folder, 'index', 'en_1.pf_index'), 'words');
	writeFileSync(join(folder, 'pagefind-entry.json'), '');
});

describe('an index of which a file is empty', () => {
	test('is waited for until that file is written', async () => {
		let isWritten = false;
		setTimeout(() => {
			isWritten = true;
			writeFileSync(join(folder, 'pagefind-entry.json'), '{}');
		}, 50);
		await untilWritten(folder);
		expect(isWritten).toBe(true);
	});

	test('stops the build when that takes too long, and names the file', async () => {
		await expect(untilWritten(folder, 60)).rejects.toThrow('The search index was not written: pagefind-entry.json');
	});
});
