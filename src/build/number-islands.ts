/**
 * Numbers the islands of the built pages. Astro names an island by a hash in which the path of the project’s folder is, so
 * a site built elsewhere would differ; a name need only be one of its kind on its page.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page with its islands numbered from 1. */
export function withNumberedIslands(html: string): string {
	let islands = 0;
	return html.replace(/(<astro-island\b[^>]*? uid=")[^"]*"/g, (_, before: string) => `${before}${(islands += 1)}"`);
}

/**
 * Gives the islands of every page in a folder numbers that depend on the page alone, so that two builds are
 * identical.
 */
export function numberIslands(site: string): void {
	for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.html')) continue;
		const path = join(site, file);
		const before = readFileSync(path, 'utf8');
		const after = withNumberedIslands(before);
		if (after !== before) writeFileSync(path, after);
	}
}
