/** A council’s deadlines as calendar programs take them: when its written statements of proposed action were or are due. */
import { addresses } from '../addresses/addresses.ts';
import { planDeadline, planText } from '../parts/what-next.ts';
import { reportName } from '../parts/report-row.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** A calendar of one council. */
export interface CalendarView {
	readonly name: string;
	readonly events: readonly DeadlineEvent[];
}

/** A day by which a statement was or is due. */
interface DeadlineEvent {
	/** Stays the same in every build, so that a calendar does not list the day twice. */
	readonly id: string;
	readonly day: IsoDate;
	readonly title: string;
	/** How the day is counted. */
	readonly about: string;
	/** The address of the report’s page. */
	readonly page: string;
	/** The day on which the report was published: the event has been as it is since then. */
	readonly since: IsoDate;
}

/** The deadlines of a council, oldest first; none where a report’s day is not known or no deadline applies. */
export function deadlinesOf(record: InspectionRecord, authority: Authority): CalendarView {
	const asAt = asAtDate(record);
	return {
		name: `Statements of proposed action: ${authority.name}`,
		events: record.reportsOf(authority.slug).flatMap((report): DeadlineEvent[] => {
			const day = report.draft ? undefined : planDeadline(record, report);
			if (day === undefined) return [];
			return [
				{
					id: `statement-due/${report.id}`,
					day,
					title: `${authority.name}: written statement of proposed action due`,
					about: `${planText(record, report, asAt)} Report: ${reportName(record, report)}.`,
					page: addresses.report(report.id),
					since: report.published.latest,
				},
			];
		}),
	};
}
