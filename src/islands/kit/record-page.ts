/** The state of a page, kept in its address. Loads the record when the reader wants a view other than the initial one. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadChartRecord } from './record.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

/** A page whose state is in its address, and which loads the record for any state other than the initial one. */
export interface RecordPage<State> {
	readonly state: State;
	/** The initial state of the page, as made on the server. */
	readonly usual: State;
	/** Whether the reader wants a view other than the initial one. */
	readonly unusual: boolean;
	/** Undefined until it is needed and has loaded. */
	readonly record: InspectionHistory | undefined;
	/** Whether the record failed to load. */
	readonly failed: boolean;
	/** Messages about values of the address that could not be used. */
	readonly ignored: readonly string[];
	/** Whether the state is that of the address with which the reader came, and has not been changed since. */
	readonly arrived: boolean;
	/** Shows another state. "replace" is for a slider, which passes through many states. */
	readonly go: (next: State, how?: 'push' | 'replace') => void;
}

/** How a page’s address is read and written. It must be one function each for the life of the page, and so must `usual`. */
export interface AddressForm<State> {
	readonly read: (search: string, usual: State) => { readonly state: State; readonly ignored: readonly string[] };
	/** The query for a state; "" for the usual one. */
	readonly write: (state: State, usual: State) => string;
}

/** The page’s state, read from the address and written to it. `usual`: the initial state. */
export function useRecordPage<State>(
	base: string,
	usual: State,
	{ read: readAddress, write }: AddressForm<State>,
): RecordPage<State> {
	const [state, setState] = useState(usual);
	const [ignored, setIgnored] = useState<readonly string[]>([]);
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);
	const [arrived, setArrived] = useState(false);

	useEffect(() => {
		const read = (): void => {
			const found = readAddress(location.search, usual);
			setState(() => found.state);
			setArrived(true);
			setIgnored(found.ignored);
		};
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [usual, readAddress]);

	const unusual = write(state, usual) !== '';
	useEffect(() => {
		if (!unusual || record) return;
		loadChartRecord(base).then(setRecord, () => setFailed(true));
		// `state` is a dependency so that another choice tries to load the record again.
	}, [unusual, record, base, state]);

	const go = useCallback(
		(next: State, how: 'push' | 'replace' = 'push') => {
			const address = `${location.pathname}${write(next, usual)}`;
			if (how === 'push') history.pushState(null, '', address);
			else history.replaceState(null, '', address);
			setIgnored([]);
			setArrived(false);
			setFailed(false);
			setState(() => next);
		},
		[usual, write],
	);
	return { state, usual, unusual, record, failed, ignored, arrived, go };
}
