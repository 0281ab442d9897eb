/** The golden figures match the current content. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenText } from '../support/golden.ts';
import { goldenFile, realRecord } from '../support/content.ts';

test('the golden file is up to date', () => {
	expect(
		readFileSync(goldenFile, 'utf8'),
		'content/ has changed. Run “npm run golden”, read the difference of tests/golden/record.yaml, and send it in with your change.',
	).toBe(goldenText(realRecord()));
});
