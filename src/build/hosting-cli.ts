/**
 * `npm run hosting -- nginx | caddy | compress`: what a server needs besides the finished site in dist/. The first two print a
 * configuration; LISTEN and SITE_ROOT say where. The third writes compressed copies beside the files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadSetting, siteBase } from './build-settings.ts';
import { compressSite } from './compress.ts';
import { headerRules } from './headers.ts';
import { redirectsOf } from './moved.ts';
import { caddyConfig, nginxConfig } from './server-config.ts';
import type { Site } from './server-config.ts';

const dist = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env['OUT_DIR'] || 'dist');

/** The configuration’s facts. `listen`: the usual value of the server. Throws BadSetting. */
function site(listen: string): Site {
	const { SITE_ROOT, LISTEN } = process.env;
	for (const [name, value] of Object.entries({ SITE_ROOT, LISTEN })) {
		if (value !== undefined && /["\\{};\n]/.test(value)) {
			throw new BadSetting(`${name} is “${value}”; expected no quotation marks, braces, semicolons or backslashes`);
		}
	}
	const redirects = join(dist, '_redirects');
	return {
		root: resolve(SITE_ROOT || dist),
		base: siteBase(process.env),
		listen: LISTEN || listen,
		rules: headerRules(readFileSync(join(dist, '_headers'), 'utf8')),
		moved: existsSync(redirects) ? redirectsOf(readFileSync(redirects, 'utf8')) : [],
	};
}

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
	nginx: () => void process.stdout.write(nginxConfig(site('80'))),
	caddy: () => void process.stdout.write(caddyConfig(site(':80'))),
	compress: async () => {
		const { files, bytes, copies } = await compressSite(dist);
		const kilobytes = (count: number): string => `${Math.round(count / 1000).toLocaleString('en-GB')} kB`;
		const sizes = Object.entries(copies).map(([extension, size]) => `${extension.slice(1)} ${kilobytes(size)}`);
		console.log(`${files} files of ${kilobytes(bytes)} have compressed copies: ${sizes.join(', ')}.`);
	},
};

try {
	const command = commands[process.argv[2] ?? ''];
	if (!command) throw new BadSetting('Expected one of: nginx, caddy, compress');
	if (!existsSync(join(dist, '_headers'))) throw new BadSetting('There is no built site. Run npm run build first.');
	await command();
} catch (error) {
	console.error(error instanceof BadSetting ? error.message : error);
	process.exitCode = 1;
}
