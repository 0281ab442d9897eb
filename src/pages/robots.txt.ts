import { href } from '../components/parts/href.ts';
import type { APIRoute } from 'astro';

/** Every page may be indexed. */
export const GET: APIRoute = ({ site }) => {
	// robots.txt needs the sitemap’s full address, which a build without SITE_URL does not know.
	const sitemap = site ? `Sitemap: ${new URL(href('/sitemap.xml'), site).href}\n` : '';
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'Content-Type': 'text/plain' } });
};
