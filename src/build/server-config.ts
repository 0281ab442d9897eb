/**
 * Configurations for nginx and Caddy that serve a finished site with the headers of its _headers file: right types, hashed
 * files kept for good, other files asked for again after a minute, the site’s own page for a missing address.
 */
import { byHeader, patternOf } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import type { HeaderRule } from './headers.ts';
import type { Moved } from './moved.ts';

/** What is served, and where. */
export interface Site {
	/** Folder that stands for the host’s root, as an absolute path. A site below "/record/" is in its folder "record". */
	readonly root: string;
	/** "/" or "/record/". */
	readonly base: string;
	/** nginx: what `listen` says. Caddy: the site’s address; with a name it gets a certificate by itself. */
	readonly listen: string;
	readonly rules: readonly HeaderRule[];
	/** Addresses that have moved, as the site’s _redirects has them: from the host’s root. */
	readonly moved: readonly Moved[];
}

/** How long a browser may show a page without asking whether there is a newer one. */
const BRIEFLY = 'public, max-age=60, must-revalidate';

/** Every header but the type, which follows from the file’s name, with how long to keep a file. */
function headersOf({ rules, base }: Site): [name: string, values: [path: string, value: string][]][] {
	const headers = byHeader(rules);
	headers.delete('Content-Type');
	headers.set('Cache-Control', [[`${base}*`, BRIEFLY], ...(headers.get('Cache-Control') ?? [])]);
	return [...headers];
}

/** For the inside of nginx’s http block: a file below /etc/nginx/conf.d/. */
export function nginxConfig(site: Site): string {
	const { root, base, listen, moved } = site;
	const headers = headersOf(site);
	/** The value of a header that the whole host has, whatever the address. */
	const everywhere = (values: readonly (readonly [path: string, value: string])[]): string | undefined =>
		values.length === 1 && values[0]?.[0] === '/*' ? values[0][1] : undefined;
	// How long to keep a file is said of files alone: a missing one may be there tomorrow.
	// A header that is set inside a location would replace all others: so each is set once, by the address asked for.
	const variable = (name: string): string => `$record_${name.toLowerCase().replaceAll('-', '_')}`;
	// nginx takes the first pattern that fits; in _headers the last decides.
	const maps = headers.flatMap(([name, values]) => {
		if (everywhere(values) !== undefined) return [];
		// What the whole host has unless something else is said needs no look at the address either.
		const [[first, otherwise] = ['', '']] = values;
		const rest = first === '/*' ? values.slice(1) : values;
		const lines = rest.toReversed().map(([path, value]) => `    "~${patternOf(path)}" ${quoted(value)};`);
		const usual = first === '/*' ? otherwise : '';
		return [`map $request_path ${variable(name)} {\n    default ${quoted(usual)};\n${lines.join('\n')}\n}`];
	});
	const added = headers.map(([name, values]) => {
		const common = everywhere(values);
		const value = common === undefined ? variable(name) : quoted(common);
		return `    add_header ${name} ${value}${name === 'Cache-Control' ? '' : ' always'};`;
	});
	const types = Object.entries(mediaTypes).map(([extension, type]) => `        ${quoted(type)} ${extension};`);
	const redirects = moved.map(({ from, to }) =>
		from.endsWith('*')
			? `    location ~ ^${from.slice(0, -1)}(.*)$ { return 301 ${to.slice(0, -1)}$1; }\n`
			: `    location = ${from} { return 301 ${to}; }\n`,
	);
	return `# Inspection Record: written for the site as it was built. Write it anew after each build, as the policy may change.
# The address as it was asked for: nginx rewrites its own to the file it serves.
map $request_uri $request_path {
    "~^(?<asked>[^?]*)" $asked;
}
${maps.join('\n')}

server {
    listen ${listen};
    root ${quoted(root)};
    index index.html;
    server_tokens off;
    absolute_redirect off;
    etag on;
    # Files made by npm run hosting -- compress; brotli_static on; too where nginx has that module.
    gzip_static on;
    gzip_vary on;
    # Which of a file, its folder’s page and its compressed copy there is need not be asked of the disk each time.
    open_file_cache max=20000 inactive=10m;
    open_file_cache_valid 10s;
    open_file_cache_errors on;
    types {
${types.join('\n')}
    }
    default_type application/octet-stream;
${added.join('\n')}

${redirects.join('')}    error_page 403 404 =404 ${base}404.html;
    # Read by some hosts, and no part of the site.
    location ~ ^${base}_(?:headers|redirects)$ { return 404; }
}
`;
}

/** The configuration of a Caddy server for a built site, as the text of a Caddyfile. */
export function caddyConfig(site: Site): string {
	const { root, base, listen, moved } = site;
	const redirects = moved.map(({ from, to }, at) =>
		from.endsWith('*')
			? `\t@moved${at} path_regexp moved${at} ${quoted(`^${from.slice(0, -1)}(.*)$`)}\n\tredir @moved${at} ${to.slice(0, -1)}{re.moved${at}.1} 301`
			: `\tredir ${from} ${to} 301`,
	);
	const headers = headersOf(site).flatMap(([name, values]) =>
		values.map(([path, value], at) => {
			const matcher = `@${name.toLowerCase()}${at}`;
			const change = value === '' ? `-${name}` : `${name} ${quoted(value)}`;
			return `\t${matcher} path_regexp ${quoted(patternOf(path))}\n\theader ${matcher} ${change}`;
		}),
	);
	// Caddy knows the usual types; the others would be guessed from the bytes.
	const types = Object.entries(mediaTypes).map(
		([extension, type]) => `\t@${extension} path *.${extension}\n\theader @${extension} Content-Type ${quoted(type)}`,
	);
	return `# Inspection Record: written for the site as it was built. Write it anew after each build, as the policy may change.
${listen} {
\troot * ${quoted(root)}
\theader -Server
${headers.join('\n')}
${types.join('\n')}
${redirects.map((line) => `${line}\n`).join('')}\t@private path ${base}_headers ${base}_redirects
\terror @private 404
\t@writing not method GET HEAD
\trespond @writing 405
\t# Files made by npm run hosting -- compress.
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\t@missing expression {err.status_code} == 404
\t\trewrite @missing ${base}404.html
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader -Cache-Control
\t\tfile_server
\t}
}
`;
}

/** A value as both servers read it: in quotation marks. Single ones inside it, as policies have, stay as they are. */
function quoted(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
