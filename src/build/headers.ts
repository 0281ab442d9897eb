/**
 * Response headers: public/_headers has them in the form that Netlify and Cloudflare Pages read. The finished site’s copy
 * adds what only a build knows; configurations for other servers are written from that copy.
 */

/** Headers of the paths that one pattern stands for: "/*", "/data/*", "/reports/:council/:day/paper.docx". */
export interface HeaderRule {
	readonly path: string;
	/** Name and value, in the order of the file. */
	readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of public/_headers for a site in a folder of its host: each path below that folder. */
export function headersBelow(rules: string, base: string): string {
	const folder = base.replace(/\/$/, '');
	return rules.replace(/^\/.*$/gm, (path) => `${folder}${path}`);
}

/**
 * The rules with the whole security policy of the pages in the header as well: what a page’s own element says, and what
 * only a header can. Throws when the page has no policy or the rules have no line for it.
 */
export function withPagePolicy(rules: string, page: string): string {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(page)?.[1];
	if (policy === undefined) throw new Error('The start page has no Content-Security-Policy.');
	const line = /^(\s+Content-Security-Policy: )/m;
	if (!line.test(rules)) throw new Error('public/_headers has no Content-Security-Policy.');
	return rules.replace(line, (start) => `${start}${policy.replace(/[;\s]*$/, '')}; `);
}

/** Reads such a file. Throws, with the line, on one that is neither a path nor a header of the path above it. */
export function headerRules(text: string): HeaderRule[] {
	const rules: { path: string; headers: [string, string][] }[] = [];
	for (const [at, line] of text.split('\n').entries()) {
		if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
		if (line.startsWith('/')) {
			rules.push({ path: line.trim(), headers: [] });
			continue;
		}
		const header = /^\s+([\w-]+):\s*(\S.*?)\s*$/.exec(line);
		const above = rules.at(-1);
		if (!header || !above) throw new Error(`_headers, line ${at + 1}: expected a path, or a header below one`);
		above.headers.push([header[1] ?? '', header[2] ?? '']);
	}
	return rules;
}

/** What a pattern’s paths look like, as the source of a regular expression that is anchored at both ends. */
export function patternOf(path: string): string {
	const escaped = path.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
	return `^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`;
}

/** Each header once, with a value for each pattern that sets it; the later pattern decides where several fit. */
export function byHeader(rules: readonly HeaderRule[]): Map<string, [path: string, value: string][]> {
	const found = new Map<string, [string, string][]>();
	for (const { path, headers } of rules) {
		for (const [name, value] of headers) found.set(name, [...(found.get(name) ?? []), [path, value]]);
	}
	return found;
}
