/** Loads whom readers can ring. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { HelpLine } from '../views/councils/young-people.ts';

/** The help lines of pages for young people, in the order of content/help-lines.yaml. */
export async function loadHelpLines(): Promise<HelpLine[]> {
	return inOrder(await getCollection('helpLines')).filter(({ readers }) => readers === 'young-people');
}
