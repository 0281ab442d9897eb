/** Feeds as files: Atom, and JSON Feed. Both need the site’s full addresses. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { FeedView } from '../views/feeds/feeds.ts';

/** Where a feed is and what its addresses lead to. */
export interface FeedPlace {
	/** The feed’s own address. */
	readonly self: string;
	/** Makes an address of the site a full one. */
	readonly full: (address: string) => string;
}

const author = 'Inspection Record';

/** The start of a day, as feeds give times. Reports have no time of publication. */
function time(day: string): Date {
	return new Date(`${day}T00:00:00Z`);
}

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: FeedView, { self, full }: FeedPlace): string {
	const page = full(feed.page);
	return generateAtomFeed(
		{
			id: self,
			title: { value: feed.title },
			subtitle: { value: feed.about },
			updated: time(feed.updated),
			authors: [{ name: author }],
			links: [
				{ href: self, rel: 'self', type: 'application/atom+xml' },
				{ href: page, rel: 'alternate', type: 'text/html' },
			],
			entries: feed.entries.map((entry) => ({
				id: full(entry.address),
				title: { value: entry.title },
				categories: [{ term: entry.kind }],
				summary: { value: entry.summary },
				published: time(entry.published),
				updated: time(entry.updated),
				links: [{ href: full(entry.address), rel: 'alternate', type: 'text/html' }],
			})),
		},
		{ strict: true },
	);
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: FeedView, { self, full }: FeedPlace): string {
	const made = generateJsonFeed({
		title: feed.title,
		description: feed.about,
		home_page_url: full(feed.page),
		feed_url: self,
		language: 'en-GB',
		authors: [{ name: author }],
		items: feed.entries.map((entry) => ({
			id: full(entry.address),
			url: full(entry.address),
			title: entry.title,
			tags: [entry.kind],
			content_text: entry.summary,
			date_published: time(entry.published),
			date_modified: time(entry.updated),
		})),
	});
	// The library leaves an empty list out, which the standard asks for.
	return JSON.stringify({ items: [], ...(made as object) }, undefined, '\t');
}
