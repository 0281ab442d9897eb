/** The site’s own pages with the words that people type for them, as the build’s pages get them. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { SitePage } from '../views/search/search-names.ts';

/** The site’s own pages, in the order of the table. */
export async function loadSitePages(): Promise<SitePage[]> {
	return inOrder(await getCollection('sitePages'));
}
