/** The line below a page’s first: the record’s last day, when its text was checked, and a warning if the day is long before the build. */
import { daysBetween } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

/** Days after the record’s last day from which a build says that newer reports may exist. */
const STALE_AFTER_DAYS = 60;

/** As at which day the record is. */
export interface RecordDayView {
	/** “Reports published by 20 August 2026.” */
	readonly text: string;
	/** A warning that newer reports may exist; "" for a build within 60 days, or one whose day is not known. */
	readonly stale: string;
	/** “Text checked 25 November 2026.”; "" for a page without such a day. It comes last, as the warning counts from the record’s day. */
	readonly checked: string;
}

/**
 * `built`: the day of the build; undefined when it is not known, for example without the project’s git history, and for a
 * page that needs no warning. `checked`: the day on which the page’s text was last checked against its sources, if it has any.
 */
export function recordDayView(record: InspectionHistory, built: IsoDate | undefined, checked?: IsoDate): RecordDayView {
	const asAt = asAtDate(record);
	const days = built === undefined ? 0 : daysBetween(asAt, built);
	return {
		text: `Reports published by ${dayText(asAt)}.`,
		stale:
			days > STALE_AFTER_DAYS
				? `This site was built ${days} days later, so Ofsted may have published newer reports.`
				: '',
		checked: checked === undefined ? '' : `Text checked ${dayText(checked)}.`,
	};
}
