/** The state of a chart page: judgement, day and reading. */
import { useMemo, useState } from 'preact/hooks';
import { chartAddress, chartStateFrom } from '../../views/addresses/chart-address.ts';
import { useRecordPage } from '../kit/record-page.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { RecordPage } from '../kit/record-page.ts';
import { mapAddress, mapStateFrom } from '../../views/addresses/map-address.ts';
import type { ChartState } from '../../views/addresses/chart-address.ts';
import type { MapState } from '../../views/addresses/map-address.ts';

/** A page of charts: what it shows, and the ways to change that. */
export type ChartPage = RecordPage<ChartState>;

/** `asAt`: the record’s last day; `strands`: those that the reader may choose. */
export function useChartPage(base: string, asAt: string, strands: readonly Strand[]): ChartPage {
	const usual = useMemo<ChartState>(
		() => ({ strand: 'overall', day: asAt, reading: 'published', form: 'share' }),
		[asAt],
	);
	const [addressForm] = useState(() => ({
		read: (search: string, without: ChartState) => chartStateFrom(search, without, strands),
		write: chartAddress,
	}));
	return useRecordPage(base, usual, addressForm);
}

/** The same for the map, which can also show what is no grade. */
export function useMapPage(base: string, asAt: string, strands: readonly Strand[]): RecordPage<MapState> {
	const usual = useMemo<MapState>(
		() => ({ strand: 'overall', day: asAt, reading: 'published', form: 'share', of: 'grades' }),
		[asAt],
	);
	const [addressForm] = useState(() => ({
		read: (search: string, without: MapState) => mapStateFrom(search, without, strands),
		write: mapAddress,
	}));
	return useRecordPage(base, usual, addressForm);
}
