import { addresses } from '../views/addresses/addresses.ts';
import { feedRoute } from './_feeds.ts';

/** The newest reports of England, as feeds. */
export const { getStaticPaths, GET } = feedRoute(
	() => Promise.resolve([{}]),
	() => addresses.home,
);
