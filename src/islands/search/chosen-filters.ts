/** The filters that a reader has chosen: as the index takes them, and after one more choice. */
import type { FacetGroup, SearchState } from '../../views/addresses/search-address.ts';
import type { Filters } from './full-text.ts';

/** The chosen values as Pagefind takes them: any value of a group may match. */
export function filtersOf(state: SearchState): Filters {
	return Object.fromEntries(Object.entries(state.chosen).map(([group, any]) => [group, { any }]));
}

/** The state with a value added or removed, on the first page. Values keep their natural order. */
export function toggled(state: SearchState, group: FacetGroup, value: string): SearchState {
	const now = state.chosen[group.id] ?? [];
	const next = now.includes(value)
		? now.filter((v) => v !== value)
		: group.values.map((v) => v.id).filter((id) => id === value || now.includes(id));
	const { [group.id]: _, ...others } = state.chosen;
	return { ...state, page: 1, chosen: next.length > 0 ? { ...others, [group.id]: next } : others };
}
