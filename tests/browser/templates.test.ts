/** The list of templates is complete: it has a page from each file of src/pages that makes pages. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../support/built-site.ts';
import { builtFolder, root } from '../support/require-build.ts';
import { templates } from './templates.ts';

const built = filesBelow(builtFolder).filter((file) => file.endsWith('index.html'));
const listed = templates.map(({ address }) => address);

const routes = readdirSync(join(root, 'src', 'pages'), { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(sep).join('/'))
	.filter((file) => file.endsWith('.astro') && file !== '404.astro')
	.map((file) => ({ file, pattern: file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/') }));

test.each(routes)('src/pages/$file has a page among the templates', ({ pattern }) => {
	const matches = new RegExp(`^/${pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
	const pages = built.map((file) => file.replace(/index\.html$/, '')).filter((address) => matches.test(address));
	const own = pages.filter((address) => listed.includes(address));
	expect(own.length > 0 || pages.length === 0 ? 'listed' : `one of ${pages.slice(0, 5).join(' ')} should be`).toBe(
		'listed',
	);
});

test('each template except the page for missing pages is built', () => {
	const addresses = built.map((file) => file.replace(/index\.html$/, ''));
	expect(listed.filter((address) => !addresses.includes(address))).toEqual(['/no/such/page/']);
});
