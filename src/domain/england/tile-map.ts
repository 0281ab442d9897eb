/** The tile map: one equal square for each council, near its true place. content/tile-map.yaml says how it was laid out. */
import type { CountedAuthority } from '../record/authorities.ts';

/** Number of squares from west to east. */
export const tileColumns = 14;

/** Number of squares from north to south. */
export const tileRows = 20;

/** A council’s square. Places count from the north-west corner, in squares; a half lies between two fields. */
export interface Tile {
	readonly column: number;
	readonly row: number;
	/** Three letters for the council, used only on the map. */
	readonly letters: string;
}

/** The squares of councils, by the councils’ slugs. */
export type TileMap = Readonly<Record<string, Tile>>;

/** Makes the tile map from its rows, one for each council. */
export function tileMapOf(rows: readonly (Tile & { readonly authority: string })[]): TileMap {
	return Object.fromEntries(rows.map(({ authority, ...tile }) => [authority, tile]));
}

/** The square of a council. Throws when it has none: the content check asks for one for every council of the record. */
export function tileOf(map: TileMap, slug: string): Tile {
	const found = map[slug];
	if (!found) throw new Error(`No tile for "${slug}" in content/tile-map.yaml`);
	return found;
}

/** Whether two squares cover a part of the same field. */
export function overlap(a: Tile, b: Tile): boolean {
	return Math.abs(a.column - b.column) < 1 && Math.abs(a.row - b.row) < 1;
}

/** An edge between two squares: from one corner of the grid to the next. */
export interface TileEdge {
	readonly x: number;
	readonly y: number;
	readonly direction: 'across' | 'down';
}

/** The edges along which squares of different regions meet. Squares that lie between two fields have none. */
export function regionEdges(map: TileMap, authorities: readonly CountedAuthority[]): TileEdge[] {
	const regionAt = new Map<string, string>();
	for (const authority of authorities) {
		const { column, row } = tileOf(map, authority.slug);
		regionAt.set(`${column},${row}`, authority.region);
	}
	const edges: TileEdge[] = [];
	for (let y = 0; y < tileRows; y += 1) {
		for (let x = 0; x < tileColumns; x += 1) {
			const here = regionAt.get(`${x},${y}`);
			const [right, below] = [regionAt.get(`${x + 1},${y}`), regionAt.get(`${x},${y + 1}`)];
			if (here === undefined) continue;
			if (right !== undefined && right !== here) edges.push({ x: x + 1, y, direction: 'down' });
			if (below !== undefined && below !== here) edges.push({ x, y: y + 1, direction: 'across' });
		}
	}
	return edges;
}
