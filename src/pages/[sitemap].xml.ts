import { href } from '../components/parts/href.ts';
import { loadBriefings } from '../data/load-briefings.ts';
import { loadClaims } from '../data/load-claims.ts';
import { loadExplainers } from '../data/load-explainers.ts';
import { loadRecord } from '../data/load-corpus.ts';
import { explainerAddress } from '../views/frameworks/explainer-card.ts';
import { siteAddresses } from '../views/site/site-addresses.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A sitemap needs full addresses, so a build without SITE_URL has none. */
export const getStaticPaths = (() =>
	import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []) satisfies GetStaticPaths;

/** Every address of the site; there is no such file in a build without SITE_URL. */
export const GET: APIRoute = async ({ site }) => {
	const urls = siteAddresses(
		await loadRecord(),
		(await loadBriefings()).map((b) => b.slug),
		(await loadExplainers()).map(explainerAddress),
		(await loadClaims()).map((c) => c.slug),
	).map((address) => `<url><loc>${new URL(href(address), site).href.replaceAll('&', '&amp;')}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
