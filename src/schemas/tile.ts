/** The tile map: content/tile-map.yaml, one row for each council. */
import { z } from 'astro/zod';
import { tileColumns, tileRows } from '../domain/england/tile-map.ts';

/** A place from 0 to the last field, in whole or half squares. */
const place = (fields: number) =>
	z
		.number()
		.min(0)
		.max(fields - 1)
		.multipleOf(0.5, 'expected a whole or half number');

/** content/tile-map.yaml: the square of a council. */
export const tileSchema = z.strictObject({
	/** File name of the authority. */
	authority: z.string(),
	/** Squares from the western edge. */
	column: place(tileColumns),
	/** Squares from the northern edge. */
	row: place(tileRows),
	/** What the square shows for the council’s name; each three letters once. */
	letters: z.string().regex(/^[A-Z]{3}$/, 'expected three capital letters'),
});
