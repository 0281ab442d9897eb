/** Loads the explainers in order, and the sources of the frameworks’ texts. */
import { getCollection, getEntry } from 'astro:content';
import type { ExplainerCard } from '../views/frameworks/explainer-card.ts';
import type { CitedSource } from '../views/parts/cited-source.ts';

const groups: readonly ExplainerCard['group'][] = ['framework', 'readers', 'around'];

/** Every explainer: frameworks, then readers’ questions, then subjects around inspections, each group in its own order. */
export async function loadExplainers(): Promise<ExplainerCard[]> {
	const entries = await getCollection('explainers');
	return entries
		.map(({ id, data }) => ({ slug: id, ...data }))
		.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order);
}

/** When a framework’s text was last checked, and its sources; undefined when the file does not say. */
export async function frameworkSources(
	slug: string,
): Promise<{ readonly checked: string; readonly sources: readonly CitedSource[] } | undefined> {
	const entry = await getEntry('frameworks', slug);
	const { checked, sources } = entry?.data ?? {};
	return checked === undefined || sources === undefined ? undefined : { checked, sources };
}
