/** The search page: query, filters, results. Its state is the page’s address. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFilterCounts } from './filter-counts.ts';
import { FilterPanel } from './Filters.tsx';
import { Examples, Failure } from './Messages.tsx';
import { useOutcome } from './outcome.ts';
import { Results, ResultsHead, SpokenCount } from './Results.tsx';
import { emptyState, isAsking, queryOf } from '../../views/addresses/search-address.ts';
import { useSearchState } from './search-state.ts';
import { SearchField } from './SearchField.tsx';
import type { RefObject } from 'preact';
import type { GradeView } from '../../views/parts/grade-view.ts';
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Outcome } from './run-search.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	groups: readonly FacetGroup[];
	/** Every grade that may be in a page’s strip. */
	grades: readonly GradeView[];
}

export default function SearchPage({ base, groups, grades }: Props) {
	const { state, ignored, typed, type, choose, again } = useSearchState(groups);
	const { outcome, failure } = useOutcome(base, groups, state);
	const [heading, focusNext] = useResultsHeading(outcome);
	/** Groups of filters whose counts the reader can see. */
	const [openGroups, setOpenGroups] = useState<readonly string[]>([]);

	const asking = isAsking(state);
	/** The state to show and change; words that were read as filters appear in it as filters. */
	const effective = outcome?.asked === state ? outcome.state : state;
	const isFilterable = !asking || outcome?.filterable !== false;
	const counted = !isFilterable ? undefined : asking ? outcome?.state : emptyState;
	const counts = useFilterCounts(base, counted, openGroups);

	const chooseAndFocus = (next: SearchState): void => {
		focusNext();
		choose(next);
	};
	const retry = (): void => {
		focusNext();
		again();
	};

	return (
		<div class="search-page">
			<noscript>Search needs JavaScript. The lists below lead to every page without it.</noscript>
			<SearchField
				base={base}
				typed={typed}
				type={type}
				search={() => choose({ ...state, query: queryOf(typed), page: 1 })}
			/>
			{ignored.length > 0 && (
				<ul class="search-notes banner">
					{ignored.map((note) => (
						<li key={note}>{note}</li>
					))}
				</ul>
			)}
			<div class={isFilterable ? 'search-columns' : 'search-columns unfiltered'}>
				{isFilterable && (
					<FilterPanel groups={groups} state={effective} counts={counts} choose={choose} seen={setOpenGroups} />
				)}
				<div class="search-results">
					<SpokenCount outcome={outcome} />
					{failure && <Failure kind={failure} base={base} retry={retry} />}
					{!asking && !failure && <Examples groups={groups} choose={choose} />}
					{asking && !failure && !outcome && <p class="soft">Searching…</p>}
					{asking && outcome && (
						<>
							<ResultsHead
								outcome={outcome}
								heading={heading}
								order={state.order}
								sort={(order) => choose({ ...state, order, page: 1 })}
							/>
							<Results {...{ outcome, groups, grades, base, again }} state={effective} choose={chooseAndFocus} />
						</>
					)}
				</div>
			</div>
		</div>
	);
}

/** The heading of the results, and what makes it take the focus where the focused element goes with the old results. */
function useResultsHeading(outcome: Outcome | undefined): [RefObject<HTMLHeadingElement>, () => void] {
	const heading = useRef<HTMLHeadingElement>(null);
	const isNext = useRef(false);
	useLayoutEffect(() => {
		if (!outcome || !isNext.current) return;
		isNext.current = false;
		heading.current?.focus();
	}, [outcome]);
	return [
		heading,
		() => {
			isNext.current = true;
		},
	];
}
