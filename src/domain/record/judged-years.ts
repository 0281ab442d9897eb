/** In which years inspections judged what, for texts that say so. A year is that in which an inspection began. */
import { startOf } from './reports.ts';
import { strandGrade, strandValue } from './timelines.ts';
import type { InspectionHistory } from './record.ts';
import type { Inspection } from './reports.ts';

/** The first and the last year of something: "2018" and "2022". */
export interface Years {
	readonly from: string;
	readonly to: string;
}

/** The years in which the first and the last of some inspections began. Throws when there are none. */
export function yearsOf(inspections: readonly Inspection[]): Years {
	const years = inspections.map((inspection) => startOf(inspection).earliest.slice(0, 4)).sort();
	const [from, to] = [years[0], years.at(-1)];
	if (from === undefined || to === undefined) throw new Error('There are no inspections whose years could be given');
	return { from, to };
}

/** The years in which one grade covered children in care and care leavers together. Throws when the record has no such grade. */
export function sharedGradeYears({ reports }: InspectionHistory): Years {
	return yearsOf(reports.filter((report) => strandValue(report, 'care-leavers').mapping === 'joint'));
}

/** The years in which safeguarding boards were reviewed with their councils. Throws when the record has no such review. */
export function boardReviewYears({ reports }: InspectionHistory): Years {
	return yearsOf(
		reports.filter((report) => report.edition.scope === 'services' && strandGrade(report, 'lscb') !== undefined),
	);
}
