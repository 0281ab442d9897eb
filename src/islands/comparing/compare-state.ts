/** The comparison that the address asks for, and what the record shows for it. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { addresses } from '../../views/addresses/addresses.ts';
import { compareAddress, compareAsked, latestCompareAddress } from '../../views/addresses/compare-address.ts';
import { compareSince, compareView } from '../../views/comparing/compare.ts';
import { dayText } from '../../views/words/wording.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { CompareAsked, CompareRequest } from '../../views/addresses/compare-address.ts';
import type { CouncilName } from '../../views/addresses/council-names.ts';
import type { CompareView } from '../../views/comparing/compare.ts';
import type { SinceView } from '../../views/parts/since.ts';

/** What the address asks to compare, and what asks for another comparison. `asAt`: the record’s last day. */
export function useCompareAddress(
	councils: readonly CouncilName[],
	asAt: string,
): [CompareAsked, (next: CompareRequest) => void] {
	const [asked, setAsked] = useState<CompareAsked>({ request: undefined, day: asAt, notices: [] });
	useEffect(() => {
		const read = (): void => setAsked(compareAsked(location.search, councils, asAt));
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [councils, asAt]);
	const go = useCallback(
		(next: CompareRequest) => {
			history.pushState(null, '', `${location.pathname}${compareAddress(next, asAt)}`);
			setAsked({ request: next.slugs.length > 0 ? next : undefined, day: next.day, notices: [] });
		},
		[asAt],
	);
	return [asked, go];
}

/** A comparison on an earlier day and today. */
export interface Compared {
	/** Undefined when the day asked for is the record’s last. */
	readonly then: CompareView | undefined;
	readonly now: CompareView;
	/** What has been published since the earlier day. */
	readonly since: SinceView | undefined;
}

/** The comparison asked for; undefined until there is a request and a record. `asAt`: the record’s last day. */
export function useCompared(
	record: InspectionHistory | undefined,
	request: CompareRequest | undefined,
	asAt: string,
): Compared | undefined {
	return useMemo(() => {
		if (!record || !request) return undefined;
		const now = compareView(record, { ...request, day: asAt });
		const alone = {
			text: `The comparison as at ${dayText(asAt)} alone`,
			address: `${addresses.compare}${latestCompareAddress(request)}`,
		};
		return {
			then: request.day === asAt ? undefined : compareView(record, request),
			now,
			since: request.day < asAt ? compareSince(record, request, alone) : undefined,
		};
	}, [record, request, asAt]);
}
