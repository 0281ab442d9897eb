/** The web app manifest: the site’s name, colours and icons for browsers that put it among a device’s programs. */

/** An icon of the manifest. */
interface ManifestIcon {
	readonly src: string;
	/** "192x192", or "any" for a drawing. */
	readonly sizes: string;
	readonly type: string;
	/** maskable: its edges may be cut off in any shape. */
	readonly purpose: 'any' | 'maskable';
}

/** The manifest’s fields that the site uses. */
export interface WebManifest {
	readonly id: string;
	readonly name: string;
	readonly short_name: string;
	readonly description: string;
	readonly lang: string;
	readonly start_url: string;
	readonly scope: string;
	readonly display: string;
	readonly background_color: string;
	readonly theme_color: string;
	readonly icons: readonly ManifestIcon[];
}

/** `href`: puts an address under the site’s base. */
export function webManifest(href: (address: string) => string, home: string): WebManifest {
	const png = (size: number, purpose: ManifestIcon['purpose']): ManifestIcon => ({
		src: href(`/icons/${purpose === 'any' ? 'icon' : purpose}-${size}.png`),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	return {
		id: href(home),
		name: 'Inspection Record',
		short_name: 'Inspections',
		description: 'Every published Ofsted inspection of English councils’ children’s services since 2013.',
		lang: 'en-GB',
		start_url: href(home),
		scope: href(home),
		// With the browser’s own buttons: readers need Back and the address.
		display: 'minimal-ui',
		background_color: '#fdfcf8',
		theme_color: '#fdfcf8',
		icons: [
			{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
			png(192, 'any'),
			png(512, 'any'),
			png(512, 'maskable'),
		],
	};
}
