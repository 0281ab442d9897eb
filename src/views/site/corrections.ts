/** The corrections made, by day, as the page about corrections lists them. */
import { addresses } from '../addresses/addresses.ts';
import { reportName } from '../parts/report-row.ts';
import { dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from '../parts/link-view.ts';

/** A correction as content/corrections.yaml has it. */
export interface Correction {
	readonly day: IsoDate;
	/** The report whose page was corrected; its name then begins the line. */
	readonly report?: string | undefined;
	readonly text: string;
}

/** What was corrected on one day. */
export interface CorrectionsOfDay {
	readonly day: string;
	readonly corrections: readonly { readonly report: LinkView | undefined; readonly text: string }[];
}

/** The corrections of each day, in the order given: newest day first. */
export function correctionsByDay(record: InspectionRecord, all: readonly Correction[]): CorrectionsOfDay[] {
	return [...Map.groupBy(all, ({ day }) => day)].map(([day, corrections]) => ({
		day: dayText(day),
		corrections: corrections.map(({ report, text }) => ({
			report:
				report === undefined
					? undefined
					: { text: reportName(record, record.report(report)), address: addresses.report(report) },
			text,
		})),
	}));
}
