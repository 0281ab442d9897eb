/** Worked claims. */
import { getCollection } from 'astro:content';
import type { WorkedClaim } from '../views/claims/worked-claim.ts';

/** Every worked claim, in its order. */
export async function loadClaims(): Promise<WorkedClaim[]> {
	const entries = await getCollection('claims');
	return entries.map(({ id, data }) => ({ slug: id, ...data })).sort((a, b) => a.order - b.order);
}
