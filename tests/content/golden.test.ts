/** The golden files match the current content. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesText, goldenText } from '../support/golden.ts';
import { entriesFile, goldenFile, realRecord } from '../support/content.ts';

test('no entry has come or gone unseen', () => {
	expect(
		readFileSync(entriesFile, 'utf8'),
		'Entries or rows of content/ have come or gone. Run “npm run golden”, read the difference of tests/golden/entries.yaml, and send it in with your change.',
	).toBe(entriesText());
});

test('the golden file is up to date', () => {
	expect(
		readFileSync(goldenFile, 'utf8'),
		'content/ has changed. Run “npm run golden”, read the difference of tests/golden/record.yaml, and send it in with your change.',
	).toBe(goldenText(realRecord()));
});
