import { href } from '../components/parts/href.ts';
import { loadBriefings } from '../data/load-briefings.ts';
import { loadClaims } from '../data/load-claims.ts';
import { loadExplainers } from '../data/load-explainers.ts';
import { loadRecord } from '../data/load-corpus.ts';
import { loadCorrections } from '../data/load-page-texts.ts';
import { explainerAddress } from '../views/frameworks/explainer-card.ts';
import { pageDays } from '../views/site/page-days.ts';
import { siteAddresses } from '../views/site/site-addresses.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A sitemap needs full addresses, so a build without SITE_URL has none. */
export const getStaticPaths = (() =>
	import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []) satisfies GetStaticPaths;

/** Every address of the site with the day of what it shows; there is no such file in a build without SITE_URL. */
export const GET: APIRoute = async ({ site }) => {
	const record = await loadRecord();
	const [briefings, explainers, claims] = [await loadBriefings(), await loadExplainers(), await loadClaims()];
	const days = pageDays(record, {
		corrections: await loadCorrections(),
		briefings: briefings.map(({ slug, checked }) => ({ name: slug, checked })),
		claims: claims.map(({ slug, checked }) => ({ name: slug, checked })),
		explained: explainers.map((one) => ({ name: explainerAddress(one), checked: one.checked })),
	});
	const urls = siteAddresses(
		record,
		briefings.map((b) => b.slug),
		explainers.map(explainerAddress),
		claims.map((c) => c.slug),
	).map((address) => {
		const full = new URL(href(address), site).href.replaceAll('&', '&amp;');
		const day = days.get(address);
		return `<url><loc>${full}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`;
	});
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
