/** Loads the timeline of inspection, with the sources of its events. */
import { getCollection } from 'astro:content';
import { timelineOf } from '../schemas/timeline-entries.ts';
import { inOrder } from './in-order.ts';
import type { Timeline } from '../domain/record/framework-timeline.ts';

/** The events, oldest first, and the periods in the picture. */
export async function loadTimeline(): Promise<Timeline> {
	const [events, documents, periods] = await Promise.all([
		getCollection('timeline'),
		getCollection('documents'),
		getCollection('periods'),
	]);
	return timelineOf({ events: inOrder(events), documents: inOrder(documents), periods: inOrder(periods) });
}
