/** The tile map as the build’s pages get it. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import { tileMapOf } from '../domain/england/tile-map.ts';
import type { TileMap } from '../domain/england/tile-map.ts';

/** The square of each council. */
export async function loadTileMap(): Promise<TileMap> {
	return tileMapOf(inOrder(await getCollection('tileMap')));
}
