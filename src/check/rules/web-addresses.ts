/** What is wrong with an address that a text or a table gives. */

/** What is wrong with a link's address in itself; undefined for a page of this site or of another over https. */
export function linkRule(url: string): string | undefined {
	if (/^(?:\/(?![/\\])|#)[^\s\\]*$/.test(url)) return undefined;
	const expected = 'expected an address of this site, such as /frameworks/sif/, or one that begins with https://';
	if (!/^https:\/\/[^\s\\<>"]+$/.test(url) || !URL.canParse(url)) return expected;
	return hostRule(new URL(url), url);
}

/** What is wrong with the host of an address elsewhere; undefined where a reader can see where it leads. */
export function hostRule({ hostname, port, username, password }: URL, written: string): string | undefined {
	if (username !== '' || password !== '') return 'expected an address without a name or password before the host';
	if (port !== '' || /^https?:\/\/[^/?#]*:/i.test(written)) return 'expected an address without a port';
	if (hostname.startsWith('xn--') || hostname.includes('.xn--') || !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname)) {
		return 'expected the name of a host in plain letters, such as www.gov.uk';
	}
	if (/\.(?:invalid|localhost|local|internal)$/.test(hostname)) return 'no public site has such a host';
	return undefined;
}
