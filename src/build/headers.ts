/** The rules of public/_headers for a site in a folder of its host: each path below that folder. */
export function headersBelow(rules: string, base: string): string {
	const folder = base.replace(/\/$/, '');
	return rules.replace(/^\/.*$/gm, (path) => `${folder}${path}`);
}
