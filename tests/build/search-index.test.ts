/** What Pagefind is given of a page, and whether its index is whole before it is closed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { searchedParts, untilWritten } from '../../src/build/search-index.ts';

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

describe('of a page search reads', () => {
	const searched = (html: string): string => searchedParts({ file: 'a/index.html', html });

	test('the elements that are marked, each with all that is in it', () => {
		expect(
			searched(
				'<head><title>A</title></head><nav>B</nav><div class="c" data-pagefind-body="true"><div>D</div><divide/>E</div><p>F</p><ol data-pagefind-body><li>G</ol>H',
			),
		).toBe(
			'<!doctype html><html lang="en"><body><div class="c" data-pagefind-body="true"><div>D</div><divide/>E</div><ol data-pagefind-body><li>G</ol></body></html>',
		);
	});

	test('no element twice that is marked within another', () => {
		expect(searched('<p data-pagefind-body>A<b data-pagefind-body>B</b></p>').split('B')).toHaveLength(2);
	});

	test('nothing where an element has no end, and the build says so', () => {
		expect(() => searched('<div data-pagefind-body><div>A</div>')).toThrow(
			'a/index.html: <div data-pagefind-body> has no end; search needs closed elements',
		);
	});
});
