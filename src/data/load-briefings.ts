/** Loads the briefings. */
import { getCollection } from 'astro:content';
import type { BriefingCard } from '../views/texts/briefing-card.ts';

/** Every briefing as a card, in order of title. */
export async function loadBriefings(): Promise<BriefingCard[]> {
	const entries = await getCollection('briefings');
	return entries.map(({ id, data }) => ({ slug: id, ...data })).sort((a, b) => (a.title < b.title ? -1 : 1));
}
