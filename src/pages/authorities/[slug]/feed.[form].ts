import { loadRecord } from '../../../data/load-corpus.ts';
import { addresses } from '../../../views/addresses/addresses.ts';
import { feedRoute } from '../../_feeds.ts';

/** The reports of a council and of its neighbours, as feeds. */
export const { getStaticPaths, GET } = feedRoute(
	async () => (await loadRecord()).authorities.map(({ slug }) => ({ slug })),
	({ slug = '' }) => addresses.authority(slug),
);
