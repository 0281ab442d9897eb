/** Addresses that have moved: the file that hosts read, and the pages for those that read none. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redirectsOf, redirectsText, writeMoved } from '../../src/build/moved.ts';

const moved = [
	{ from: '/authorities/hants/', to: '/authorities/hampshire/' },
	{ from: '/reports/hants/*', to: '/reports/hampshire/*' },
];

let site = '';
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'moved-'));
	for (const page of ['authorities/hampshire', 'reports/hampshire/2014-04-22', 'reports/hampshire/2014-04-22/paper']) {
		mkdirSync(join(site, page), { recursive: true });
		writeFileSync(join(site, page, 'index.html'), page);
	}
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

test('hosts read each with what a folder’s address ends in', () => {
	const text = redirectsText(moved, '/');
	expect(text).toBe(
		'/authorities/hants/ /authorities/hampshire/ 301\n/reports/hants/* /reports/hampshire/:splat 301\n',
	);
	expect(redirectsOf(text)).toEqual(moved);
	expect(redirectsText(moved, '/record/')).toMatch(
		/^\/record\/authorities\/hants\/ \/record\/authorities\/hampshire\/ 301\n/,
	);
	expect(() => redirectsOf(`${text}/a /b 302\n`)).toThrow('_redirects, line 3: expected “from to 301”');
});

test('each page that has moved has one at its old address, with a link', () => {
	writeMoved(site, moved, '/record/', 'https://council.example');
	const page = read('authorities/hants/index.html');
	expect(page).toContain('<a href="/record/authorities/hampshire/">');
	expect(page).toContain('<link rel="canonical" href="https://council.example/record/authorities/hampshire/">');
	expect(page).toContain('content="0; url=/record/authorities/hampshire/"');
	expect(read('reports/hants/2014-04-22/paper/index.html')).toContain('"/record/reports/hampshire/2014-04-22/paper/"');
	expect(read('reports/hants/2014-04-22/index.html')).toContain('"/record/reports/hampshire/2014-04-22/"');
	expect(read('_redirects').split('\n')).toHaveLength(3);
});

test('without an address of its own the site names none', () => {
	writeMoved(site, moved, '/', undefined);
	expect(read('authorities/hants/index.html')).not.toMatch(/canonical|https?:/);
});

test('where nothing has moved there is no such file, and no page is written over', () => {
	writeMoved(site, [], '/', undefined);
	expect(existsSync(join(site, '_redirects'))).toBe(false);
	expect(() =>
		writeMoved(site, [{ from: '/reports/hampshire/2014-04-22/paper/', to: '/authorities/hampshire/' }], '/', undefined),
	).toThrow('content/moved-addresses.yaml: the site has a page at /reports/hampshire/2014-04-22/paper/');
	expect(read('reports/hampshire/2014-04-22/paper/index.html')).toBe('reports/hampshire/2014-04-22/paper');
});
