/** The list of templates is complete: each file of src/pages that makes pages is in it. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/require-build.ts';
import { templates } from './templates.ts';

const folder = join(root, 'src', 'pages');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(sep).join('/'))
	.filter((file) => file.endsWith('.astro') && file !== '404.astro');

test.each(files)('src/pages/%s has a page among the templates', (file) => {
	const pattern = file
		.replace(/(^|\/)index\.astro$/, '$1')
		.replace(/\.astro$/, '/')
		.replace(/\[[^\]]+\]/g, '[^/]+');
	// A page of its own goes before one with a parameter, as Astro has it: by-region is no council.
	const own = templates.filter(({ address }) => new RegExp(`^/${pattern}$`).test(address));
	expect(own).not.toEqual([]);
});
