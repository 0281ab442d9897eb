/**
 * Addresses that have moved (content/moved-addresses.yaml), in the forms that hosts read: a file _redirects for Netlify and
 * Cloudflare Pages, from which configurations for other servers are written, and a page at each old address for hosts that
 * read neither.
 */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildStopped } from './build-stopped.ts';
import { at } from '../views/addresses/addresses.ts';
import { escaped } from '../views/words/escaped.ts';

/** Where a page was and where it is, or with * at the end of both a page and all below it. */
export interface Moved {
	readonly from: string;
	readonly to: string;
}

/** The file _redirects, for a site below a base. */
export function redirectsText(moved: readonly Moved[], base: string): string {
	return moved.map(({ from, to }) => `${at(base, from)} ${at(base, to).replace(/\*$/, ':splat')} 301\n`).join('');
}

/** Reads such a file. Throws, with the line, on one that is no redirect for good. */
export function redirectsOf(text: string): Moved[] {
	return text.split('\n').flatMap((line, index) => {
		if (line.trim() === '') return [];
		const [, from, to] = /^(\/\S*) (\/\S*) 301$/.exec(line) ?? [];
		if (from === undefined || to === undefined)
			throw new Error(`_redirects, line ${index + 1}: expected “from to 301”`);
		return [{ from, to: to.replace(/:splat$/, '*') }];
	});
}

/** Writes both into a finished site. `site`: its public address, undefined where it is not known. Throws BuildStopped. */
export function writeMoved(folder: string, moved: readonly Moved[], base: string, site: string | undefined): void {
	if (moved.length === 0) return;
	writeFileSync(join(folder, '_redirects'), redirectsText(moved, base));
	for (const { from, to } of moved.flatMap((one) => eachPage(folder, one))) {
		const file = join(folder, from, 'index.html');
		if (existsSync(file)) throw new BuildStopped(`content/moved-addresses.yaml: the site has a page at ${from}`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, movedPage(at(base, to), site));
	}
}

/** The pages that a row stands for. */
function eachPage(folder: string, { from, to }: Moved): Moved[] {
	if (!to.endsWith('*')) return [{ from, to }];
	const [old, now] = [from.slice(0, -1), to.slice(0, -1)];
	return globSync('**/index.html', { cwd: join(folder, now) })
		.map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
		.sort()
		.map((page) => ({ from: `${old}${page}`, to: `${now}${page}` }));
}

/** The page at an old address. */
function movedPage(to: string, site: string | undefined): string {
	const address = escaped(to);
	return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><meta http-equiv="refresh" content="0; url=${address}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>This page has moved | Inspection Record</title>${site === undefined ? '' : `<link rel="canonical" href="${escaped(site)}${address}">`}</head>
<body><main><h1>This page has moved</h1><p>It is now at <a href="${address}">${address}</a>.</p></main></body></html>
`;
}
