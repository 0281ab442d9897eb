/** The lists of reports: by year, framework, region and grade. */
import { addresses } from '../addresses/addresses.ts';
import { yearOf } from './report-row.ts';
import { onceFor } from '../../domain/basics/once-for.ts';
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { countedGrades } from '../../domain/record/counted-scales.ts';
import { gradeLabel } from '../../domain/record/grades.ts';
import { gradeView } from './grade-view.ts';
import { strandGrade } from '../../domain/record/timelines.ts';
import type { LinkView } from './link-view.ts';
import type { GradeView } from './grade-view.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** A link to a list, with the number of reports in it. */
interface WayIn extends LinkView {
	readonly id: string;
	readonly count: number;
}

/** Links to every list of reports, with the number in each. */
export interface WaysIn {
	readonly years: readonly WayIn[];
	readonly frameworks: readonly WayIn[];
	readonly regions: readonly WayIn[];
	/** By strand and then by grade; only grades that were given. */
	readonly grades: readonly {
		readonly strand: StrandId;
		readonly label: string;
		readonly links: readonly (WayIn & Pick<GradeView, 'look'>)[];
	}[];
}

/** Every list of reports, in the order in which pages offer them. */
export const waysIn = onceFor((record: InspectionRecord): WaysIn => {
	const count = (matches: (r: Report) => boolean): number => record.reports.filter(matches).length;
	const years = [...new Set(record.reports.map(yearOf))].sort().reverse();
	return {
		years: years.map((year) => ({
			id: year,
			text: year,
			address: addresses.reportsOfYear(year),
			count: count((r) => yearOf(r) === year),
		})),
		frameworks: record.frameworks.map((f) => ({
			id: f.slug,
			text: f.short,
			address: addresses.reportsOfFramework(f.slug),
			count: count((r) => r.framework === f.slug),
		})),
		regions: regionIds.map((id) => ({
			id,
			text: regions[id].label,
			address: addresses.reportsOfRegion(id),
			count: count((r) => record.authority(r.authority).region === id),
		})),
		grades: record.strands.map(({ id: strand, label }) => ({
			strand,
			label,
			links: countedGrades(record).flatMap((on) => {
				const { grade } = on;
				const given = count((r) => strandGrade(r, strand) === grade);
				return given === 0
					? []
					: [
							{
								id: grade,
								...gradeView(on),
								text: gradeLabel(grade),
								address: addresses.reportsOfGrade(strand, grade),
								count: given,
							},
						];
			}),
		})),
	};
});
