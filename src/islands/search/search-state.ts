/** What the search page asks for, as its address says it, and what the reader has typed. */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { addressFromState, emptyState, queryOf, stateFromAddress } from '../../views/addresses/search-address.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';

/** Milliseconds without a keystroke before a search starts. */
const TYPING_PAUSE = 150;

/** A search with its field, and the ways to change both. */
export interface Searching {
	readonly state: SearchState;
	/** Messages about parts of the address that could not be used. */
	readonly ignored: readonly string[];
	/** The text in the field. It is asked for after a pause. */
	readonly typed: string;
	readonly type: (text: string) => void;
	/** Asks for another state; Back returns to this one. */
	readonly choose: (next: SearchState) => void;
	/** Asks for the same again. */
	readonly again: () => void;
}

/** The state of the search page, read from the address and written to it. */
export function useSearchState(groups: readonly FacetGroup[]): Searching {
	const [state, setState] = useState<SearchState>(emptyState);
	const [typed, setTyped] = useState('');
	const [ignored, setIgnored] = useState<readonly string[]>([]);

	// A layout effect runs before the browser paints, so nothing typed in the meantime is overwritten.
	useLayoutEffect(() => {
		const readAddress = (): SearchState => {
			const read = stateFromAddress(location.search, groups);
			setState(read.state);
			setIgnored(read.ignored);
			return read.state;
		};
		const { query } = readAddress();
		if (query !== '') setTyped(query);
		const returned = (): void => setTyped(readAddress().query);
		addEventListener('popstate', returned);
		return () => removeEventListener('popstate', returned);
	}, [groups]);

	/** Sets a new state; `how` says whether Back returns to the previous state. */
	const go = useCallback(
		(next: SearchState, how: 'push' | 'replace') => {
			const address = `${location.pathname}${addressFromState(next, groups)}`;
			if (address !== `${location.pathname}${location.search}`) {
				if (how === 'push') history.pushState(null, '', address);
				else history.replaceState(null, '', address);
			}
			setIgnored([]);
			setState(next);
		},
		[groups],
	);

	useEffect(() => {
		const query = queryOf(typed);
		if (query === state.query) return undefined;
		const timer = setTimeout(() => go({ ...state, query, page: 1 }, 'replace'), TYPING_PAUSE);
		return () => clearTimeout(timer);
	}, [typed, state, go]);

	const choose = (next: SearchState): void => {
		if (next.query !== queryOf(typed)) setTyped(next.query);
		go(next, 'push');
	};
	return { state, ignored, typed, type: setTyped, choose, again: () => setState({ ...state }) };
}
