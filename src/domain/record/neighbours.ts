/**
 * Statistical neighbours: the ten authorities most like one in social and economic terms, as the Department for
 * Education publishes them. The record has only the current sets.
 */
import { existedOn } from './authorities.ts';
import type { CountedAuthority } from './authorities.ts';
import type { InspectionHistory } from './record.ts';
import type { IsoDate } from '../basics/dates.ts';

/** A neighbour as at a day: the council itself, or the councils then responsible for its area. */
export interface NeighbourAt {
	/** The neighbour of today’s set. */
	readonly neighbour: CountedAuthority;
	/** The neighbour itself if it existed on the day, otherwise its predecessors. */
	readonly then: readonly CountedAuthority[];
}

/** Today’s neighbours of an authority, nearest first, each as it was on a day; empty when it has no set. */
export function neighboursAt(record: InspectionHistory, authority: CountedAuthority, day: IsoDate): NeighbourAt[] {
	return authority.neighbours.map((slug) => {
		const neighbour = record.authority(slug);
		const then = existedOn(neighbour, day)
			? [neighbour]
			: neighbour.predecessors.map((p) => record.authority(p)).filter((p) => existedOn(p, day));
		return { neighbour, then };
	});
}
