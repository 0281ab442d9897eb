/** The views that the profile of England or a region shows for the state of its page. */
import { useMemo } from 'preact/hooks';
import { addYears } from '../../domain/basics/dates.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { moversView, profileView, seriesView } from '../../views/england/national.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { MoverView, ProfileView, SeriesView } from '../../views/england/national.ts';
import type { ChartPage } from './chart-state.ts';

/** Grades on a day, over time, and the councils whose grade changed in the year before that day. */
export interface ExplorerViews {
	readonly profile: ProfileView;
	readonly series: SeriesView;
	readonly movers: readonly MoverView[];
}

/** The day a year before; not before the first day of the record. */
export function yearBefore(day: IsoDate): IsoDate {
	const before = addYears(day, -1);
	return before < FIRST_DAY ? FIRST_DAY : before;
}

/** The views of the page’s state. `initial`: those made on the server, shown until the record has loaded. */
export function useExplorerViews(
	{ state, unusual, record }: ChartPage,
	region: RegionId | undefined,
	initial: ExplorerViews,
): ExplorerViews {
	const { profile, series, movers } = initial;
	const shownSeries = useMemo(
		() => (record && unusual ? seriesView(record, { ...state, region }, state.recordDay) : series),
		[record, unusual, state.strand, state.reading, state.recordDay, region, series],
	);
	const onDay = useMemo(() => {
		if (!record || !unusual) return { profile, movers };
		const question = { ...state, region };
		return {
			profile: profileView(record, question),
			movers: moversView(record, question, yearBefore(state.day)),
		};
	}, [record, unusual, state, region, profile, movers]);
	return { ...onDay, series: shownSeries };
}
