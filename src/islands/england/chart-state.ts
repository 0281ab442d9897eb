/** The state of a chart page: judgement, day and reading. */
import { useMemo } from 'preact/hooks';
import { chartAddress, chartStateFrom } from '../../views/addresses/chart-address.ts';
import { useRecordPage } from '../kit/record-page.ts';
import type { RecordPage } from '../kit/record-page.ts';
import type { ChartState } from '../../views/addresses/chart-address.ts';

/** A page of charts: what it shows, and the ways to change that. */
export type ChartPage = RecordPage<ChartState>;

const addressForm = { read: chartStateFrom, write: chartAddress };

/** `asAt`: the record’s last day. */
export function useChartPage(base: string, asAt: string): ChartPage {
	const usual = useMemo<ChartState>(
		() => ({ strand: 'overall', day: asAt, reading: 'published', form: 'share' }),
		[asAt],
	);
	return useRecordPage(base, usual, addressForm);
}
