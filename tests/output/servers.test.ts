/**
 * nginx and Caddy, where they are installed (Debian: apt-get install nginx-light caddy), with the configurations that
 * `npm run hosting` writes: each header of the site’s _headers, types, compressed copies, and what is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '../../src/build/compress.ts';
import { byHeader, decidingPattern, headerRules, headersBelow, patternOf } from '../../src/build/headers.ts';
import { mediaTypes } from '../../src/build/media-types.ts';
import { caddyConfig, nginxConfig } from '../../src/build/server-config.ts';
import { freePort, startNginx } from '../support/nginx.ts';
import { few } from '../support/built-site.ts';
import { builtFolder } from '../support/require-build.ts';
import type { ChildProcess } from 'node:child_process';

const headers = readFileSync(join(builtFolder, '_headers'), 'utf8');
const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) =>
		join(parentPath, name)
			.slice(builtFolder.length + 1)
			.replaceAll('\\', '/'),
	);

/** A policy by its directives. */
function directives(policy: string): Map<string, readonly string[]> {
	return new Map(
		policy
			.split(';')
			.map((one) => one.trim().split(/\s+/))
			.flatMap(([name = '', ...values]) => (name === '' ? [] : [[name, values] as const])),
	);
}

/** The policy that a page has in itself. */
function policyIn(file: string): string {
	const html = readFileSync(join(builtFolder, file), 'utf8');
	return /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('the site’s _headers', () => {
	test('has the policy of every page, and what only a header can say', () => {
		const policy = /Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? '';
		expect(policy).toMatch(/^default-src 'none';.+; frame-ancestors 'none'$/);
		expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
		const pages = files.filter((file) => file.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(1500);
		const policies = byHeader(headerRules(headers)).get('Content-Security-Policy') ?? [];
		const policyOf = new Map(policies.map(([path, value]) => [path, directives(value)]));
		const [all, council, report, embed] = [...policyOf.keys()];
		expect([all, council, report, embed]).toEqual([
			'/*',
			'/authorities/:council/',
			'/reports/:council/:day/',
			'/authorities/:council/embed/*',
		]);
		const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
		const kinds = pages.map((file) =>
			decidingPattern(headerRules(headers), 'Content-Security-Policy', addressOf(file)),
		);
		for (const kind of [all, council, report, embed]) {
			expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(150);
		}
		const missing = directives(policyIn('404.html'));
		for (const kind of [all, council, report]) {
			const sent = policyOf.get(kind ?? '');
			const refused = [...missing].filter(([name, values]) =>
				values.some((value) => !sent?.get(name)?.includes(value)),
			);
			expect(refused, `the page for a missing address below ${kind ?? ''}`).toEqual([]);
		}
		const stricter = pages.flatMap((file, index) => {
			const sent = policyOf.get(kinds[index] ?? '');
			const wanted = [...directives(policyIn(file))];
			// A page names the digests of what stands in it; the header those of all pages of its kind.
			const isAllowed = ([name, values]: [string, readonly string[]]): boolean =>
				values.every((value) => sent?.get(name)?.includes(value)) &&
				!sent?.get(name)?.some((value) => !values.includes(value) && !value.startsWith("'sha256-"));
			return wanted.length > 3 && wanted.every(isAllowed) ? [] : [file];
		});
		expect(few(stricter)).toEqual([]);
	});

	test('keeps every file with a hash in its name for good, and no other', () => {
		const cached = byHeader(headerRules(headers)).get('Cache-Control') ?? [];
		const lasting = cached.filter(([, value]) => value.includes('immutable'));
		const isLasting = (file: string): boolean => lasting.some(([path]) => new RegExp(patternOf(path)).test(`/${file}`));
		expect(cached.filter((rule) => !lasting.includes(rule))).toEqual([['/sw.js', 'no-cache']]);
		const kept = files.filter(isLasting);
		expect(kept.filter((file) => file.startsWith('_astro/')).length).toBeGreaterThan(10);
		expect(kept.filter((file) => !/[._][\w-]{6,}\.\w+$|^pagefind\/\w+\/\w+\.pf_\w+$/.test(file))).toEqual([]);
	});

	test('and the list of media types knows every kind of file that was built', () => {
		const kinds = new Set(files.filter((file) => file !== '_headers').map((file) => file.replace(/^.*\./, '')));
		expect([...kinds].filter((kind) => mediaTypes[kind] === undefined)).toEqual([]);
	});
});

/** A server of this machine: how to start it with our configuration, from a folder for its own files. */
interface Server {
	readonly name: string;
	readonly program: string;
	readonly listen: (port: number) => string;
	readonly config: typeof nginxConfig;
	readonly start: (folder: string, config: string) => ChildProcess;
	/** How it sends a reader to the address with the slash. */
	readonly moved: number;
}
const servers: readonly Server[] = [
	{
		name: 'nginx',
		program: 'nginx',
		listen: (port) => `127.0.0.1:${port}`,
		config: nginxConfig,
		start: startNginx,
		moved: 301,
	},
	{
		name: 'Caddy',
		program: 'caddy',
		listen: (port) => `http://127.0.0.1:${port}`,
		config: caddyConfig,
		start: (folder, config) => {
			writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
			return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
				env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
			});
		},
		moved: 308,
	},
];

const css = files.find((file) => /^_astro\/.*\.css$/.test(file)) ?? '';
/** Some of each kind of file. */
const sample = [
	'index.html',
	'404.html',
	'authorities/hampshire/index.html',
	'authorities/hampshire/embed/index.html',
	'authorities/hampshire/embed/strip.svg',
	'reports/hampshire/2014-04-22/paper.docx',
	'data/inspections.csv',
	'charts/record.json',
	css,
];

describe.each(servers)('$name', (server) => {
	const isThere = spawnSync(server.program, ['version']).error === undefined;
	describe.skipIf(!isThere).each(['/', '/record/'])(
		`serves a site at %s (skipped where it is not installed)`,
		(base) => {
			const home = mkdtempSync(join(tmpdir(), 'served-'));
			let running: ChildProcess;
			let origin = '';
			let said = '';
			beforeAll(async () => {
				const site = join(home, 'root', base.slice(1));
				for (const file of sample) {
					mkdirSync(dirname(join(site, file)), { recursive: true });
					cpSync(join(builtFolder, file), join(site, file));
				}
				const rules = headersBelow(headers, base);
				writeFileSync(join(site, '_headers'), rules);
				expect((await compressSite(site)).files).toBe(8);
				const moved = [
					{ from: `${base}authorities/hants/`, to: `${base}authorities/hampshire/` },
					{ from: `${base}reports/hants/*`, to: `${base}reports/hampshire/*` },
				];
				const port = await freePort();
				const listen = server.listen(port);
				running = server.start(
					home,
					server.config({ root: join(home, 'root'), base, listen, rules: headerRules(rules), moved }),
				);
				running.stderr?.on('data', (data: Buffer) => (said += data.toString()));
				origin = `http://127.0.0.1:${port}${base}`;
				const isUp = (): Promise<boolean> =>
					fetch(origin).then(
						({ ok }) => ok,
						() => false,
					);
				while (!(await isUp())) {
					if (running.exitCode !== null) throw new Error(`${server.name} ended: ${said}`);
					await new Promise((done) => setTimeout(done, 100));
				}
			});
			afterAll(async () => {
				const ended = new Promise((resolve) => running.once('exit', resolve));
				running.kill();
				await ended;
				rmSync(home, { recursive: true, force: true });
			});

			/** Without following, and as small as the server has it. */
			const ask = (path: string, accept = 'gzip'): Promise<Response> =>
				fetch(origin + path, { redirect: 'manual', headers: { 'Accept-Encoding': accept } });

			test.each(sample.filter((file) => file !== '404.html'))(
				'%s: type, every header, and whether it is kept',
				async (file) => {
					const answer = await ask(file.replace(/index\.html$/, ''));
					expect(answer.status).toBe(200);
					expect(answer.headers.get('Content-Type')).toBe(mediaTypes[file.replace(/^.*\./, '')]);
					expect(answer.headers.get('ETag')).toBeTruthy();
					for (const [name, values] of byHeader(headerRules(headers))) {
						if (name === 'Content-Type') continue;
						const value = values.findLast(([path]) =>
							new RegExp(patternOf(path)).test(`/${file.replace(/index\.html$/, '')}`),
						)?.[1];
						const unsaid = name === 'Cache-Control' ? 'public, max-age=60, must-revalidate' : null;
						expect(answer.headers.get(name), name).toBe(value === '' ? null : (value ?? unsaid));
					}
					expect(answer.headers.get('Content-Encoding')).toBe(file.endsWith('.docx') ? null : 'gzip');
					expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(builtFolder, file)))).toBe(true);
				},
			);

			test('a page that was not changed is not sent again', async () => {
				const { headers: first } = await ask('');
				const again = await fetch(origin, {
					headers: { 'If-None-Match': first.get('ETag') ?? '', 'Accept-Encoding': 'gzip' },
				});
				expect(again.status).toBe(304);
			});

			test('an address without its slash leads to the one with it, on whatever host and scheme', async () => {
				const answer = await ask('authorities/hampshire');
				expect(answer.status).toBe(server.moved);
				expect(answer.headers.get('Location')).toBe(`${base}authorities/hampshire/`);
			});

			test.each([
				['authorities/hants/', 'authorities/hampshire/'],
				['reports/hants/2014-04-22/paper.docx', 'reports/hampshire/2014-04-22/paper.docx'],
			])('%s has moved for good to %s', async (from, to) => {
				const answer = await ask(from);
				expect(answer.status).toBe(301);
				expect(answer.headers.get('Location')).toBe(`${base}${to}`);
				expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
				expect((await ask(from.replace('hants', 'hant'))).status).toBe(404);
			});

			test.each(['no/such/', '_astro/none.js', '_headers', 'authorities/'])(
				'%s: the site’s own page, with its headers, kept by nobody',
				async (path) => {
					const answer = await ask(path);
					expect(answer.status).toBe(404);
					expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
					expect(answer.headers.get('Cache-Control')).toBeNull();
					expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
					expect(await answer.text()).toBe(readFileSync(join(builtFolder, '404.html'), 'utf8'));
				},
			);

			test('nothing can be written, and no version is given', async () => {
				const answer = await fetch(origin, { method: 'POST', body: 'x' });
				expect(answer.status).toBe(405);
				expect(answer.headers.get('Server') ?? '').not.toMatch(/\d/);
			});
		},
	);
});

test('what could be tried here', () => {
	const missing = servers.filter(({ program }) => spawnSync(program, ['version']).error !== undefined);
	if (missing.length > 0) console.log(`Not tried, as not installed: ${missing.map(({ name }) => name).join(', ')}`);
	expect(existsSync(join(builtFolder, css))).toBe(true);
});
