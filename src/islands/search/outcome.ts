/** The outcome of the search that the page asks for. */
import { useEffect, useState } from 'preact/hooks';
import { SearchUnavailable } from './full-text.ts';
import { runSearch } from './run-search.ts';
import { isAsking } from '../../views/addresses/search-address.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Unavailable } from './full-text.ts';
import type { Outcome } from './run-search.ts';

/** What was found, or why nothing could be; the previous answer remains until the next has come. */
interface Answered {
	readonly outcome: Outcome | undefined;
	readonly failure: Unavailable | undefined;
}

/** Runs the search for each state; a search for the same values runs again when the object is another one. */
export function useOutcome(base: string, groups: readonly FacetGroup[], state: SearchState): Answered {
	const [outcome, setOutcome] = useState<Outcome>();
	const [failure, setFailure] = useState<Unavailable>();
	useEffect(() => {
		if (!isAsking(state)) {
			setOutcome(undefined);
			setFailure(undefined);
			return undefined;
		}
		let wanted = true;
		runSearch(base, groups, state).then(
			(found) => {
				if (!wanted) return;
				setFailure(undefined);
				setOutcome(found);
			},
			(error: unknown) => {
				if (!wanted) return;
				setOutcome(undefined);
				setFailure(error instanceof SearchUnavailable ? error.kind : 'damaged');
			},
		);
		return () => {
			wanted = false;
		};
	}, [base, groups, state]);
	return { outcome, failure };
}
