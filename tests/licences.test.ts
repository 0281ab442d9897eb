/** The licences of what the pages bring along stand in a file of the site, as their packages have them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const notice = readFileSync(join(root, 'public', 'licences.txt'), 'utf8');

/** Packages of which a page loads something, with their licences. @kurkle/color is a part of Chart.js. */
const shipped = {
	astro: 'LICENSE',
	'chart.js': 'LICENSE.md',
	'@kurkle/color': 'LICENSE.md',
	pagefind: 'LICENSE/LICENSE',
	preact: 'LICENSE',
	'@fontsource/source-serif-4': 'LICENSE',
};

test.each(Object.entries(shipped))('%s', (name, file) => {
	const licence = readFileSync(join(root, 'node_modules', name, file), 'utf8')
		.replaceAll('\r\n', '\n')
		.trim();
	expect(licence.length).toBeGreaterThan(500);
	expect(notice).toContain(`(${name})\n\n${licence}\n`);
});

test('every package that the site needs to run is named, or makes pages and is not on them', () => {
	const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	const makers = ['@astrojs/mdx', '@astrojs/preact', 'satteri'];
	expect(Object.keys(dependencies).filter((name) => !(name in shipped) && !makers.includes(name))).toEqual([]);
});
