/** Districts and places: content/places.yaml, one row for each council of today. */
import { z } from 'astro/zod';
import { day } from './day.ts';

/** A name as people write it; the check of the whole table refuses one that stands twice in a row. */
const name = z.string().min(2).max(60);

/** content/places.yaml: what a council is responsible for, for readers who search by town or district. */
export const placesSchema = z.strictObject({
	/** File name of the authority that is responsible for children’s services there. */
	authority: z.string(),
	/** Counties and other areas of several such councils, of which this is one. */
	counties: z.array(name).default([]),
	/** District councils of today. */
	districts: z.array(name).default([]),
	/** District councils that no longer exist, each with its last day. */
	ended: z.record(name, day).default({}),
	/** Towns and villages with their people, largest first; 0 where the number is not known. */
	places: z.record(name, z.int().min(0).max(10_000_000)).default({}),
});
