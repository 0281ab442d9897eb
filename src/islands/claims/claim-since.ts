/** Works out which later reports change a claim, a few at a time, so that the page can be used meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import { claimSince, laterReports } from '../../views/claims/claim-since.ts';
import { changesClaim } from '../../domain/claims/claim-since.ts';
import { isOfSend } from '../../domain/claims/claims.ts';
import type { Claim } from '../../domain/claims/claims.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { SinceView } from '../../views/parts/since.ts';

/** Milliseconds of work after which the browser gets a turn. */
const TURN = 12;

/**
 * What has been published since the claim’s day; undefined until that is known, and for a claim on SEND inspections, which
 * later reports of services leave as it is. `claim`: a text while it is not complete.
 */
export function useClaimSince(record: InspectionHistory | undefined, claim: Claim | string): SinceView | undefined {
	const [found, setFound] = useState<{ readonly claim: Claim; readonly view: SinceView | undefined }>();
	useEffect(() => {
		if (!record || typeof claim === 'string' || isOfSend(claim)) return;
		const later = laterReports(record, claim);
		const changing: Inspection[] = [];
		let next = 0;
		let turn = 0;
		const work = (): void => {
			const until = performance.now() + TURN;
			for (; next < later.length && performance.now() < until; next += 1) {
				const report = later[next];
				if (report && changesClaim(record, claim, report)) changing.push(report);
			}
			if (next < later.length) turn = window.setTimeout(work);
			else setFound({ claim, view: claimSince(record, claim, changing) });
		};
		turn = window.setTimeout(work);
		return () => clearTimeout(turn);
	}, [record, claim]);
	return found?.claim === claim ? found.view : undefined;
}
