/** The headers that hosts set: those of a site in a folder of its host, and how the file is read for other servers. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
	byHeader,
	decidingPattern,
	headerRules,
	headersBelow,
	patternOf,
	withPolicyOf,
} from '../../src/build/headers.ts';

const rules = readFileSync(fileURLToPath(new URL('../../public/_headers', import.meta.url)), 'utf8');
const paths = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('/'));

test('every path is below the folder, and all else is as it was', () => {
	expect(headersBelow(rules, '/')).toBe(rules);
	const below = headersBelow(rules, '/record/');
	expect(paths(below)).toEqual(paths(rules).map((path) => `/record${path}`));
	expect(paths(below).length).toBeGreaterThan(5);
	expect(below.replaceAll('\n/record/', '\n/').replace(/^\/record/, '')).toBe(rules);
});

const page = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-x=';">`;

test('a page’s own policy goes into the header of its pattern, before what only a header can say', () => {
	const policies = (text: string): string[] =>
		[...text.matchAll(/Content-Security-Policy: (.*)/g)].map(([, policy]) => policy ?? '');
	const own = "default-src 'none'; script-src 'self' 'sha256-x='";
	// All pages, councils, reports, embeds.
	const none = "frame-ancestors 'none'";
	expect(policies(rules)).toEqual([none, none, none, 'frame-ancestors *']);
	expect(policies(withPolicyOf(page, '/*', rules))).toEqual([`${own}; ${none}`, none, none, 'frame-ancestors *']);
	const embeds = '/authorities/:council/embed/*';
	expect(policies(withPolicyOf(page, embeds, rules))).toEqual([none, none, none, `${own}; frame-ancestors *`]);
	expect(() => withPolicyOf('<html>', '/*', rules)).toThrow('A page of /* has no Content-Security-Policy.');
	expect(() => withPolicyOf(page, '/*', '/*\n  A: b\n/x\n  Content-Security-Policy: c\n')).toThrow(
		'public/_headers has no Content-Security-Policy for /*.',
	);
});

test('of the patterns that fit, the last that sets a header decides', () => {
	const all = headerRules(rules);
	const deciding = (address: string): unknown => decidingPattern(all, 'Content-Security-Policy', address);
	expect(['/', '/authorities/', '/reports/leeds/'].map(deciding)).toEqual(['/*', '/*', '/*']);
	expect(deciding('/authorities/leeds/')).toBe('/authorities/:council/');
	expect(deciding('/authorities/leeds/index.html')).toBe('/*');
	expect(deciding('/reports/leeds/2022-04-11/')).toBe('/reports/:council/:day/');
	expect(deciding('/authorities/leeds/embed/strip.svg')).toBe('/authorities/:council/embed/*');
	expect(decidingPattern(all, 'X-Frame-Options', '/authorities/leeds/embed/')).toBeUndefined();
	expect(decidingPattern(all, 'Server', '/')).toBeUndefined();
});

test('anyone may frame the embeds of councils, and nothing else', () => {
	const all = headerRules(rules);
	const valueAt = (address: string, name: string): string | undefined =>
		byHeader(all)
			.get(name)
			?.findLast(([path]) => new RegExp(patternOf(path)).test(address))?.[1];
	const framing = (address: string): unknown =>
		['X-Frame-Options', 'Content-Security-Policy', 'Cross-Origin-Resource-Policy'].map((name) =>
			valueAt(address, name),
		);
	const open = ['', 'frame-ancestors *', 'cross-origin'];
	expect(framing('/authorities/hampshire/embed/')).toEqual(open);
	expect(framing('/authorities/hampshire/embed/strip.svg')).toEqual(open);
	const closed = ['DENY', "frame-ancestors 'none'", 'same-origin'];
	for (const address of [
		'/',
		'/authorities/hampshire/',
		'/authorities/embed/',
		'/reports/a/embed/',
		'/embed/',
		'/x/authorities/a/embed/',
	]) {
		expect(framing(address), address).toEqual(closed);
	}
});

test('rules are read with comments and blank lines, and a line that is neither path nor header is named', () => {
	expect(headerRules('# all\n/*\n  A: b: c \n\n/x/:y\n\tB-C: d')).toEqual([
		{ path: '/*', headers: [['A', 'b: c']] },
		{ path: '/x/:y', headers: [['B-C', 'd']] },
	]);
	expect(headerRules('/x\n  ! A\n  ! B\n  B: c')).toEqual([
		{
			path: '/x',
			headers: [
				['A', ''],
				['B', 'c'],
			],
		},
	]);
	for (const [text, line] of [
		['  A: b', 1],
		['/*\n  !A', 2],
		['/*\n  A', 2],
		['/*\n  A:', 2],
	] as const) {
		expect(() => headerRules(text)).toThrow(`_headers, line ${line}: expected a path, or a header below one`);
	}
});

test.each([
	['/*', '/a/b', true],
	['/data/*', '/data/x.csv', true],
	['/data/*', '/dataset', false],
	['/a.csv', '/aXcsv', false],
	['/reports/:council/:day/paper.docx', '/reports/hull/2015-01-02/paper.docx', true],
	['/reports/:council/:day/paper.docx', '/reports/hull/x/2015-01-02/paper.docx', false],
])('the pattern %s and the address %s: %s', (path, address, fits) => {
	expect(new RegExp(patternOf(path)).test(address)).toBe(fits);
});

test('each header has the values of its patterns, the later one last', () => {
	expect(byHeader(headerRules('/*\n  A: 1\n  B: 2\n/x\n  A: 3'))).toEqual(
		new Map([
			[
				'A',
				[
					['/*', '1'],
					['/x', '3'],
				],
			],
			['B', [['/*', '2']]],
		]),
	);
});

test.each([
	[['hosting'], {}, 'Expected one of: nginx, caddy, compress'],
	[['nginx'], { OUT_DIR: 'no-such-folder' }, 'There is no built site. Run npm run build first.'],
])('npm run hosting -- %s: %s says what to do', (given, settings, message) => {
	const cli = fileURLToPath(new URL('../../src/build/hosting-cli.ts', import.meta.url));
	const { status, stderr } = spawnSync(process.execPath, [cli, ...given], {
		env: { ...process.env, ...settings },
		encoding: 'utf8',
	});
	expect({ status, stderr }).toEqual({ status: 1, stderr: `${message}\n` });
});
