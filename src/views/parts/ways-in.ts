/** The lists of reports: by year, framework, region and grade. */
import { addresses } from '../addresses/addresses.ts';
import { yearOf } from './report-row.ts';
import { regionIds, regions } from '../../domain/record/authorities.ts';
import { grades, scales } from '../../domain/record/grades.ts';
import { strandIds, strands } from '../../domain/record/judgements.ts';
import { strandGrade } from '../../domain/record/timelines.ts';
import type { LinkView } from './link-view.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** A link to a list, with the number of reports in it. */
export interface WayIn extends LinkView {
	readonly id: string;
	readonly count: number;
}

/** Links to every list of reports, with the number in each. */
export interface WaysIn {
	readonly years: readonly WayIn[];
	readonly frameworks: readonly WayIn[];
	readonly regions: readonly WayIn[];
	/** By strand, then by grade; only grades that were given. */
	readonly grades: readonly {
		readonly strand: StrandId;
		readonly label: string;
		readonly links: readonly (WayIn & { readonly grade: Grade })[];
	}[];
}

/** The lists that there are, in the order in which they are offered. */
export function waysIn(record: InspectionRecord): WaysIn {
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
		grades: strandIds.map((strand) => ({
			strand,
			label: strands[strand].label,
			links: scales['since-2013'].flatMap((grade) => {
				const given = count((r) => strandGrade(r, strand) === grade);
				return given === 0
					? []
					: [
							{
								id: grade,
								grade,
								text: grades[grade].label,
								address: addresses.reportsOfGrade(strand, grade),
								count: given,
							},
						];
			}),
		})),
	};
}
