/**
 * Response headers: public/_headers has them in the form that Netlify and Cloudflare Pages read. The finished site’s copy
 * adds what only a build knows; configurations for other servers are written from that copy.
 */

/** Headers of the paths that one pattern stands for: "/*", "/data/*", "/reports/:council/:day/paper.docx". */
export interface HeaderRule {
	readonly path: string;
	/** Name and value, in the order of the file; "" for a header that is taken back. */
	readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of public/_headers for a site in a folder of its host: each path below that folder. */
export function headersBelow(rules: string, base: string): string {
	const folder = base.replace(/\/$/, '');
	return rules.replace(/^\/.*$/gm, (path) => `${folder}${path}`);
}

/**
 * The rules with a whole security policy in one header: what a page’s own element says, and what only a header can. `path`:
 * the pattern that stands for pages with that policy. Throws when the page has no policy or the pattern has no line for it.
 */
export function withPolicyOf(page: string, path: string, rules: string): string {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(page)?.[1];
	if (policy === undefined) throw new Error(`A page of ${path} has no Content-Security-Policy.`);
	const from = `\n${rules}`.indexOf(`\n${path}\n`);
	const [block = ''] = from < 0 ? [] : rules.slice(from).split(/\n(?=\/)/);
	const line = /^[ \t]+Content-Security-Policy: /m.exec(block);
	if (!line) throw new Error(`public/_headers has no Content-Security-Policy for ${path}.`);
	const at = from + line.index + line[0].length;
	return `${rules.slice(0, at)}${policy.replace(/[;\s]*$/, '')}; ${rules.slice(at)}`;
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
		const header = /^\s+(?:([\w-]+):\s*(\S.*?)|! ([\w-]+))\s*$/.exec(line);
		const above = rules.at(-1);
		if (!header || !above) throw new Error(`_headers, line ${at + 1}: expected a path, or a header below one`);
		const [, given, value = '', taken = ''] = header;
		const name = given ?? taken;
		above.headers = [...above.headers.filter(([other, was]) => other !== name || was !== ''), [name, value]];
	}
	return rules;
}

/** The pattern that sets a header of a path: the last of those that fit; undefined where none does, or it takes the header back. */
export function decidingPattern(rules: readonly HeaderRule[], name: string, path: string): string | undefined {
	const found = byHeader(rules)
		.get(name)
		?.findLast(([pattern]) => new RegExp(patternOf(pattern)).test(path));
	return found?.[1] === '' ? undefined : found?.[0];
}

/** What a pattern’s paths look like, as the source of a regular expression that is anchored at both ends. */
export function patternOf(path: string): string {
	const escaped = path.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
	return `^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`;
}

/** Each header once, with a value for each pattern that sets it or takes it back (""); the later pattern decides where several fit. */
export function byHeader(rules: readonly HeaderRule[]): Map<string, [path: string, value: string][]> {
	const found = new Map<string, [string, string][]>();
	for (const { path, headers } of rules) {
		for (const [name, value] of headers) found.set(name, [...(found.get(name) ?? []), [path, value]]);
	}
	return found;
}
