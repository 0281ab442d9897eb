import { href } from '../components/href.ts';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) =>
	new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`, {
		headers: { 'Content-Type': 'text/plain' },
	});
