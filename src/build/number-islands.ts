/**
 * Numbers the islands of a page. Astro names an island by a hash in which the path of the project’s folder is, so
 * a site built elsewhere would differ; a name need only be one of its kind on its page.
 */

/** A page with its islands numbered from 1. */
export function withNumberedIslands(html: string): string {
	let islands = 0;
	return html.replace(/(<astro-island\b[^>]*? uid=")[^"]*"/g, (_, before: string) => `${before}${(islands += 1)}"`);
}
