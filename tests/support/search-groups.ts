/** The record of content/, the filters of its search, and the pages that it finds by name. */
import { addresses } from '../../src/views/addresses/addresses.ts';
import { explainerAddress } from '../../src/views/frameworks/explainer-card.ts';
import { facetGroups } from '../../src/views/search/search-facets.ts';
import { unpackNames } from '../../src/views/search/packed-names.ts';
import { packNames } from '../../src/views/search/search-names.ts';
import { realFiles, realRecord, realRows } from './content.ts';

export const record = realRecord();
export const groups = facetGroups(record);

const { explainers, briefings, claims } = realFiles().entries;
type Titled = { readonly title: string; readonly group: 'framework' | 'around' };
const titleOf = (data: unknown): string => (data as Titled).title;

/** What the browser fetches. */
export const packedNames = packNames(record, realRows('site-pages'), [
	...explainers.map(({ id, data }) => ({
		address: explainerAddress({ slug: id, group: (data as Titled).group }),
		title: titleOf(data),
		note: 'Explainer',
	})),
	...briefings.map(({ id, data }) => ({ address: addresses.briefing(id), title: titleOf(data), note: 'Briefing' })),
	...claims.map(({ id, data }) => ({ address: addresses.claim(id), title: titleOf(data), note: 'Claim' })),
]);

export const names = unpackNames(packedNames);
