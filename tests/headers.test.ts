/** The headers of a site that is in a folder of its host. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { headersBelow } from '../src/build/headers.ts';

const rules = readFileSync(fileURLToPath(new URL('../public/_headers', import.meta.url)), 'utf8');
const paths = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('/'));

test('every path is below the folder, and all else is as it was', () => {
	expect(headersBelow(rules, '/')).toBe(rules);
	const below = headersBelow(rules, '/record/');
	expect(paths(below)).toEqual(paths(rules).map((path) => `/record${path}`));
	expect(paths(below).length).toBeGreaterThan(5);
	expect(below.replaceAll('\n/record/', '\n/').replace(/^\/record/, '')).toBe(rules);
});
