/**
 * The policy of a page names the digests of the scripts and styles that stand in it. Astro gives each page those of all pages,
 * and of scripts that it leaves out of every page: half a kilobyte that compression cannot reduce, and permission for what the page
 * does not have. The header that hosts send with each page has those that some page needs.
 */
import { createHash } from 'node:crypto';

const policyElement = /<meta http-equiv="content-security-policy" content="[^"]*"/i;

/** The page with the digests in its policy that are of its own scripts and styles. Other pages come back as they are. */
export function withOwnDigests(html: string): string {
	const texts = [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => text);
	// A script with an address of its own has no text.
	const inside = texts
		.filter((text) => text !== '')
		.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	return withDigests(html, new Set(inside));
}

/** The page with only these digests in its policy, each as it stands there: 'sha256-…' in quotation marks. */
export function withDigests(html: string, kept: ReadonlySet<string>): string {
	return html.replace(policyElement, (policy) =>
		policy.replace(/ ('sha256-[^']*')/g, (text, digest: string) => (kept.has(digest) ? text : '')),
	);
}

/** The digests in the policy of a page. */
export function digestsIn(html: string): readonly string[] {
	return policyElement.exec(html)?.[0].match(/'sha256-[^']*'/g) ?? [];
}
