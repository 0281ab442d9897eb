/** Links of the search page to other states of it. */
import { PAGE_SIZE } from './run-search.ts';
import { addressFromState } from '../../views/addresses/search-address.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Outcome } from './run-search.ts';

/** What a control that leads to another state needs. */
export interface Choosing {
	groups: readonly FacetGroup[];
	state: SearchState;
	/** Goes to a state. */
	choose: (next: SearchState) => void;
}

interface StateLinkProps extends Choosing {
	children: string;
	rel?: string;
}

/** A link to another state of this page, followed without reloading the page. */
export function StateLink({ state, groups, choose, children, rel }: StateLinkProps) {
	return (
		<a
			href={addressFromState(state, groups) || '.'}
			rel={rel}
			onClick={(event) => {
				if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
				event.preventDefault();
				choose(state);
			}}
		>
			{children}
		</a>
	);
}

/** What a part of the results needs that leads to other states. */
export interface OutcomeProps {
	outcome: Outcome;
	groups: readonly FacetGroup[];
	choose: (next: SearchState) => void;
}

/** The pages of a long list of results; nothing where there is one. */
export function Pager({ outcome: { state, asked, total }, groups, choose }: OutcomeProps) {
	const last = Math.ceil(total / PAGE_SIZE);
	if (last <= 1) return null;
	const turn = (page: number, text: string, rel: string) => (
		<StateLink state={{ ...asked, page }} groups={groups} choose={choose} rel={rel}>
			{text}
		</StateLink>
	);
	return (
		<nav class="pager" aria-label="Pages of results">
			<div>{state.page > 1 && turn(state.page - 1, 'Page before', 'prev')}</div>
			<p>
				Page {state.page} of {last}
			</p>
			<div>{state.page < last && turn(state.page + 1, 'Next page', 'next')}</div>
		</nav>
	);
}
