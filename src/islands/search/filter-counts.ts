/** How many pages would remain with each filter. */
import { useEffect, useState } from 'preact/hooks';
import { countPages } from './full-text.ts';
import { filtersOf } from './chosen-filters.ts';
import { whenIdle } from './when-idle.ts';
import type { Counts } from './full-text.ts';
import type { SearchState } from '../../views/addresses/search-address.ts';

/**
 * Counts for the groups that the reader can see; undefined until counted. Counts are a convenience: if they fail to load, the
 * results are shown without them. `counted`: undefined where there is nothing to count.
 */
export function useFilterCounts(
	base: string,
	counted: SearchState | undefined,
	openGroups: readonly string[],
): Counts | undefined {
	const [counts, setCounts] = useState<{ readonly of: SearchState; readonly counts: Counts }>();
	useEffect(() => {
		setCounts((before) => (before?.of === counted ? before : undefined));
		if (!counted || openGroups.length === 0) return undefined;
		let wanted = true;
		const stop = whenIdle(() => {
			countPages(base, counted.query, filtersOf(counted), openGroups).then(
				(found) => wanted && setCounts({ of: counted, counts: found }),
				() => undefined,
			);
		});
		return () => {
			wanted = false;
			stop();
		};
	}, [base, counted, openGroups]);
	return counts?.counts;
}
