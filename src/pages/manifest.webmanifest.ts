import { href } from '../components/parts/href.ts';
import { addresses } from '../views/addresses/addresses.ts';
import { webManifest } from '../views/site/web-manifest.ts';
import type { APIRoute } from 'astro';

/** What a browser needs to put the site among a device’s programs. */
export const GET: APIRoute = () =>
	new Response(`${JSON.stringify(webManifest(href, addresses.home), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/manifest+json' },
	});
