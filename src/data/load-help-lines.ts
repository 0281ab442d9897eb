/** Loads where young people can turn for help. */
import { getCollection } from 'astro:content';
import { inOrder } from './in-order.ts';
import type { HelpLine } from '../views/councils/young-people.ts';

/** Every help line, in the order of content/help-lines.yaml. */
export async function loadHelpLines(): Promise<HelpLine[]> {
	return inOrder(await getCollection('helpLines'));
}
