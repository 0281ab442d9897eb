/** What has come since the day of a view that somebody kept or linked to: how many reports, and which of them change it. */
import { addresses } from '../addresses/addresses.ts';
import { reportName } from './report-row.ts';
import { countText, dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { LinkView } from './link-view.ts';

/** What has been published since a view’s day. */
export interface SinceView {
	/** "Since 1 May 2024 the record has 61 more reports. 3 of them change this claim:" */
	readonly text: string;
	/** The reports that change the view, newest first; the first few. */
	readonly reports: readonly LinkView[];
	/** How many more there are. */
	readonly more: number;
	/** The same view with all reports. */
	readonly now: LinkView;
}

/** What sinceView needs: a view of an earlier day, and the reports published since. */
export interface SinceParts {
	/** The last day of which the view has reports. */
	readonly day: IsoDate;
	/** The reports published later. */
	readonly later: readonly Inspection[];
	/** Those of them that change the view. */
	readonly changing: readonly Inspection[];
	/** What they do, for one and for several: "changes this claim", "change this claim". */
	readonly does: readonly [one: string, several: string];
	/** The same view with all reports. */
	readonly now: LinkView;
}

/** The most reports that are named. */
const NAMED = 12;

/** What a day stands for in a view that was kept. */
export const SINCE_MEANS =
	'A report counts from the day it was published. One that we added late therefore counts from that day too, and older copies of this page may not have had it.';

/** Undefined when no report has been published since. */
export function sinceView(
	record: InspectionHistory,
	{ day, later, changing, does: [one, several], now }: SinceParts,
): SinceView | undefined {
	if (later.length === 0) return undefined;
	const count = changing.length.toLocaleString('en-GB');
	const which =
		changing.length === 0
			? `${later.length === 1 ? 'It does' : 'They do'} not change what is shown here.`
			: later.length === 1
				? `It ${one}:`
				: changing.length === later.length
					? `All of them ${several}:`
					: changing.length === 1
						? `One of them ${one}:`
						: `${count} of them ${several}:`;
	const named = changing.toReversed().slice(0, NAMED);
	return {
		text: `Since ${dayText(day)} the record has ${countText(later.length, 'more report')}. ${which}`,
		reports: named.map((report) => ({ text: reportName(record, report), address: addresses.report(report.id) })),
		more: changing.length - named.length,
		now,
	};
}
