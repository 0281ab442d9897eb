/** Loads the tile map for the build’s pages. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import { tileMapOf } from '../domain/england/tile-map.ts';
import type { TileMap } from '../domain/england/tile-map.ts';

/** The square of each council. */
export async function loadTileMap(): Promise<TileMap> {
	return tileMapOf(inOrder(await getCollection('tileMap')));
}
