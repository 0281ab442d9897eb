/** The golden files match the current content. */
import { test } from 'vitest';
import { entriesFile, goldenFile, realFiles, realRecord } from '../support/content.ts';
import { expectEntries, expectFigures } from '../support/expect-golden.ts';

test('no entry has come or gone unseen', () => {
	expectEntries(entriesFile, realFiles());
});

test('the golden file is up to date', () => {
	expectFigures(goldenFile, realRecord());
});
