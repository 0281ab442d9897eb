/** The national figures that Ofsted published, as the build’s pages get them. */
import { getCollection } from 'astro:content';
import { officialFiguresOf } from '../schemas/official-figures.ts';
import { inOrder } from './in-order.ts';
import type { OfficialFigure } from '../domain/record/official-figures.ts';

/** The figures that Ofsted has published, oldest first. */
export async function loadOfficialFigures(): Promise<OfficialFigure[]> {
	return officialFiguresOf(inOrder(await getCollection('officialFigures')));
}
