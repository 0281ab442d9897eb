/** Addresses are defined in one file, so that a page can be moved with one change. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addresses, at, flowsAddress, gradeAddress } from '../../../src/views/addresses/addresses.ts';

const source = fileURLToPath(new URL('../../../src', import.meta.url));

/** "authorities", "reports" and so on: the first parts of all addresses. */
const firstParts = new Set(
	Object.values(addresses)
		.filter((address) => typeof address === 'string')
		.map((address) => address.split('/')[1] ?? '')
		.filter(Boolean),
);

/** Addresses written as literals in a text: "/reports/…" in quotes, or something added to the site’s base. */
function typedByHand(text: string): string[] {
	const literal = new RegExp(`['"\`]/(?:${[...firstParts].join('|')})/[^'"\`]*`, 'g');
	// Examples in comments do not count.
	const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
	return [...code.matchAll(literal), ...code.matchAll(/\$\{base\}\S*|base\.slice\([^)]*\)/g)].map(([found]) => found);
}

describe('addresses', () => {
	test('are typed nowhere else', () => {
		const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|tsx|astro)$/.test(file))
			// The build works on files and knows the base under which they are served.
			.filter((file) => !/^(views[\\/]addresses|build)[\\/]/.test(file));
		expect(files.length).toBeGreaterThan(150);
		expect(firstParts.size).toBeGreaterThan(10);
		const found = files.flatMap((file) =>
			typedByHand(readFileSync(join(source, file), 'utf8')).map((text) => `${file}: ${text}`),
		);
		expect(found).toEqual([]);
	});

	test('typed elsewhere would be found', () => {
		expect(typedByHand("const a = '/reports/year/2014/';")).toHaveLength(1);
		expect(typedByHand('fetch(`${base}search/names.json`)')).toHaveLength(1);
		expect(typedByHand('base.slice(0, -1) + row.address')).toHaveLength(1);
		expect(typedByHand('/** As in "/reports/". */')).toEqual([]);
	});

	test('start with the base, whatever it is', () => {
		expect(at('/', addresses.data)).toBe('/data/');
		expect(at('/record/', addresses.data)).toBe('/record/data/');
	});

	test('of overall effectiveness and of a grade have not changed', () => {
		expect(flowsAddress('overall')).toBe('/national/flows/');
		expect(flowsAddress('leadership')).toBe('/national/flows/leadership/');
		expect(gradeAddress('good')).toBe('/frameworks/grades/good/');
	});
});
