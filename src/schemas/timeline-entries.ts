/** From the checked tables of the timeline to what the domain has. */
import type { z } from 'astro/zod';
import type { Timeline } from '../domain/record/framework-timeline.ts';
import type { documentSchema, periodSchema, timelineSchema } from './timeline.ts';

/** The rows of the three tables, in the order of their files. */
export interface TimelineTables {
	readonly events: readonly z.infer<typeof timelineSchema>[];
	readonly documents: readonly z.infer<typeof documentSchema>[];
	readonly periods: readonly z.infer<typeof periodSchema>[];
}

/** The timeline with each event’s documents. Throws where an event names one that there is not; the check finds that first. */
export function timelineOf({ events, documents, periods }: TimelineTables): Timeline {
	const byId = new Map(documents.map(({ id, title, url }) => [id, { title, url }]));
	return {
		events: events.map(({ words, sources = [], ...event }) => ({
			...event,
			words,
			sources: sources.map((id) => {
				const found = byId.get(id);
				if (!found) throw new Error(`content/timeline.yaml: ${event.id}: there is no document ${id}`);
				return found;
			}),
		})),
		periods: periods.map(({ to, ...period }) => ({ ...period, to })),
	};
}
