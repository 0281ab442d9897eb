/** Districts and places by council, as the build’s pages get them. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { CouncilPlaces } from '../views/search/packed-places.ts';

/** The places of every council, in the order of the table. */
export async function loadPlaces(): Promise<CouncilPlaces[]> {
	return inOrder(await getCollection('places'));
}
