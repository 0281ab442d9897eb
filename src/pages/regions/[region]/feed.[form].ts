import { regionIds } from '../../../domain/record/authorities.ts';
import { addresses } from '../../../views/addresses/addresses.ts';
import { feedRoute } from '../../_feeds.ts';
import type { RegionId } from '../../../domain/record/authorities.ts';

/** The newest reports of a region, as feeds. */
export const { getStaticPaths, GET } = feedRoute(
	() => Promise.resolve(regionIds.map((region) => ({ region }))),
	({ region }) => addresses.region(region as RegionId),
);
