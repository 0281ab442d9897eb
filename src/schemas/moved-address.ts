/** Addresses that have moved: content/moved-addresses.yaml, a row for each. */
import { z } from 'astro/zod';

const page = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'expected an address of the site such as /authorities/hull/');

/** content/moved-addresses.yaml: where a page was, and where it is. */
export const movedAddressSchema = z.strictObject({
	from: page,
	to: page,
	/** Whether all pages below it have moved, too. */
	below: z.literal(true).optional(),
});

/** A row of the table. */
export type MovedAddress = z.infer<typeof movedAddressSchema>;
