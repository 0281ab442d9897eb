/** The licences of what the pages bring along stand in a file of the site; the bill of materials names all that it is made with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { billOfMaterials } from '../../src/build/bill-of-materials.ts';
import { builtSite } from '../support/built-site.ts';
import { root } from '../support/require-build.ts';
import type { Lock } from '../../src/build/bill-of-materials.ts';

const site = builtSite();
const notice = site.read('/licences.txt').toString();
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const named = [...notice.matchAll(/^----- (\S+) (\S+)$/gm)].map(([, name = '', version = '']) => ({ name, version }));

/** Packages that a page is known to load something of, with their licences. @kurkle/color is a part of Chart.js. */
const loaded = {
	astro: 'LICENSE',
	'@astrojs/preact': 'LICENSE',
	'chart.js': 'LICENSE.md',
	'@kurkle/color': 'LICENSE.md',
	pagefind: 'LICENSE/LICENSE',
	preact: 'LICENSE',
	'@preact/signals-core': 'LICENSE',
	'@fontsource/source-serif-4': 'LICENSE',
};

test.each(Object.entries(loaded))('%s', (name, file) => {
	const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
		version: string;
	};
	const licence = readFileSync(join(root, 'node_modules', name, file), 'utf8')
		.replaceAll('\r\n', '\n')
		.trim();
	expect(licence.length).toBeGreaterThan(500);
	expect(notice).toContain(`----- ${name} ${version}\n\n${licence}\n`);
});

/** Licences that let everybody use and pass on what a page loads. */
const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1'];

test('each has a licence under which it may be passed on', () => {
	expect(named.length).toBeGreaterThanOrEqual(Object.keys(loaded).length);
	const others = named.filter(({ name }) => {
		const licence = lock.packages[`node_modules/${name}`]?.license;
		return typeof licence !== 'string' || !free.includes(licence);
	});
	expect(others).toEqual([]);
});

test('no maker of pages and no test is among them', () => {
	const makers = ['@astrojs/mdx', 'satteri', 'sharp', 'docx', 'vitest', 'rolldown', 'pagefind-linux'];
	expect(named.filter(({ name }) => makers.includes(name))).toEqual([]);
});

test('the bill of materials is that of the lock file', () => {
	expect(site.read('/sbom.cdx.json').toString()).toBe(billOfMaterials(lock));
});
