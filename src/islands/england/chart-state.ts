/** What a chart page shows, kept in its address, and the record once something else than the usual view is asked for. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { chartAddress, chartStateFrom } from '../../views/addresses/chart-address.ts';
import { loadChartRecord } from '../kit/record.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ChartState } from '../../views/addresses/chart-address.ts';

export interface ChartPage {
	readonly state: ChartState;
	/** The state of the page as it comes from the server. */
	readonly usual: ChartState;
	/** Whether another view than the usual one is asked for. */
	readonly unusual: boolean;
	/** Undefined until it is needed and has come. */
	readonly record: InspectionHistory | undefined;
	/** Whether the record could not be had. */
	readonly failed: boolean;
	/** Messages about values of the address that could not be used. */
	readonly ignored: readonly string[];
	/** Shows another state; "replace" where a slider passes many. */
	readonly go: (next: ChartState, how?: 'push' | 'replace') => void;
}

/** `asAt`: the record’s last day. */
export function useChartPage(base: string, asAt: string): ChartPage {
	const usual = useMemo<ChartState>(() => ({ strand: 'overall', day: asAt, reading: 'published' }), [asAt]);
	const [state, setState] = useState(usual);
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		const read = (): void => {
			const found = chartStateFrom(location.search, usual);
			setState(found.state);
			setIgnored(found.ignored);
		};
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [usual]);

	const unusual = chartAddress(state, usual) !== '';
	useEffect(() => {
		if (!unusual || record) return;
		loadChartRecord(base).then(setRecord, () => setFailed(true));
		// Another choice tries again.
	}, [unusual, record, base, state]);

	const go = useCallback(
		(next: ChartState, how: 'push' | 'replace' = 'push') => {
			const address = `${location.pathname}${chartAddress(next, usual)}`;
			if (how === 'push') history.pushState(null, '', address);
			else history.replaceState(null, '', address);
			setIgnored([]);
			setFailed(false);
			setState(next);
		},
		[usual],
	);
	return { state, usual, unusual, record, failed, ignored, go };
}
