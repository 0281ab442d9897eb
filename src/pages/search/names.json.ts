import { loadBriefings } from '../../data/load-briefings.ts';
import { loadClaims } from '../../data/load-claims.ts';
import { loadRecord } from '../../data/load-corpus.ts';
import { loadExplainers } from '../../data/load-explainers.ts';
import { loadSitePages } from '../../data/load-site-pages.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { explainerAddress } from '../../views/frameworks/explainer-card.ts';
import { packNames } from '../../views/search/search-names.ts';
import type { EntryPage } from '../../views/search/search-names.ts';

/** The names that the search box matches. */
export async function GET(): Promise<Response> {
	const record = await loadRecord();
	const entries: readonly EntryPage[] = [
		...(await loadExplainers()).map((card) => ({
			address: explainerAddress(card),
			title: card.title,
			note: card.group === 'framework' ? 'Framework' : 'Explainer',
		})),
		...(await loadBriefings()).map(({ slug, title }) => ({
			address: addresses.briefing(slug),
			title,
			note: 'Briefing',
		})),
		...(await loadClaims()).map(({ slug, title }) => ({ address: addresses.claim(slug), title, note: 'Claim' })),
	];
	const packed = packNames(record, await loadSitePages(), entries);
	return new Response(JSON.stringify(packed), { headers: { 'Content-Type': 'application/json' } });
}
