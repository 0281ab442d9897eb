/** The feeds of the site, made once for all files of a build. A feed needs full addresses, so a build without SITE_URL has none. */
import { href } from '../components/parts/href.ts';
import { loadRecord } from '../data/load-corpus.ts';
import { loadCorrections } from '../data/load-page-texts.ts';
import { atomFeed, jsonFeed } from '../files/feed-files.ts';
import { addresses } from '../views/addresses/addresses.ts';
import { allFeeds } from '../views/feeds/feeds.ts';
import type { FeedView } from '../views/feeds/feeds.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

let made: Promise<ReadonlyMap<string, FeedView>> | undefined;

/** The feeds by the address of their page. */
function feeds(): Promise<ReadonlyMap<string, FeedView>> {
	if (import.meta.env.DEV) return makeFeeds();
	made ??= makeFeeds();
	return made;
}

async function makeFeeds(): Promise<ReadonlyMap<string, FeedView>> {
	const all = allFeeds(await loadRecord(), await loadCorrections());
	return new Map(all.map((feed) => [feed.page, feed]));
}

const types = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;
const forms = Object.keys(types) as (keyof typeof types)[];

type Params = Readonly<Record<string, string | undefined>>;

/** The route of the feeds of one kind of page: the parameters of those pages, and the page’s address for some of them. */
export function feedRoute(
	pages: () => Promise<readonly Readonly<Record<string, string>>[]>,
	page: (params: Params) => string,
): { readonly getStaticPaths: GetStaticPaths; readonly GET: APIRoute } {
	return {
		getStaticPaths: async () =>
			import.meta.env.SITE
				? (await pages()).flatMap((params) => forms.map((form) => ({ params: { ...params, form } })))
				: [],
		GET: async ({ params, site }) => {
			const form = params['form'] === 'atom' ? 'atom' : 'json';
			const feed = (await feeds()).get(page(params));
			if (!feed) throw new Error(`No feed for ${page(params)}`);
			const full = (address: string): string => new URL(href(address), site).href;
			const place = { self: full(addresses.feed(feed.page, form)), full };
			const text = form === 'atom' ? atomFeed(feed, place) : jsonFeed(feed, place);
			return new Response(`${text.trimEnd()}\n`, { headers: { 'Content-Type': types[form] } });
		},
	};
}
