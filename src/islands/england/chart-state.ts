/** The state of a chart page, kept in its address. Loads the record when the reader wants a view other than the initial one. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { chartAddress, chartStateFrom } from '../../views/addresses/chart-address.ts';
import { loadChartRecord } from '../kit/record.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ChartState } from '../../views/addresses/chart-address.ts';

export interface ChartPage {
	readonly state: ChartState;
	/** The initial state of the page, as made on the server. */
	readonly usual: ChartState;
	/** Whether the reader wants a view other than the initial one. */
	readonly unusual: boolean;
	/** Undefined until it is needed and has loaded. */
	readonly record: InspectionHistory | undefined;
	/** Whether the record failed to load. */
	readonly failed: boolean;
	/** Messages about values of the address that could not be used. */
	readonly ignored: readonly string[];
	/** Shows another state. "replace" is for a slider, which passes through many states. */
	readonly go: (next: ChartState, how?: 'push' | 'replace') => void;
}

/** `asAt`: the record’s last day; `strands`: those that the reader may choose. */
export function useChartPage(base: string, asAt: string, strands: readonly Strand[]): ChartPage {
	const usual = useMemo<ChartState>(() => ({ strand: 'overall', day: asAt, reading: 'published' }), [asAt]);
	const [state, setState] = useState(usual);
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		const read = (): void => {
			const found = chartStateFrom(location.search, usual, strands);
			setState(found.state);
			setIgnored(found.ignored);
		};
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [usual, strands]);

	const unusual = chartAddress(state, usual) !== '';
	useEffect(() => {
		if (!unusual || record) return;
		loadChartRecord(base).then(setRecord, () => setFailed(true));
		// `state` is a dependency so that another choice tries to load the record again.
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
